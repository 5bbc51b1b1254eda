/// A flat JSON object on one line, its keys in the order given. Writing a dozen strings needs no
/// coder, and a coder would cost a cold start more than it saves.
public struct JSONObject: Sendable {
  /// A value.
  public enum Value: Hashable, Sendable {
    /// A string.
    case string(String)
    /// A whole number.
    case number(Int)
    /// Nothing is known.
    case null
  }

  /// The object, without a line end.
  public let text: String

  /// Creates an object.
  public init(_ members: KeyValuePairs<String, Value>) {
    text =
      "{"
      + members.map { "\(JSONObject.quoted($0.key)):\(JSONObject.text(of: $0.value))" }
      .joined(separator: ",") + "}"
  }

  private static func text(of value: Value) -> String {
    switch value {
    case .string(let string): quoted(string)
    case .number(let number): String(number)
    case .null: "null"
    }
  }

  /// RFC 8259, 7; DEL, C1 controls and U+2028/2029 are escaped too, for those who read it in a
  /// terminal or as a script.
  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": result += hex(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension JSONObject.Value {
  /// A string, or null.
  public init(_ string: String?) { self = string.map { .string($0) } ?? .null }
  /// A number, or null.
  public init(_ number: Int?) { self = number.map { .number($0) } ?? .null }
}
