/// A value in a PDF file. ISO 32000-1, 7.3.
///
/// Bytes stay bytes: a name or a string of somebody else's file need not be text.
public indirect enum PDFValue: Hashable, Sendable {
  /// `null`
  case null
  /// `true` or `false`
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// A real number, as it was written.
  case real(String)
  /// A name, without its slash.
  case name(String)
  /// A string's bytes.
  case string([UInt8])
  /// An array.
  case array([PDFValue])
  /// A dictionary, or the dictionary of a stream.
  case dictionary([String: PDFValue])
  /// An indirect object.
  case reference(PDFReference)
}

/// The number and the generation of an indirect object. ISO 32000-1, 7.3.10.
public struct PDFReference: Hashable, Sendable {
  /// The object's number, from 1.
  public var number: Int
  /// How often the number was taken anew: 0 in nearly all files.
  public var generation: Int

  /// Creates a reference.
  public init(_ number: Int, generation: Int = 0) {
    self.number = number
    self.generation = generation
  }
}

extension PDFValue {
  /// What a dictionary has under `key`; nil for none, and for what is no dictionary.
  public subscript(key: String) -> PDFValue? {
    guard case .dictionary(let members) = self else { return nil }
    return members[key]
  }

  /// An array's items; nil for others.
  public var items: [PDFValue]? { if case .array(let items) = self { items } else { nil } }

  /// A whole number; nil for others.
  public var integer: Int? { if case .integer(let number) = self { number } else { nil } }

  /// A name; nil for others.
  public var name: String? { if case .name(let name) = self { name } else { nil } }

  /// A string's bytes; nil for others.
  public var bytes: [UInt8]? { if case .string(let bytes) = self { bytes } else { nil } }

  /// A reference; nil for others.
  public var reference: PDFReference? {
    if case .reference(let reference) = self { reference } else { nil }
  }
}

extension PDFValue {
  /// The value as a file has it, keys in order, so that the same value gives the same bytes.
  public var source: String {
    switch self {
    case .null: "null"
    case .boolean(let boolean): String(boolean)
    case .integer(let number): String(number)
    case .real(let digits): digits
    case .name(let name): PDFValue.source(ofName: name)
    case .string(let bytes): PDFValue.source(ofString: bytes)
    case .array(let items): "[" + items.map(\.source).joined(separator: " ") + "]"
    case .dictionary(let members):
      "<<"
        + members.sorted { $0.key < $1.key }
        .map { PDFValue.source(ofName: $0.key) + " " + $0.value.source }.joined(separator: " ")
        + ">>"
    case .reference(let reference): "\(reference.number) \(reference.generation) R"
    }
  }

  /// A text string: ASCII as it is, other text as UTF-16 with its mark. ISO 32000-1, 7.9.2.2.
  public static func text(_ string: String) -> PDFValue {
    if string.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return .string(Array(string.utf8)) }
    return .string([0xFE, 0xFF] + string.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
  }

  /// `#` and two digits for what a name cannot hold as it is. ISO 32000-1, 7.3.5.
  private static func source(ofName name: String) -> String {
    var source = "/"
    for byte in name.utf8 {
      let isPlain = (0x21...0x7E).contains(byte) && !"#%()/<>[]{}".utf8.contains(byte)
      source += isPlain ? String(UnicodeScalar(byte)) : "#" + hexadecimal(byte)
    }
    return source
  }

  private static func source(ofString bytes: [UInt8]) -> String {
    let isPlain = bytes.allSatisfy { (0x20...0x7E).contains($0) && !"()\\".utf8.contains($0) }
    if isPlain { return "(" + String(decoding: bytes, as: UTF8.self) + ")" }
    return "<" + bytes.map(hexadecimal).joined() + ">"
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }
}
