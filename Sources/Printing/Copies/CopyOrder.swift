import Diagnostics
import Files

/// Numbered copies of one document that are printed together. Given again, it goes on where it was
/// left; given otherwise for numbers that are taken, it is refused.
package struct CopyOrder: Hashable, Sendable {
  /// 发文字号.
  package let document: String
  /// The first 份号.
  package let first: Int
  /// How many.
  package let count: Int
  /// SHA-256 of what they are made from.
  package let source: String

  /// The highest 份号.
  package static let most = 999_999

  /// Creates an order. Throws 64 for numbers that are none.
  package init(document: String, first: Int, count: Int, source: String) throws(Failure) {
    guard first >= 1, count >= 1, count <= CopyOrder.most, first + count - 1 <= CopyOrder.most
    else {
      throw Failure(
        .usage, Phrase("份号应在 1 到 \(CopyOrder.most) 之间", "份号 are from 1 to \(CopyOrder.most)"))
    }
    self.document = document
    self.first = first
    self.count = count
    self.source = source
  }

  /// `number` as 份号 are written.
  package static func text(of number: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, NumberedCopy.digits - text.count)) + text
  }

  /// The copies in order.
  package var copies: [NumberedCopy] {
    (first..<first + count).map {
      NumberedCopy(document: document, number: CopyOrder.text(of: $0))
    }
  }

  /// What it is known by: the same manuscript and the same numbers.
  package var identity: String {
    let numbers = "\(CopyOrder.text(of: first))-\(CopyOrder.text(of: first + count - 1))"
    return SHA256.hexadecimal("\(document)\n\(numbers)\n\(source)".utf8)
  }
}
