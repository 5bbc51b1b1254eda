import Diagnostics

/// Why bytes are no distinguished encoding.
struct DERFault: Error, Hashable, Sendable {
  /// What is wrong.
  var message: Phrase

  /// The bytes break off.
  static let short = DERFault(message: Phrase("字节不全", "it breaks off"))
  /// A length without a number: BER.
  static let indefinite = DERFault(
    message: Phrase("用了不定长编码（BER）", "it has an indefinite length (BER)"))
  /// A length that could be shorter.
  static let longLength = DERFault(
    message: Phrase("长度不是最短写法", "a length is not the shortest"))
  /// A primitive value that could be spelled shorter, or may not be so.
  static let spelling = DERFault(
    message: Phrase("有的值不是 DER 的写法", "a value is not spelled as DER has it"))
  /// An identifier that nothing here has.
  static let tag = DERFault(message: Phrase("标签不认识", "a tag is not known"))
  /// More after the value.
  static let trailing = DERFault(message: Phrase("后面还有字节", "more bytes follow"))
  /// Deeper than anything.
  static let deep = DERFault(message: Phrase("嵌套过深", "it is nested too deeply"))
}
