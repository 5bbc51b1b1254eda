/// A value as a PDF file spells it. ISO 32000-1, 7.3.
///
/// libqpdf gives objects, mended where they are broken; who has to say whether a file is what was
/// sealed has to see what stands there. So this part reads the bytes itself, and mends nothing.
indirect enum PDFValue: Hashable, Sendable {
  /// Nothing.
  case null
  /// Yes or no.
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// A number with a fraction, as it is spelled.
  case real(String)
  /// A string's bytes.
  case string([UInt8])
  /// A name without its slash, a byte a scalar.
  case name(String)
  /// Several values.
  case array([PDFValue])
  /// Values by names.
  case dictionary(PDFDictionary)
  /// An object elsewhere.
  case reference(PDFReference)
}

extension PDFValue {
  /// The whole number, where it is one.
  var integer: Int? { if case .integer(let number) = self { number } else { nil } }

  /// The number, whole or not.
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .real(let spelled): Double(spelled)
    default: nil
    }
  }

  /// The name, where it is one.
  var name: String? { if case .name(let name) = self { name } else { nil } }

  /// The string's bytes, where it is one.
  var string: [UInt8]? { if case .string(let bytes) = self { bytes } else { nil } }

  /// The values, where it is an array.
  var array: [PDFValue]? { if case .array(let values) = self { values } else { nil } }

  /// The dictionary, where it is one.
  var dictionary: PDFDictionary? {
    if case .dictionary(let dictionary) = self { dictionary } else { nil }
  }

  /// The reference, where it is one.
  var reference: PDFReference? {
    if case .reference(let reference) = self { reference } else { nil }
  }

  /// All references in the value, at any depth.
  var references: [PDFReference] {
    switch self {
    case .reference(let reference): [reference]
    case .array(let values): values.flatMap(\.references)
    case .dictionary(let dictionary): dictionary.entries.flatMap(\.value.references)
    default: []
    }
  }
}
