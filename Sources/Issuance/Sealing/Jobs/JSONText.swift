/// A JSON value that was read. RFC 8259.
enum JSONText: Hashable, Sendable {
  /// Nothing.
  case null
  /// Yes or no.
  case boolean(Bool)
  /// A number, as it is spelled.
  case number(String)
  /// A string.
  case string(String)
  /// Several values.
  case array([JSONText])
  /// Values by names.
  case object([String: JSONText])

  /// A member; nil for none, and for what is no object.
  subscript(key: String) -> JSONText? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The string, where it is one.
  var string: String? { if case .string(let string) = self { string } else { nil } }

  /// The whole number, where it is one.
  var integer: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }

  /// The number, where it is one.
  var decimal: Double? { if case .number(let digits) = self { Double(digits) } else { nil } }

  /// The items, where it is an array.
  var items: [JSONText]? { if case .array(let items) = self { items } else { nil } }
}
