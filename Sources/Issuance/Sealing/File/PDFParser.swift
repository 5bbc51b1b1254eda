/// Reads values from a PDF's bytes, strictly: what is not spelled as ISO 32000-1, 7.2–7.3 has it is a
/// fault. Every step is bounded by the bytes and by `deepest`.
///
/// libqpdf gives objects, mended where they are broken, and without their places; who has to say
/// whether a file is what was sealed has to see every byte that stands there.
struct PDFParser {
  /// The file, or a decoded object stream.
  let bytes: [UInt8]
  /// The next byte.
  var position: Int

  /// Nothing we or other writers make is nested deeper.
  private static let deepest = 64

  /// A parser at `position`.
  init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// The next byte; nil at the end.
  var next: UInt8? { bytes.indices.contains(position) ? bytes[position] : nil }

  /// A fault at the present place.
  func fault(_ zh: String, _ en: String) -> PDFFault { PDFFault(zh, en, at: position) }

  /// Goes over white space and comments. 7.2.2–7.2.3.
  mutating func skipSpace() {
    while let byte = next {
      if byte == UInt8(ascii: "%") {
        while let byte = next, byte != 0x0A, byte != 0x0D { position += 1 }
      } else if PDFParser.isSpace(byte) {
        position += 1
      } else {
        return
      }
    }
  }

  /// Goes over `word` where it stands next, as a whole word; says whether it did.
  mutating func skip(_ word: StaticString) -> Bool {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    let isThere = word.withUTF8Buffer { bytes[position..<end].elementsEqual($0) }
    guard isThere, end == bytes.count || !PDFParser.isRegular(bytes[end]) else { return false }
    position = end
    return true
  }

  /// The next whole number without a sign, and no more of it than fits; nil where there is none.
  mutating func digits() -> Int? {
    let start = position
    var number = 0
    while let byte = next, PDFParser.isDigit(byte), position - start < 18 {
      number = number * 10 + Int(byte - 0x30)
      position += 1
    }
    return position > start ? number : nil
  }

  /// The next value.
  mutating func value(depth: Int = 0) throws(PDFFault) -> PDFValue {
    skipSpace()
    guard depth < PDFParser.deepest else { throw fault("嵌套过深", "nested too deeply") }
    guard let byte = next else { throw fault("文件中断", "the file breaks off") }
    switch byte {
    case UInt8(ascii: "/"): return .name(try name())
    case UInt8(ascii: "("): return .string(try literalString())
    case UInt8(ascii: "["): return .array(try array(depth))
    case UInt8(ascii: "<"):
      guard position + 1 < bytes.count, bytes[position + 1] == byte else {
        return .string(try hexadecimalString())
      }
      return .dictionary(try dictionary(depth).dictionary)
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), 0x30...0x39:
      return try numberOrReference()
    default: return try word()
    }
  }

  private mutating func array(_ depth: Int) throws(PDFFault) -> [PDFValue] {
    position += 1
    var values: [PDFValue] = []
    while true {
      skipSpace()
      if next == UInt8(ascii: "]") { break }
      values.append(try value(depth: depth + 1))
    }
    position += 1
    return values
  }

  /// A dictionary, and where its values stand.
  mutating func dictionary(
    _ depth: Int
  ) throws(PDFFault) -> (dictionary: [String: PDFValue], places: [String: Range<Int>]) {
    let start = position
    position += 2
    var dictionary: [String: PDFValue] = [:]
    var places: [String: Range<Int>] = [:]
    while true {
      skipSpace()
      if next == UInt8(ascii: ">") { break }
      guard next == UInt8(ascii: "/") else { throw fault("字典缺键", "a dictionary lacks a key") }
      let key = try name()
      skipSpace()
      let place = position
      let value = try value(depth: depth + 1)
      guard dictionary.updateValue(value, forKey: key) == nil else {
        // Readers differ in which of the two they take.
        throw PDFFault("字典的键重复", "a dictionary has a key twice", at: start)
      }
      places[key] = place..<position
    }
    guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: ">") else {
      throw fault("字典没有结束", "a dictionary does not end")
    }
    position += 2
    return (dictionary, places)
  }

  private mutating func word() throws(PDFFault) -> PDFValue {
    if skip("null") { return .null }
    if skip("true") { return .boolean(true) }
    if skip("false") { return .boolean(false) }
    throw fault("不是 PDF 的值", "there is no PDF value")
  }

  private mutating func numberOrReference() throws(PDFFault) -> PDFValue {
    let first = try number()
    guard case .integer(let number) = first, number >= 0 else { return first }
    let end = position
    skipSpace()
    if let generation = digits(), position > end {
      skipSpace()
      if skip("R") { return .reference(PDFReference(number, generation: generation)) }
    }
    position = end
    return first
  }

  private mutating func number() throws(PDFFault) -> PDFValue {
    let start = position
    if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
    while let byte = next, PDFParser.isDigit(byte) || byte == UInt8(ascii: ".") { position += 1 }
    let spelled = String(decoding: bytes[start..<position], as: UTF8.self)
    if let next, PDFParser.isRegular(next) { throw fault("数字写错", "a number is misspelt") }
    if let number = Int(spelled), spelled.utf8.count <= 18 { return .integer(number) }
    guard spelled.utf8.count <= 40, spelled.utf8.contains(where: PDFParser.isDigit) else {
      throw PDFFault("数字写错", "a number is misspelt", at: start)
    }
    return .real(spelled)
  }

  /// White space. 7.2.2, table 1.
  static func isSpace(_ byte: UInt8) -> Bool {
    [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(byte)
  }

  /// What a word may be made of: neither white space nor a delimiter.
  static func isRegular(_ byte: UInt8) -> Bool {
    !isSpace(byte) && !"()<>[]{}/%".utf8.contains(byte)
  }

  /// 0 to 9.
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
