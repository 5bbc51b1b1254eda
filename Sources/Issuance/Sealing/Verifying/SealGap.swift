import Diagnostics

/// The one stretch of a signed file that its signature does not cover: the signature itself.
///
/// It is accepted in one spelling only, as anything could be hidden in another: `<`, the lower-case
/// digits of one value in strict DER, zeros, `>`.
struct SealGap: Hashable, Sendable {
  /// The signature's bytes, without the zeros after them.
  let message: DERValue

  /// Reads the gap; the finding is what is wrong with it.
  init(_ range: Range<Int>, in bytes: [UInt8]) throws(DERFault) {
    let spelling = DERFault(
      message: Phrase("签名值的写法不对", "the signature is not spelled as it has to be"))
    let digits = bytes[range].dropFirst().dropLast()
    guard range.count >= 4, digits.count.isMultiple(of: 2),
      bytes[range.lowerBound] == UInt8(ascii: "<"), bytes[range.upperBound - 1] == UInt8(ascii: ">")
    else { throw spelling }
    var value: [UInt8] = []
    value.reserveCapacity(digits.count / 2)
    for index in stride(from: digits.startIndex, to: digits.endIndex, by: 2) {
      guard let high = SealGap.digit(digits[index]), let low = SealGap.digit(digits[index + 1])
      else { throw spelling }
      value.append(high << 4 | low)
    }
    guard value.first != 0 else {
      throw DERFault(message: Phrase("还没有签名值", "there is no signature yet"))
    }
    message = try DERReader.leading(in: value[...])
    guard value[message.encoding.endIndex...].allSatisfy({ $0 == 0 }) else { throw spelling }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "F") ? nil : PDFParser.digit(byte)
  }
}
