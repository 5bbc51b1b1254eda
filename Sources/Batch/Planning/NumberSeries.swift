import Diagnostics
import OfficialDocument

/// Numbers that a plan gives to records in their order: `份号=000001`, `发文字号=云政函〔2026〕12号`.
///
/// A record's number depends on nothing but its place in the file, so that it is the same whichever
/// machine sets it, and how often.
package struct NumberSeries: Hashable, Sendable {
  /// The field, or the manuscript's key, that gets the number.
  package let field: String
  /// The first record's number as it was typed.
  package let first: String
  private let before: Substring
  private let digits: Substring
  private let after: Substring
  private let start: Int

  /// Parses `field=first`, in which the last run of digits counts. Throws 64 for anything else.
  package init(_ text: String) throws(Failure) {
    let parts = text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let end = parts[1].lastIndex(where: Self.isDigit) else {
      throw NumberSeries.refusal(text)
    }
    field = String(parts[0])
    first = String(parts[1])
    after = parts[1][parts[1].index(after: end)...]
    let head = parts[1][...end]
    let count = head.reversed().prefix(while: Self.isDigit).count
    digits = head.suffix(count)
    before = head.dropLast(count)
    guard count <= 12, let start = Int(digits) else { throw NumberSeries.refusal(text) }
    self.start = start
  }

  /// The number of the record that is `number`th in the file. Zeros before it are kept.
  package func text(for number: Int) -> String {
    let value = String(start + number - 1)
    let zeros = digits.first == "0" ? max(0, digits.count - value.count) : 0
    return before + String(repeating: "0", count: zeros) + value + after
  }

  /// `record` with its number.
  func numbering(_ record: Record) -> Record {
    record.setting(field, to: text(for: record.number))
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func refusal(_ text: String) -> Failure {
    Failure(
      .usage, Phrase("“\(text)”不是编号", "‘\(text)’ is no numbering"),
      hint: Phrase("写作 --number 份号=000001", "write --number 份号=000001"))
  }
}

extension NumberSeries: CustomStringConvertible {
  /// As it was typed.
  package var description: String { "\(field)=\(first)" }
}
