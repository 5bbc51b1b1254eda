import Foundation
import Testing

/// A case of `linebreak-cases.json`; which fields are set depends on its category.
struct LineBreakCase: Decodable, Sendable, CustomTestStringConvertible {
  var id: String
  var category: String
  var text: String
  var notation: String?
  var allowed: [Int]?
  var discouraged: [Int]?
  var forbidden: [Int]?
  var width: Double?
  var trimmedWidth: Double?
  var minimumWidth: Double?
  var measure: Int?
  var indent: Int?
  var expectedLines: [String]?
  var alsoAcceptable: [[String]]?
  var maximumGap: Double?
  var wide: [Int]?
  var narrow: [Int]?
  var language: String?

  var testDescription: String { "\(id) \(text)" }

  enum CodingKeys: String, CodingKey {
    case id, category, text, notation
    case allowed = "allowed_breaks"
    case discouraged = "discouraged_breaks"
    case forbidden = "must_not_break"
    case width = "width_chars"
    case trimmedWidth = "width_chars_adjacent_trimmed"
    case minimumWidth = "width_chars_min"
    case measure = "measure_chars"
    case indent = "first_line_indent_chars"
    case expectedLines = "expected_lines"
    case alsoAcceptable = "also_acceptable"
    case maximumGap = "max_gap_em"
    case wide = "wide_scalars"
    case narrow = "narrow_scalars"
    case language = "paragraph_lang"
  }

  private struct File: Decodable { var cases: [LineBreakCase] }

  /// The cases whose category begins with `category`. A file that cannot be read is no cases, which
  /// `LineBreakCaseTests.theFileIsRead` notices.
  static func all(_ category: String) -> [LineBreakCase] {
    guard let url = Bundle.module.url(forResource: "linebreak-cases", withExtension: "json"),
      let data = try? Data(contentsOf: url),
      let file = try? JSONDecoder().decode(File.self, from: data)
    else { return [] }
    return file.cases.filter { $0.category.hasPrefix(category) }
  }
}
