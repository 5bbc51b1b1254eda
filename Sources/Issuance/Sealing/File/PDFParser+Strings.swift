extension PDFParser {
  /// A name without its slash. ISO 32000-1, 7.3.5.
  mutating func name() throws(PDFFault) -> String {
    position += 1
    var name: [UInt8] = []
    while let byte = next, PDFParser.isRegular(byte) {
      position += 1
      guard byte == UInt8(ascii: "#") else {
        name.append(byte)
        continue
      }
      guard position + 1 < bytes.count, let high = PDFParser.digit(bytes[position]),
        let low = PDFParser.digit(bytes[position + 1])
      else { throw fault("名称写错", "a name is misspelt") }
      name.append(high << 4 | low)
      position += 2
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// A string in angle brackets; a last digit that stands alone is followed by 0. 7.3.4.3.
  mutating func hexadecimalString() throws(PDFFault) -> [UInt8] {
    position += 1
    var bytes: [UInt8] = []
    var high: UInt8?
    while let byte = next, byte != UInt8(ascii: ">") {
      position += 1
      if PDFParser.isSpace(byte) { continue }
      guard let digit = PDFParser.digit(byte) else {
        throw fault("十六进制串写错", "a hexadecimal string is misspelt")
      }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    guard next != nil else { throw fault("文件中断", "the file breaks off") }
    position += 1
    if let high { bytes.append(high << 4) }
    return bytes
  }

  /// A string in parentheses. 7.3.4.2.
  mutating func literalString() throws(PDFFault) -> [UInt8] {
    position += 1
    var bytes: [UInt8] = []
    var depth = 1
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\\"):
        if let escaped = escape() { bytes.append(escaped) }
        continue
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case 0x0D:
        if next == 0x0A { position += 1 }
        bytes.append(0x0A)
        continue
      default: break
      }
      if depth == 0 { return bytes }
      bytes.append(byte)
    }
    throw fault("文件中断", "the file breaks off")
  }

  /// What stands after a backslash; nil for a line's end, which is left out.
  private mutating func escape() -> UInt8? {
    guard let byte = next else { return nil }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case 0x0A: return nil
    case 0x0D:
      if next == 0x0A { position += 1 }
      return nil
    case 0x30...0x37:
      var code = Int(byte - 0x30)
      for _ in 0..<2 {
        guard let digit = next, (0x30...0x37).contains(digit) else { break }
        code = code * 8 + Int(digit - 0x30)
        position += 1
      }
      return UInt8(truncatingIfNeeded: code)
    default: return byte
    }
  }

  /// A hexadecimal digit's value.
  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
