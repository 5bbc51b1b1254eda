/// How values are spelled in what is appended to a file.
enum PDFText {
  /// `value` in PDF's notation. ISO 32000-1, 7.3.
  static func bytes(of value: PDFValue) -> [UInt8] {
    var result: [UInt8] = []
    append(value, to: &result)
    return result
  }

  private static func append(_ value: PDFValue, to result: inout [UInt8]) {
    switch value {
    case .null: result += "null".utf8
    case .boolean(let boolean): result += (boolean ? "true" : "false").utf8
    case .integer(let number): result += String(number).utf8
    case .real(let spelled): result += spelled.utf8
    case .string(let bytes): result += string(bytes)
    case .name(let name): result += self.name(name)
    case .array(let values):
      result.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { result.append(0x20) }
        append(value, to: &result)
      }
      result.append(UInt8(ascii: "]"))
    case .dictionary(let dictionary):
      result += "<<".utf8
      for entry in dictionary.entries {
        result.append(0x20)
        result += name(entry.key)
        result.append(0x20)
        append(entry.value, to: &result)
      }
      result += " >>".utf8
    case .reference(let reference):
      result += "\(reference.number) \(reference.generation) R".utf8
    }
  }

  /// In parentheses what is printable ASCII without any that would need escaping, else in digits.
  private static func string(_ bytes: [UInt8]) -> [UInt8] {
    let isPlain = bytes.allSatisfy { (0x20...0x7E).contains($0) && !"()\\".utf8.contains($0) }
    return isPlain
      ? [UInt8(ascii: "(")] + bytes + [UInt8(ascii: ")")]
      : Array("<\(Hexadecimal.text(of: bytes))>".utf8)
  }

  private static func name(_ name: String) -> [UInt8] {
    var result: [UInt8] = [UInt8(ascii: "/")]
    for scalar in name.unicodeScalars {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      if PDFParser.isRegular(byte), (0x21...0x7E).contains(byte), byte != UInt8(ascii: "#") {
        result.append(byte)
      } else {
        result += "#\(Hexadecimal.text(of: [byte]))".utf8
      }
    }
    return result
  }

  /// A text string: ASCII as it is, other text in UTF-16 with its mark. 7.9.2.2.
  static func textString(_ text: String) -> PDFValue {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return .string(Array(text.utf8)) }
    return .string([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
  }

  /// What a text string says: UTF-16 or UTF-8 by its mark, else a byte a scalar, which for ASCII is
  /// PDFDocEncoding.
  static func text(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFE, 0xFF]) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
        UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
      }
      return String(decoding: units, as: UTF16.self)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(decoding: bytes.dropFirst(3), as: UTF8.self)
    }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}
