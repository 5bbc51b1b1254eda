import CommandTesting
import Foundation
import Testing

@testable import Hongtou

/// An annex in a file that is not set, and what is to be said of it.
struct BadAnnex: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// What the file holds; nil for no file.
  var text: String?
  /// What the manuscript calls it.
  var file = "附件.md"
  let code: String
  /// `line:column` in the annex's file; nil for the place of its name in the manuscript.
  var place: String?
  /// What message or hint holds, in English.
  let said: String
}

@Suite("Bad annexes in files: 65, the file and the place, and nothing written")
struct BadInputAttachmentTests {
  let bench: BadInputBench

  init() throws { bench = try BadInputBench() }

  static let names: [BadAnnex] =
    [
      "../附件.md", "甲/../../附件.md", "/etc/passwd", "file:///etc/passwd", "https://host/附件.md",
      "\\\\host\\附件.md", "C:附件.md",
    ].map {
      BadAnnex(testDescription: $0, file: $0, code: "attachment.outside", said: "not beneath")
    } + [
      BadAnnex(testDescription: "missing", code: "attachment.missing", said: "does not exist"),
      BadAnnex(
        testDescription: "below a file", file: "稿.md/附件.md", code: "attachment.missing",
        said: "does not exist"),
      BadAnnex(
        testDescription: "a kind that is not set", text: "甲", file: "附件.docx",
        code: "attachment.format", said: ".md, .json or .csv"),
    ]

  static let manuscripts: [BadAnnex] = [
    BadAnnex(
      testDescription: "an annex that lists annexes", text: "---\n附件: 又一个\n---\n甲",
      code: "attachment.nested", place: "2:5", said: "annexes of its own"),
    BadAnnex(
      testDescription: "an annex within an annex", text: "甲\n\n附件\n又一个\n乙",
      code: "attachment.nested", place: "3:1", said: "annexes of its own"),
    BadAnnex(
      testDescription: "the manuscript itself",
      text: BadInputBench.manuscript.replacing("署名", with: "附件: [{名称: 方案, 文件: 附件.md}]\n署名"),
      code: "attachment.nested", place: "6:11", said: "annexes of its own"),
    BadAnnex(
      testDescription: "a control character", text: "甲\n通\u{1B}知", code: "input.control-character",
      place: "2:2", said: "U+001B"),
    BadAnnex(
      testDescription: "an unknown key", text: "---\n标提: 方案\n---\n甲",
      code: "manuscript.unknown-key", place: "2:1", said: "标题"),
    BadAnnex(
      testDescription: "no face for a character", text: "甲\n张\u{30000}同志。",
      code: "font.missing-glyph", place: "2:2", said: "U+30000"),
    BadAnnex(
      testDescription: "a picture that is missing", text: "甲\n![图](图.png)", code: "picture.missing",
      place: "2:6", said: "does not exist"),
    BadAnnex(
      testDescription: "a picture outside", text: "甲\n![图](/图.png)", file: "子/附件.md",
      code: "picture.outside", place: "2:6", said: "not beneath"),
    BadAnnex(
      testDescription: "broken JSON", text: "{\"正文\": [\n\"甲\"", file: "附件.json",
      code: "json.syntax", place: "2:4", said: "closing bracket"),
  ]

  static let tables: [BadAnnex] = [
    BadAnnex(
      testDescription: "a record too short", text: "序号,单位\n1,财政厅\n2\n", file: "表.csv",
      code: "table.row", place: "3:1", said: "1 cells, the first record has 2"),
    BadAnnex(
      testDescription: "a quote left open", text: "序号,单位\n1,\"财政厅\n2,教育厅\n", file: "表.csv",
      code: "table.quote", place: "2:3", said: "does not end on its line"),
    BadAnnex(
      testDescription: "text after a quote", text: "\"甲\"乙,丙\n", file: "表.csv",
      code: "table.quote", place: "1:4", said: "a comma"),
    BadAnnex(
      testDescription: "a quote inside a cell", text: "甲\"乙\",丙\n", file: "表.csv",
      code: "table.quote", place: "1:2", said: "double its quotes"),
    BadAnnex(
      testDescription: "nothing", text: "", file: "表.CSV", code: "table.empty", place: "1:1",
      said: "empty"),
  ]

  @Test("Refused, the place and the reason named", arguments: names + manuscripts + tables)
  func refused(_ bad: BadAnnex) throws {
    let path = bench.folder.file(bad.file)
    if let text = bad.text { try write(text, to: bad.file) }
    let file = try bench.write(
      BadInputBench.manuscript.replacing(
        "署名", with: "附件: [{名称: 方案, 文件: '\(bad.file)'}]\n署名"))
    let run = try bench.typeset(file, "--json", "--lang", "en")
    let found = try BadInputBench.findings(run.errors)
    #expect(run.status == 65, "\(run.errors)")
    let finding = try #require(
      found.first {
        $0.code == bad.code && $0.level == "error" && $0.place == bad.place ?? "6:20"
      }, "\(run.errors.prefix(2_000))")
    #expect(finding.file == (bad.place == nil ? file : path))
    #expect("\(finding.message) \(finding.hint ?? "")".contains(bad.said), "\(finding.message)")
    #expect(try bench.written == [])
    #expect(run.output.isEmpty)
  }

  @Test("Folders, pipes, links: refused at once")
  func noFile() throws {
    let outside = try TemporaryFolder()
    try outside.write("甲", to: "附件.md")
    let folder = bench.folder
    try FileManager.default.createDirectory(
      atPath: folder.file("夹.md"), withIntermediateDirectories: false)
    mkfifo(folder.file("管.md"), 0o600)
    symlink(outside.file("附件.md"), folder.file("链.md"))
    symlink(outside.path, folder.file("外"))
    for (name, code) in [
      ("夹.md", "not-regular"), ("管.md", "not-regular"), ("链.md", "link"), ("外/附件.md", "link"),
    ] {
      let file = try bench.write(
        BadInputBench.manuscript.replacing(
          "署名", with: "附件: [{名称: 方案, 文件: \(name)}]\n署名"))
      let run = try bench.typeset(file)
      #expect(run.status == 65)
      #expect(
        run.errors.contains("\(file):6:19: 错误: ")
          && run.errors.contains("[attachment.\(code)]"), "\(run.errors)")
      #expect(try bench.written == [])
    }
  }

  @Test("Listed and not there, there and not listed, out of order: A11 at its place")
  func union() throws {
    try write("甲", to: "甲.md")
    let list = "附件: [{名称: 甲, 文件: 甲.md}, 乙]\n署名"
    for (body, level, place) in [
      ("", "error A11", "6:25"), ("附件1\n乙\n文。\n", "error A11", "12:1"),
      ("附件2\n丙\n文。\n", "error A10", "13:1"), ("附件2\n乙\n文。\n附件3\n丁\n文。\n", "error A11", "16:1"),
    ] {
      let file = try bench.write(
        BadInputBench.manuscript.replacing("署名", with: list) + body)
      let run = try bench.typeset(file, "--json")
      let errors = try BadInputBench.findings(run.errors).filter { $0.level == "error" }
      #expect(run.status == 65)
      #expect(errors.map { "\($0.level) \($0.code)" } == [level], "\(run.errors)")
      #expect(errors.first?.place == place)
      #expect(try bench.written == [])
    }
  }

  @Test("The line of the annex's own file is shown, a caret under the place")
  func excerpt() throws {
    try write("甲\n张\u{30000}同志。", to: "附件.md")
    let file = try bench.write(
      BadInputBench.manuscript.replacing("署名", with: "附件: [{名称: 方案, 文件: 附件.md}]\n署名"))
    let run = try bench.typeset(file)
    let path = bench.folder.file("附件.md")
    #expect(run.errors.contains("\(path):2:2: 错误: "), "\(run.errors)")
    #expect(run.errors.contains("    张\u{30000}同志。\n      ^"), "\(run.errors)")
  }

  @Test("The file of an annex is not written over: 73")
  func overwriting() throws {
    try write("甲", to: "附件.md")
    let file = try bench.write(
      BadInputBench.manuscript.replacing("署名", with: "附件: [{名称: 方案, 文件: 附件.md}]\n署名"))
    let path = bench.folder.file("附件.md")
    let run = try Run("typeset", "--fonts", "free", file, "-o", path, "--format", "text")
    #expect(run.status == 73, "\(run.errors)")
    #expect(run.errors.contains("“\(path)”"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "甲")
  }

  @Test("A manuscript with faults of its own: what its files lack is said in the same run")
  func atOnce() throws {
    let file = try bench.write(
      BadInputBench.manuscript.replacing(
        "署名: 云岭", with: "附件: [{名称: 方案, 文件: 无.md}]\n署名人: 云岭"))
    let codes = try BadInputBench.findings(try bench.typeset(file, "--json").errors).map(\.code)
    #expect(codes.contains("manuscript.unknown-key") && codes.contains("attachment.missing"))
  }

  @Test("An unknown binding, and a separate annex of a document without number: 65")
  func binding() throws {
    try write("甲", to: "附件.md")
    for (text, code, place) in [
      ("附件: [{名称: 方案, 文件: 附件.md, 装订: 分开}]", "manuscript.unknown-binding", "6:30"),
      ("附件: [{名称: 方案, 文件: 附件.md, 装订: 另行}]", "document.separate-without-number", "5:11"),
    ] {
      var manuscript = BadInputBench.manuscript.replacing("署名", with: text + "\n署名")
      if place == "5:11" { manuscript = manuscript.replacing("发文字号: 云政发〔2024〕27号\n", with: "") }
      let run = try bench.typeset(try bench.write(manuscript), "--json")
      let found = try BadInputBench.findings(run.errors)
      #expect(run.status == 65)
      #expect(found.contains { $0.code == code && $0.place == place }, "\(run.errors)")
      #expect(try bench.written == [])
    }
  }

  @Test("A separate annex does not go to standard output, and nothing does: 64")
  func standardOutput() throws {
    try write("甲", to: "附件.md")
    let file = try bench.write(
      BadInputBench.manuscript.replacing(
        "署名", with: "附件: [{名称: 方案, 文件: 附件.md, 装订: 另行}]\n署名"))
    let run = try Run("typeset", "--fonts", "free", file, "-o", "-")
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
  }

  private func write(_ text: String, to name: String) throws {
    let path = bench.folder.file(name)
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    _ = try bench.write(text, to: name)
  }
}

extension String {
  /// The string with each `part` replaced.
  fileprivate func replacing(_ part: String, with other: String) -> String {
    replacingOccurrences(of: part, with: other)
  }
}
