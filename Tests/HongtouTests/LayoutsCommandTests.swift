import CommandTesting
import Foundation
import Testing

@Suite("hongtou layouts check")
struct LayoutsCommandTests {
  let folder: TemporaryFolder
  private let general = Sample.root.appendingPathComponent("Layouts/general.yaml").path

  init() throws { folder = try TemporaryFolder() }

  private func sheet(_ edits: [String: String]) throws -> String {
    var text = try String(contentsOfFile: general, encoding: .utf8)
    for (old, new) in edits {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    return try folder.write(text, to: "我局.yaml")
  }

  @Test("Right: 0 and a word; by file, name, title, and from standard input")
  func right() throws {
    let run = try Run("layouts", "check", general, "letter", "纪要")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.split(separator: "\n").count == 3)
    #expect(run.output.hasPrefix("\(general)\t通用\t无误\n"))
    let piped = try Run(
      ["layouts", "check", "-", "--json"],
      input: String(contentsOfFile: general, encoding: .utf8))
    #expect(piped.output == "{\"name\":\"-\",\"title\":\"通用\",\"path\":\"-\"}\n")
  }

  @Test("Wrong: 78, all faults at once, each with line, column and hint")
  func wrong() throws {
    let path = try sheet([
      "  lines: 22 ": "  lines: x ", "  size: 42 pt": "  size: 42",
      "  indent: 2                 # 7.3.3": "  indnt: 2 # 7.3.3",
    ])
    let run = try Run("layouts", "check", path, "--json", "--lang", "en")
    #expect(run.status == 78 && run.output.isEmpty)
    let findings = try BadInputBench.findings(run.errors)
    #expect(
      Set(findings.map(\.code)) == [
        "sheet.not-a-count", "sheet.not-a-length", "sheet.missing-key", "sheet.unknown-key",
      ])
    #expect(findings.allSatisfy { $0.file == path && $0.level == "error" && $0.line != nil })
    #expect(findings.map { $0.line ?? 0 } == findings.map { $0.line ?? 0 }.sorted())
    let unknown = findings.first { $0.code == "sheet.unknown-key" }
    #expect(unknown?.column == 3 && unknown?.hint?.contains("indent") == true)
    #expect(findings.first { $0.code == "sheet.not-a-length" }?.hint == "write 37 mm or 16 pt")
  }

  @Test("One wrong, one missing, one right: the worst status, and each is told")
  func several() throws {
    let path = try sheet(["  lines: 22 ": "  lines: x "])
    let run = try Run("layouts", "check", path, folder.file("无.yaml"), "通用")
    #expect(run.status == 78)
    #expect(run.errors.contains("\(path):") && run.errors.contains(folder.file("无.yaml")))
    #expect(run.output.hasSuffix("\t通用\t无误\n"))
    #expect(try Run("layouts", "check").status == 64)
  }

  @Test("The list is what it was, with and without its name")
  func list() throws {
    #expect(try Run("layouts").output == Run("layouts", "list").output)
    #expect(try Run("layouts", "--json").output.hasPrefix("{\"name\":\"general\""))
  }

  @Test("show -o 我局.yaml copies the sheet, wherever it is installed, and never over itself")
  func copy() throws {
    let path = folder.file("我局.yaml")
    let run = try Run("layouts", "show", "通用", "-o", path)
    #expect(run.status == 0, "\(run.errors)")
    let copy = try String(contentsOfFile: path, encoding: .utf8)
    #expect(try copy == String(contentsOfFile: general, encoding: .utf8))
    #expect(try Run("layouts", "check", path).status == 0)
    #expect(try Run("layouts", "show", path, "-o", path).status == 73)
  }
}
