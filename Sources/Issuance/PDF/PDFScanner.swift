/// Reads values in a PDF that was drawn here. ISO 32000-1, 7.2 and 7.3.
///
/// A foreign file is read by libqpdf; this knows only what Cairo writes.
struct PDFScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var index: Int

  /// Reads from `index` on.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    self.bytes = bytes
    self.index = index
  }

  /// The next value; nil where there is none.
  mutating func value() -> PDFValue? {
    skipSpace()
    guard let byte = peek else { return nil }
    switch byte {
    case UInt8(ascii: "<"): return isNext(UInt8(ascii: "<")) ? dictionary() : hexadecimal()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "/"): return name().map { .name($0) }
    case UInt8(ascii: "("): return literal()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return number()
    default: return keyword()
    }
  }

  /// Passes over spaces and comments.
  mutating func skipSpace() {
    while let byte = peek {
      if byte == UInt8(ascii: "%") {
        while let byte = peek, byte != 0x0A { index += 1 }
      } else if !PDFScanner.isSpace(byte) {
        return
      } else {
        index += 1
      }
    }
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func isNext(_ byte: UInt8) -> Bool {
    index + 1 < bytes.count && bytes[index + 1] == byte
  }

  private mutating func dictionary() -> PDFValue? {
    index += 2
    var members: [String: PDFValue] = [:]
    while true {
      skipSpace()
      if peek == UInt8(ascii: ">"), isNext(UInt8(ascii: ">")) {
        index += 2
        return .dictionary(members)
      }
      guard let key = name(), let value = value() else { return nil }
      members[key] = value
    }
  }

  private mutating func array() -> PDFValue? {
    index += 1
    var items: [PDFValue] = []
    while true {
      skipSpace()
      if peek == UInt8(ascii: "]") {
        index += 1
        return .array(items)
      }
      guard let item = value() else { return nil }
      items.append(item)
    }
  }

  private mutating func name() -> String? {
    guard peek == UInt8(ascii: "/") else { return nil }
    index += 1
    return token()
  }

  private mutating func token() -> String {
    let start = index
    while let byte = peek, !PDFScanner.isSpace(byte), !PDFScanner.isDelimiter(byte) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// A number, or the reference it begins.
  private mutating func number() -> PDFValue? {
    let digits = token()
    guard let number = Int(digits) else { return .real(digits) }
    let after = index
    skipSpace()
    if let generation = Int(token()) {
      skipSpace()
      if peek == UInt8(ascii: "R") {
        index += 1
        return .reference(PDFReference(number, generation: generation))
      }
    }
    index = after
    return .integer(number)
  }

  private mutating func keyword() -> PDFValue? {
    switch token() {
    case "true": .boolean(true)
    case "false": .boolean(false)
    case "null": .null
    default: nil
    }
  }

  private mutating func hexadecimal() -> PDFValue? {
    index += 1
    var digits: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: ">") {
      if let digit = Character(UnicodeScalar(byte)).hexDigitValue { digits.append(UInt8(digit)) }
      index += 1
    }
    index += 1
    if digits.count % 2 == 1 { digits.append(0) }
    return .string(
      stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
  }

  /// A string in brackets; a backslash takes the meaning from what follows it.
  private mutating func literal() -> PDFValue? {
    index += 1
    var string: [UInt8] = []
    var depth = 1
    while let byte = peek {
      index += 1
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return .string(string) }
      case UInt8(ascii: "\\"):
        if let escaped = peek { string.append(escaped) }
        index += 1
        continue
      default: break
      }
      string.append(byte)
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }
}
