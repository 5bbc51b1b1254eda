import CommandTesting
import Diagnostics
import Hongtou
import Testing

@testable import HongtouCLI

@Suite("Faces that stand in for others are told of")
struct FontNoteTests {
  @Test("One note a run, the text's face first; none where every role has what it wants")
  func note() throws {
    let wanted = FontReport(role: "title", family: "方正小标宋简体", file: "a")
    let replaced = FontReport(
      role: "body", family: "FandolFang", file: "b", missing: ["仿宋_GB2312", "仿宋"])
    let other = FontReport(role: "folio", family: "FandolSong", file: "c", missing: ["宋体"])
    let note = try #require(FontNote(of: [other, wanted, replaced]).diagnostic)
    #expect(note.level == .note && note.code == "font.substituted" && note.source == nil)
    #expect(note.message.zh == "字体：正文用 FandolFang（没有 仿宋_GB2312），另 1 处也有替代")
    #expect(FontNote(of: [wanted]).diagnostic == nil)
  }

  @Test("--fonts free says nothing; without it, once for several files")
  func run() throws {
    let folder = try TemporaryFolder()
    let files = try ["一.md", "二.md"].map { try folder.write(BadInputBench.manuscript, to: $0) }
    #expect(try Run(["typeset", "--json", "--fonts", "free"] + files).errors.isEmpty)
    let faces = try Run("fonts", "--lang", "zh").output
    let run = try Run(["typeset", "--json"] + files)
    let notes = run.errors.split(separator: "\n").count { $0.contains("\"font.substituted\"") }
    #expect(run.status == 0 && notes == (faces.contains("未找到") ? 1 : 0))
    #expect(try Run(["typeset"] + files).errors.isEmpty)
  }
}
