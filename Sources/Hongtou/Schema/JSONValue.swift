import Diagnostics

/// A JSON value; an object keeps the order of its members, so that the same schema is always the
/// same bytes.
enum JSONValue: Hashable, Sendable {
  case string(String)
  case integer(Int)
  case decimal(Double)
  case bool(Bool)
  case null
  case array([JSONValue])
  case object([Member])

  /// A name and its value.
  struct Member: Hashable, Sendable {
    var name: String
    var value: JSONValue
  }

  /// The value on lines of its own, two spaces a level.
  func text(indent: String = "") -> String {
    let deeper = indent + "  "
    switch self {
    case .string(let string): return string.asJSON
    case .integer(let number): return String(number)
    case .decimal(let number):
      return Int(exactly: number).map(String.init) ?? String(number)
    case .bool(let bool): return String(bool)
    case .null: return "null"
    case .array(let values) where values.allSatisfy(\.isScalar):
      return "[" + values.map { $0.text() }.joined(separator: ", ") + "]"
    case .array(let values):
      let items = values.map { deeper + $0.text(indent: deeper) }
      return "[\n" + items.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members) where members.isEmpty: return "{}"
    case .object(let members):
      let items = members.map {
        "\(deeper)\($0.name.asJSON): \($0.value.text(indent: deeper))"
      }
      return "{\n" + items.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  /// This object with `name` added or replaced; anything else as it is.
  func with(_ name: String, _ value: JSONValue) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.name != name } + [Member(name: name, value: value)])
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member(name: $0.0, value: $0.1) })
  }

  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue {
  /// A list of strings.
  static func strings(_ strings: [String]) -> JSONValue { .array(strings.map { .string($0) }) }
}
