import Foundation
import Hongtou
import OfficialLayout
import Testing

/// The schema of layout sheets, by a validator that is not ours.
@Suite("JSON Schema：版式单")
struct LayoutSchemaTests {
  private let general: [String]

  init() throws {
    let file = Sample.root.appendingPathComponent("Layouts/general.yaml")
    general = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
  }

  /// A value's line in the sheet, and what it may be.
  private struct Leaf {
    var line: Int
    var value: SheetValue
  }

  /// Every value of the sheet, found by its key in its section.
  private func leaves(_ form: SheetForm, from start: Int = 0, indent: String = "") throws -> [Leaf]
  {
    try form.entries.flatMap { entry -> [Leaf] in
      let line = try #require(
        general.indices.dropFirst(start).first { general[$0].hasPrefix("\(indent)\(entry.key):") },
        "\(entry.key)")
      guard case .section(let form) = entry.value else {
        return [Leaf(line: line, value: entry.value)]
      }
      return try leaves(form, from: line + 1, indent: indent + "  ")
    }
  }

  private func sheet(line: Int, value: String) -> String {
    var lines = general
    let colon = lines[line].prefix { $0 != ":" }
    lines[line] = "\(colon): \(value)"
    return lines.joined(separator: "\n")
  }

  /// Whether the reader refuses a sheet for one of its values, and not for several together.
  private func isRefused(_ text: String) -> Bool {
    let together: Set = [
      "sheet.type-area-too-large", "sheet.lines-overlap", "sheet.sizes-crossed",
      "sheet.no-rule-above", "sheet.foot-rule-absurd",
    ]
    return LayoutSheet.read(text, file: "x").diagnostics.contains { !together.contains($0.code) }
  }

  private static let values = [
    "22", "0", "-1", "101", "1.5", "28.5", "0 mm", "0.0 pt", "16pt", "16 pt", ".5 mm", "999.9 mm",
    "1000 mm", "1000.5 mm", "2000 mm", "2834 pt", "2900 pt", "-3 mm", "1e2 mm", "1 6 pt", "16 cm",
    "fill", "none", "next", "yes", "no", "true", "even", "centre", "'#E60012'", "'#E6001G'",
    "'#+60012'", "70 %", "70%", "0.5 %", "100 %", "100.5 %", "7 0 %", "文字", "''", "[标题, date]",
    "[标题, 标体]", "{a: 1}", "[1]",
  ]

  @Test("程序拒绝的，Schema 都拒绝；程序接受的，都接受")
  func agrees() throws {
    let kinds = Dictionary(
      try leaves(LayoutSheet.form).map { ($0.value, $0) }, uniquingKeysWith: { first, _ in first })
    #expect(kinds.count > 20)
    let cases = kinds.values.flatMap { leaf in
      Self.values.map {
        (label: "\(general[leaf.line]) → \($0)", text: sheet(line: leaf.line, value: $0))
      }
    }
    let faults = try Validator(.layout).faults(texts: cases.map(\.text))
    for (one, fault) in zip(cases, faults) {
      #expect(isRefused(one.text) == (fault != nil), "\(one.label): \(fault ?? "ok")")
    }
    // Both ways are met, and often.
    #expect(faults.count { $0 == nil } > 50 && faults.count { $0 != nil } > 500)
  }

  @Test("所附的版式单都合 Schema")
  func shipped() throws {
    let files = try Layouts(Resources(Sample.root.path)).entries.map(\.path)
    #expect(files.count >= 6)
    #expect(try Validator(.layout).faults(files: files) == files.map { _ in nil })
  }

  @Test("少任何一个键、多任何一个键，Schema 都拒绝")
  func keys() throws {
    let missing = try leaves(LayoutSheet.form).map { leaf in
      var lines = general
      lines.remove(at: leaf.line)
      return lines.joined(separator: "\n")
    }
    let more = general.indices.filter {
      general[$0].hasSuffix(":") || general[$0].contains(/^[a-z_]+: +#/)
    }
    .map { index in
      var lines = general
      lines.insert("  colour: red", at: index + 1)
      return lines.joined(separator: "\n")
    }
    #expect(missing.count > 100 && more.count > 10)
    let faults = try Validator(.layout).faults(texts: missing + more)
    #expect(!faults.contains(nil))
  }

  @Test("每个键都有中文说明或条款，取自 general.yaml")
  func described() throws {
    let bytes = try Schema.layout.text(Resources(Sample.root.path))
    let schema = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let properties = schema?["properties"] as? [String: [String: Any]]
    let grid = properties?["grid"]?["properties"] as? [String: [String: Any]]
    #expect(grid?["lines"]?["description"] as? String == "5.2.3 每面行数")
    #expect(properties?["first_page_rest"]?["description"] != nil)
    #expect(schema?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }
}
