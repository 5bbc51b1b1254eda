/// A JSON object on one line, its keys in the order given. Writing a dozen strings needs no
/// coder, and a coder would cost a cold start more than it saves.
public struct JSONObject: Hashable, Sendable {
  /// A value.
  public enum Value: Hashable, Sendable {
    /// A string.
    case string(String)
    /// A whole number.
    case number(Int)
    /// A number with the decimals it is written with, e.g. `28.00`.
    case decimal(String)
    /// Yes or no.
    case boolean(Bool)
    /// Several values.
    case array([Value])
    /// An object in the object.
    case object(JSONObject)
    /// Nothing is known.
    case null
  }

  /// The object, without a line end.
  public let text: String

  /// Creates an object.
  public init(_ members: KeyValuePairs<String, Value>) {
    text =
      "{"
      + members.map { "\($0.key.asJSON):\(JSONObject.text(of: $0.value))" }
      .joined(separator: ",") + "}"
  }

  /// The same object with one more member before its others.
  public func prefixed(_ key: String, _ value: Value) -> JSONObject {
    let member = "\(key.asJSON):\(JSONObject.text(of: value))"
    return JSONObject(text: "{" + member + (text == "{}" ? "" : ",") + text.dropFirst())
  }

  private init(text: String) { self.text = text }

  private static func text(of value: Value) -> String {
    switch value {
    case .string(let string): string.asJSON
    case .number(let number): String(number)
    case .decimal(let digits): digits
    case .boolean(let boolean): String(boolean)
    case .array(let values): "[" + values.map(text(of:)).joined(separator: ",") + "]"
    case .object(let object): object.text
    case .null: "null"
    }
  }
}

extension JSONObject.Value {
  /// A string, or null.
  public init(_ string: String?) { self = string.map { .string($0) } ?? .null }
  /// A number, or null.
  public init(_ number: Int?) { self = number.map { .number($0) } ?? .null }
}
