/// One paper copy of a document: its 发文字号 and its 份号. It exists once, ever.
package struct NumberedCopy: Hashable, Sendable {
  /// 发文字号.
  package var document: String
  /// 份号: six digits. GB/T 9704-2012, 7.2.1.
  package var number: String

  /// Creates a copy.
  package init(document: String, number: String) {
    self.document = document
    self.number = number
  }
}

extension NumberedCopy: Comparable {
  /// By document, then by number.
  package static func < (a: NumberedCopy, b: NumberedCopy) -> Bool {
    (a.document, a.number) < (b.document, b.number)
  }
}
