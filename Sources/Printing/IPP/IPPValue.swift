/// A value of an attribute. RFC 8010, 3.9.
package enum IPPValue: Hashable, Sendable {
  /// integer
  case integer(Int)
  /// enum
  case enumeration(Int)
  /// boolean
  case boolean(Bool)
  /// rangeOfInteger
  case range(Int, Int)
  /// Characters, under the tag that says of what kind: a keyword, a name, a URI.
  case text(IPPTag, String)
  /// collection, its members in order
  case collection([IPPAttribute])
  /// Whatever else: its tag and its bytes.
  case other(IPPTag, [UInt8])

  /// A keyword.
  package static func keyword(_ word: String) -> IPPValue { .text(.keyword, word) }
  /// A name in the message's own language.
  package static func name(_ name: String) -> IPPValue { .text(.name, name) }
  /// A URI.
  package static func uri(_ uri: String) -> IPPValue { .text(.uri, uri) }

  /// The whole number of an integer or enum.
  package var number: Int? {
    switch self {
    case .integer(let number), .enumeration(let number): number
    default: nil
    }
  }

  /// The characters of a text.
  package var string: String? {
    if case .text(_, let string) = self { string } else { nil }
  }
}

/// An attribute: a name and its values. RFC 8010, 3.1.4.
package struct IPPAttribute: Hashable, Sendable {
  /// The name, e.g. `sides-supported`.
  package var name: String
  /// One value or several.
  package var values: [IPPValue]

  /// Creates an attribute.
  package init(_ name: String, _ values: [IPPValue]) {
    self.name = name
    self.values = values
  }

  /// Creates an attribute with one value.
  package init(_ name: String, _ value: IPPValue) { self.init(name, [value]) }
}
