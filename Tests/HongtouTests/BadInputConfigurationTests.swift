import CommandTesting
import Foundation
import Hongtou
import Testing

@Suite("Bad sheets and font tables: 78, the place, and nothing written")
struct BadInputConfigurationTests {
  /// A change to a file that makes it wrong.
  struct Change: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let line: String
    let other: String
    let code: String
    let column: Int
  }

  let bench: BadInputBench
  let manuscript: String

  init() throws {
    bench = try BadInputBench()
    manuscript = try bench.write(BadInputBench.manuscript)
  }

  static let sheets = [
    Change(
      testDescription: "unknown key", line: "  height: 297 mm ", other: "  hieght: 297 mm ",
      code: "sheet.unknown-key", column: 3),
    Change(
      testDescription: "negative measure", line: "  top: 72 mm ", other: "  top: -72 mm ",
      code: "sheet.length-out-of-range", column: 8),
    Change(
      testDescription: "absurd measure", line: "  width: 210 mm ", other: "  width: 210000 mm ",
      code: "sheet.length-out-of-range", column: 10),
    Change(
      testDescription: "no unit", line: "  head_margin: 37 mm ", other: "  head_margin: 37 ",
      code: "sheet.not-a-length", column: 16),
    Change(
      testDescription: "absurd count", line: "  lines: 22 ", other: "  lines: 2200000000 ",
      code: "sheet.not-a-count", column: 10),
    Change(
      testDescription: "broken YAML", line: "  lines: 22 ", other: "  lines: [22 ",
      code: "yaml.syntax", column: 0),
  ]

  @Test("A layout sheet", arguments: sheets)
  func sheet(_ change: Change) throws {
    let general = try String(
      contentsOfFile: Resources().layouts + "/general.yaml", encoding: .utf8)
    let (path, line) = try changed(general, change, name: "sheet.yaml")
    let run = try bench.typeset(manuscript, "--layout", path, "--lang", "en")
    try expect(run, path, line, change)
  }

  static let tables = [
    Change(
      testDescription: "unknown key", line: "any:", other: "colour: red\nany:",
      code: "fonts.unknown-key", column: 1),
    Change(
      testDescription: "unknown role", line: "  folio:", other: "  folios:",
      code: "fonts.unknown-key", column: 3),
    Change(
      testDescription: "no family", line: "    - FandolFang ", other: "    - FandolFang:fat ",
      code: "fonts.family", column: 7),
    Change(
      testDescription: "broken YAML", line: "name: free", other: "name: \"free",
      code: "fonts.yaml", column: 0),
  ]

  @Test("A font table", arguments: tables)
  func table(_ change: Change) throws {
    let free = try String(contentsOfFile: Resources().fonts + "/free.yaml", encoding: .utf8)
    let (path, line) = try changed(free, change, name: "fonts.yaml")
    let run = try bench.typeset(manuscript, "--fonts", path, "--lang", "en")
    try expect(run, path, line, change)
  }

  @Test("A family that is not there: 78; the table, the role, the family and the folders named")
  func missingFace() throws {
    let free = try String(contentsOfFile: Resources().fonts + "/free.yaml", encoding: .utf8)
    let table = try bench.write(
      free.replacingOccurrences(of: "- fandol ", with: "- \(Resources().fonts)/fandol ")
        .replacingOccurrences(of: "- FandolFang ", with: "- 没有此字体 "), to: "fonts.yaml")
    let run = try bench.typeset(manuscript, "--fonts", table)
    #expect(run.status == 78)
    for part in [table, "“body”", "没有此字体", try Resources().fonts + "/fandol"] {
      #expect(run.errors.contains(part), "\(part) in \(run.errors)")
    }
    #expect(try bench.written == [])
  }

  @Test("A sheet or a table that is missing, a folder, or no text: 78 and its path")
  func missingFile() throws {
    let bytes = try bench.write([0xFF, 0xFE, 0x00], to: "bytes.yaml")
    let folder = bench.folder.file("folder.yaml")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    for path in [bench.folder.file("none.yaml"), folder, bytes] {
      for option in ["--layout", "--fonts"] {
        let run = try bench.typeset(manuscript, option, path)
        #expect(run.status == 78, "\(option) \(path): \(run.errors)")
        #expect(run.errors.contains(path))
      }
    }
    #expect(try bench.written == [])
  }

  @Test("A layout the manuscript names and nobody has: 78 at its place")
  func unknownLayout() throws {
    let file = try bench.write(
      BadInputBench.manuscript.replacingOccurrences(of: "署名", with: "版式: 通知单\n署名"))
    let run = try bench.typeset(file)
    #expect(run.status == 78)
    #expect(run.errors.hasPrefix("\(file):6:5: 错误: "), "\(run.errors)")
    #expect(run.errors.contains("通用 general"))
    #expect(try bench.written == [])
  }

  /// The file with its line changed, and that line's number.
  private func changed(
    _ text: String, _ change: Change, name: String
  ) throws -> (path: String, line: Int) {
    var lines = text.components(separatedBy: "\n")
    let index = try #require(lines.firstIndex { $0.hasPrefix(change.line) }, "\(change.line)")
    lines[index] = change.other + lines[index].dropFirst(change.line.count)
    return (try bench.write(lines.joined(separator: "\n"), to: name), index + 1)
  }

  /// 78 and `path:line:column: error: … [code]`; the parser says where broken YAML breaks.
  private func expect(_ run: Run, _ path: String, _ line: Int, _ change: Change) throws {
    #expect(run.status == 78, "\(run.errors)")
    let place = change.column == 0 ? "\(path):" : "\(path):\(line):\(change.column): error: "
    let said = run.errors.split(separator: "\n").filter {
      $0.hasPrefix(place) && $0.contains("[\(change.code)]")
    }
    #expect(said.count == 1, "\(run.errors)")
    if change.column == 0 {
      #expect(said.first?.hasPrefix("\(path):1:1:") == false, "\(run.errors)")
    }
    #expect(try bench.written == [])
  }
}
