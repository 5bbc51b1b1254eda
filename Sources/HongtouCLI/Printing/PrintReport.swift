import Diagnostics
import Printing

/// What became of one file that was to be printed.
struct PrintReport {
  let file: String
  /// The printer's URI, or the folder.
  let printer: String
  let copies: Int
  /// Sides of a copy; nil for a PDF that was not looked into.
  let pages: Int?
  /// Sheets of a copy.
  let sheets: Int?
  /// 发文字号, of numbered copies.
  var document: String?
  /// First and last 份号.
  var numbers: (first: String, last: String)?
  /// Whether the copies are files that are still to be printed.
  var isFile = false
  var completed = 0
  var earlier = 0
  var void = 0
  var held = 0
  /// The printer's number for a job without numbers.
  var jobID: Int?

  /// A report of nothing printed yet.
  init(_ file: String, _ printer: String, _ copies: Int, _ pages: Int?, _ press: Press) {
    self.file = file
    self.printer = printer
    self.copies = copies
    self.pages = pages
    sheets = pages.map(press.sheets)
  }

  /// Takes over how the copies ended.
  mutating func take(_ tally: CopyTally) {
    (completed, earlier) = (tally.completed, tally.earlier)
    (void, held) = (tally.void, tally.held)
  }

  /// In words.
  func phrase(isDryRun: Bool) -> Phrase {
    let range = numbers.map { "（\($0.first)–\($0.last)）" } ?? ""
    let size = pages.flatMap { pages in sheets.map { (pages, $0) } }
    let each = size.map {
      Phrase("，每份 \($0.0) 面 \($0.1) 张", ", \($0.0) pages on \($0.1) sheets each")
    }
    let all = sheets.map { Phrase("，共 \($0 * copies) 张", ", \($0 * copies) sheets") }
    let details = Phrase(
      "\(copies) 份\(range)\(each?.zh ?? "")\(all?.zh ?? "")",
      "\(copies) copies\(range)\(each?.en ?? "")\(all?.en ?? "")")
    if isDryRun {
      return Phrase(
        "\(file) → \(printer)：会印 \(details.zh)", "\(file) → \(printer): would print \(details.en)")
    }
    return Phrase(
      "\(file) → \(printer)：\(details.zh)；\(ended.zh)",
      "\(file) → \(printer): \(details.en); \(ended.en)")
  }

  /// What became of the copies; a file is not printed yet.
  private var ended: Phrase {
    let act = isFile ? Phrase("写成", "written") : Phrase("已印", "printed")
    var parts = [Phrase("\(act.zh) \(completed) 份", "\(completed) \(act.en)")]
    if earlier > 0 {
      parts.append(Phrase("先前\(act.zh) \(earlier) 份", "\(earlier) \(act.en) before"))
    }
    if void > 0 { parts.append(Phrase("作废不补 \(void) 份", "\(void) void")) }
    if held > 0 { parts.append(Phrase("\(held) 份待放行", "\(held) held")) }
    return Phrase(
      parts.map(\.zh).joined(separator: "，"), parts.map(\.en).joined(separator: ", "))
  }

  /// On one line, for programs.
  var json: JSONObject {
    JSONObject([
      "file": .string(file), "printer": .string(printer), "document": .init(document),
      "numbers": numbers.map { .array([.string($0.first), .string($0.last)]) } ?? .null,
      "copies": .number(copies), "pages": .init(pages), "sheets": .init(sheets),
      "completed": .number(completed), "earlier": .number(earlier),
      "void": .number(void), "held": .number(held),
      "jobID": .init(jobID),
    ])
  }
}
