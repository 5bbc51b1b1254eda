import CommandTesting
import Foundation
import Testing

@Suite("hongtou new")
struct NewCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test("Without a genre: all of them, a line each")
  func list() throws {
    let lines = try Run("new").output.split(separator: "\n")
    #expect(lines.count == 16)
    #expect(lines.allSatisfy { $0.split(separator: "\t").count == 4 })
    #expect(lines.contains { $0.hasPrefix("letter\t函\t信函\t") })
    let object = try #require(Run("new", "--json").output.split(separator: "\n").first)
    let parsed = try JSONSerialization.jsonObject(with: Data(object.utf8)) as? [String: String]
    #expect(parsed?.keys.sorted() == ["layout", "name", "path", "purpose", "title"])
  }

  @Test("In a pipe, to standard output; typeset takes it from there")
  func pipe() throws {
    let run = try Run("new", "请示", "--date", "2026-04-09")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("---\n# 请示：") && run.output.contains("\n成文日期: 2026年4月9日\n"))
    let pdf = folder.file("a.pdf")
    let typeset = try Run(
      ["typeset", "-", "--fonts", "free", "-o", pdf], input: run.output)
    #expect(typeset.status == 0, "\(typeset.errors)")
    #expect(FileManager.default.fileExists(atPath: pdf))
  }

  @Test("What exists is not overwritten: 73; with --force it is")
  func force() throws {
    let file = try folder.write("我的稿", to: "稿.md")
    let refused = try Run("new", "notice", "-o", file)
    #expect(refused.status == 73 && refused.errors.contains(file))
    #expect(try text(file) == "我的稿")
    #expect(try Run("new", "notice", "-o", file, "--force").status == 0)
    #expect(try text(file).hasPrefix("---\n# 通知："))
    #expect(try folder.contents == ["稿.md"])
  }

  @Test("Misuse: 64, and nothing is written; a layout nobody has: 78")
  func misuse() throws {
    let file = folder.file("稿.md")
    for arguments in [
      ["new", "通知单", "-o", file], ["new", "-o", file], ["new", "--date", "today"],
      ["new", "通知", "-o", file, "--date", "2026-02-30"],
      ["new", "通知", "-o", file, "--date", "26年4月9日"],
    ] {
      #expect(try Run(arguments).status == 64, "\(arguments)")
    }
    #expect(try Run("new", "通知单", "--lang", "en").errors.contains("no genre ‘通知单’"))
    #expect(try Run("new", "通知", "-o", file, "--layout", "无此版式").status == 78)
    #expect(try folder.contents.isEmpty)
  }

  @Test("--date today is a day of the calendar")
  func today() throws {
    let run = try Run("new", "函", "--date", "today")
    #expect(run.output.contains(/成文日期: 20\d\d年[1-9]\d?月[1-9]\d?日/))
  }
}
