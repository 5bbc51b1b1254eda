/// Bytes as lower-case hexadecimal digits.
package enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  /// Two digits a byte.
  package static func text(of bytes: some Collection<UInt8>) -> String {
    String(decoding: self.bytes(of: bytes), as: UTF8.self)
  }

  /// The digits' bytes.
  static func bytes(of bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      result.append(digits[Int(byte >> 4)])
      result.append(digits[Int(byte & 0xF)])
    }
    return result
  }

  /// The bytes that `text` spells, in digits of either case; nil for anything else.
  package static func bytes(in text: String) -> [UInt8]? {
    let digits = text.utf8.map(PDFParser.digit)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var result: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[index], let low = digits[index + 1] else { return nil }
      result.append(high << 4 | low)
    }
    return result
  }
}
