import Diagnostics
import OfficialLayout
import Testing
import Typesetting

/// The sheets of `Layouts/`.
private let shippedSheets = [
  "general", "letter", "local-example", "minutes", "order", "proposal-reply",
]

@Suite("版式单")
struct SheetTests {
  private func fault(_ old: String, _ new: String) throws -> Diagnostic {
    let text = try repositoryFile("Layouts/general.yaml")
    #expect(text.contains(old))
    let (sheet, diagnostics) = LayoutSheet.read(text.replacing(old, with: new), file: "x.yaml")
    #expect(sheet == nil)
    return try #require(diagnostics.first)
  }

  @Test("所附的版式单都能读", arguments: shippedSheets)
  func shipped(_ name: String) throws {
    let text = try repositoryFile("Layouts/\(name).yaml")
    let (sheet, diagnostics) = LayoutSheet.read(text, file: name)
    #expect(sheet != nil && diagnostics.isEmpty, "\(diagnostics)")
  }

  @Test("每个数都注明条款", arguments: shippedSheets)
  func commented(_ name: String) throws {
    let text = try repositoryFile("Layouts/\(name).yaml")
    let numbers = text.split(separator: "\n").filter { $0.contains(/: [0-9]/) }
    let bare = numbers.filter { !$0.contains("#") }
    #expect(bare.count <= 3, "\(bare)")
  }

  @Test("未知的键：指明行列，提示相近的键")
  func unknownKey() throws {
    let found = try fault("  lines: 22", "  lines: 22\n  coloumns: 28")
    #expect(found.code == "sheet.unknown-key")
    #expect(found.source?.line == 22 && found.source?.column == 3)
    #expect(found.hint?.zh.contains("columns") == true)
  }

  @Test(
    "缺键、负数、荒谬的数、错的词",
    arguments: [
      ("  lines: 22 ", "  #", "sheet.missing-key"),
      ("  width: 156 mm             # 5.2.1", "  width: -156 mm", "sheet.length-out-of-range"),
      ("  size: 42 pt", "  size: 9999 mm", "sheet.length-out-of-range"),
      ("  size: 42 pt", "  size: 1e308 mm", "sheet.not-a-length"),
      ("  size: 42 pt", "  size: nan mm", "sheet.not-a-length"),
      ("  size: 42 pt", "  size: 42", "sheet.not-a-length"),
      ("  size: 42 pt", "  size: [42 pt]", "sheet.not-a-value"),
      ("page: even ", "page: odd ", "sheet.not-a-choice"),
      ("  lines: 22 ", "  lines: 22.5 ", "sheet.not-a-count"),
      ("  lines: 22 ", "  lines: 60 ", "sheet.lines-overlap"),
      ("  head_margin: 37 mm", "  head_margin: 137 mm", "sheet.type-area-too-large"),
      ("  least_size: 26 pt", "  least_size: 260 pt", "sheet.sizes-crossed"),
      ("least_width: 70 %", "least_width: 0 %", "sheet.not-a-percentage"),
      ("\"#E60012\"", "red", "sheet.not-a-colour"),
      ("\"#E60012\"", "\"#+60012\"", "sheet.not-a-colour"),
      ("  size: 42 pt", "  size: 4 2 pt", "sheet.not-a-length"),
      ("least_width: 70 %", "least_width: 7 0 %", "sheet.not-a-percentage"),
      ("upward_indent: 1 ", "upward_indent: 1e0 ", "sheet.not-cells"),
      ("  place: type_area ", "  place: below_rule ", "sheet.no-rule-above"),
      ("  place: type_area ", "  place: left ", "sheet.not-a-choice"),
      ("  bottom: none ", "  bottom: 300 mm ", "sheet.foot-rule-absurd"),
      ("  bottom: none ", "  bottom: 30 mm ", "sheet.foot-rule-absurd"),
      ("  bottom: none ", "  bottom: nowhere ", "sheet.not-a-length"),
      ("  rules: yes ", "  rules: true ", "sheet.not-a-flag"),
      ("  unwanted_ending: none ", "  unwanted_ending: ", "sheet.empty"),
      ("attendance: ", "attendances: ", "sheet.missing-key"),
      ("title: 通用", "title: 通用\ntitle: 通用", "yaml.duplicate-key"),
      ("title: 通用", "title: [", "yaml.syntax"),
    ])
  func refused(_ old: String, _ new: String, _ code: String) throws {
    let found = try fault(old, new)
    #expect(found.code == code && found.level == .error)
    #expect((found.source?.line ?? 0) > 0)
  }

  @Test("所有的错一次说完")
  func allAtOnce() throws {
    var text = try repositoryFile("Layouts/general.yaml")
    text.replace("  lines: 22 ", with: "  lines: x ")
    text.replace("  columns: 28 ", with: "  columns: y ")
    #expect(LayoutSheet.read(text, file: "x").diagnostics.count >= 2)
  }

  @Test("版式单的样子：读的时候要的键，就是表里的键，依次")
  func form() throws {
    let lines = try repositoryFile("Layouts/general.yaml").split(separator: "\n")
    let keys = lines.compactMap { $0.firstMatch(of: /^ *([a-z_]+):/).map { String($0.1) } }
    #expect(names(LayoutSheet.form).sorted() == keys.sorted())
    let grid = LayoutSheet.form.entries.first { $0.key == "grid" }
    guard case .section(let form) = grid?.value else { return #expect(Bool(false)) }
    #expect(
      form.entries.map(\.key) == ["lines", "columns", "type_size", "line_pitch", "blank_line"])
    #expect(form.entries[0].value == .count(1...100))
    #expect(form.entries[3].value == .word("fill", or: .length(Length(emu: 1)...Length.mm(1_000))))
  }

  private func names(_ form: SheetForm) -> [String] {
    form.entries.flatMap { entry in
      guard case .section(let form) = entry.value else { return [entry.key] }
      return [entry.key] + names(form)
    }
  }
}
