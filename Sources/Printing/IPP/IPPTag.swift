/// A delimiter or value tag. RFC 8010, 3.5; an open set, so that none a printer sends is lost.
package struct IPPTag: Hashable, Sendable, RawRepresentable {
  /// The byte.
  package let rawValue: UInt8

  /// Creates a tag.
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  private init(_ rawValue: UInt8) { self.rawValue = rawValue }

  /// operation-attributes-tag
  package static let operation = IPPTag(0x01)
  /// job-attributes-tag
  package static let job = IPPTag(0x02)
  /// end-of-attributes-tag
  package static let end = IPPTag(0x03)
  /// printer-attributes-tag
  package static let printer = IPPTag(0x04)
  /// unsupported-attributes-tag
  package static let unsupported = IPPTag(0x05)

  /// no-value
  package static let noValue = IPPTag(0x13)
  /// integer
  package static let integer = IPPTag(0x21)
  /// boolean
  package static let boolean = IPPTag(0x22)
  /// enum
  package static let enumeration = IPPTag(0x23)
  /// rangeOfInteger
  package static let range = IPPTag(0x33)
  /// begCollection
  package static let collection = IPPTag(0x34)
  /// textWithLanguage
  package static let textWithLanguage = IPPTag(0x35)
  /// nameWithLanguage
  package static let nameWithLanguage = IPPTag(0x36)
  /// endCollection
  package static let collectionEnd = IPPTag(0x37)
  /// textWithoutLanguage
  package static let text = IPPTag(0x41)
  /// nameWithoutLanguage
  package static let name = IPPTag(0x42)
  /// keyword
  package static let keyword = IPPTag(0x44)
  /// uri
  package static let uri = IPPTag(0x45)
  /// charset
  package static let charset = IPPTag(0x47)
  /// naturalLanguage
  package static let language = IPPTag(0x48)
  /// mimeMediaType
  package static let mediaType = IPPTag(0x49)
  /// memberAttrName
  package static let memberName = IPPTag(0x4A)

  /// Whether it begins a group of attributes, or ends them.
  var isDelimiter: Bool { rawValue < 0x10 }
  /// Whether a value of it is characters.
  var isText: Bool { (0x41...0x49).contains(rawValue) }
}
