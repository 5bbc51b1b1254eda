extension PDFValue {
  /// The number, whole or not.
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .real(let spelled): Double(spelled)
    default: nil
    }
  }

  /// The dictionary, where it is one.
  var dictionary: [String: PDFValue]? {
    if case .dictionary(let dictionary) = self { dictionary } else { nil }
  }

  /// All references in the value, at any depth.
  var references: [PDFReference] {
    switch self {
    case .reference(let reference): [reference]
    case .array(let values): values.flatMap(\.references)
    case .dictionary(let dictionary): dictionary.values.flatMap(\.references)
    default: []
    }
  }

  /// What a text string says: UTF-16 or UTF-8 by its mark, else a byte a scalar, which for ASCII is
  /// PDFDocEncoding; nil for what is no string. ISO 32000-1, 7.9.2.2.
  var text: String? {
    guard let bytes else { return nil }
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
