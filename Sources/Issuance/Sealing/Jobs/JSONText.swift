/// A JSON value that was read. RFC 8259.
enum JSONText: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([JSONText])
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
