/// One paper copy of a document: its 发文字号 and its 份号. It exists once, ever.
package struct NumberedCopy: Hashable, Sendable {
  /// 发文字号.
  package var document: String
  /// 份号: six digits. GB/T 9704-2012, 7.2.1.
  package var number: String

  /// 份号 have six digits. GB/T 9704-2012, 7.2.1.
  static let digits = 6

  /// Creates a copy.
  package init(document: String, number: String) {
    self.document = document
    self.number = number
  }

  /// Whether its number is a 份号: gaps are reckoned between such only.
  var isNumbered: Bool {
    number.utf8.count == NumberedCopy.digits
      && number.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension NumberedCopy: Comparable {
  /// By document, then by number.
  package static func < (a: NumberedCopy, b: NumberedCopy) -> Bool {
    (a.document, a.number) < (b.document, b.number)
  }
}
