import Diagnostics

/// Reads JSON into fields, with the place of each and nothing resolved.
///
/// Foundation's reader gives no places, lets duplicate keys pass and makes numbers of digits.
struct JSONReader {
  /// The deepest nesting read.
  static let deepest = 16

  /// The outermost value; nil where the JSON is broken.
  private(set) var root: FieldValue?
  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []

  private var cursor: JSONCursor
  private let takesBooleans: Bool

  /// Reads `lines`, the first of which has the number `firstLine`. Where `takesBooleans`, true and
  /// false are texts: data of other programs may hold some.
  init(_ lines: [SourceLine], file: String, firstLine: Int = 1, takesBooleans: Bool = false) {
    cursor = JSONCursor(lines, file: file, firstLine: firstLine)
    self.takesBooleans = takesBooleans
    do throws(JSONFailure) {
      let value = try value(depth: 0)
      cursor.skipSpaces()
      guard cursor.isAtEnd else { throw cursor.failure("后面还有文字", "text after the end") }
      root = value
    } catch {
      diagnostics.append(error.diagnostic)
    }
  }

  private mutating func value(depth: Int) throws(JSONFailure) -> FieldValue {
    cursor.skipSpaces()
    guard depth <= Self.deepest else {
      throw JSONFailure("json.nesting", "嵌套过深", "nested too deeply", at: cursor.place())
    }
    switch cursor.next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return try string()
    default: return try word()
    }
  }

  private mutating func object(depth: Int) throws(JSONFailure) -> FieldValue {
    let place = cursor.place()
    var fields: [Field] = []
    var names: Set<String> = []
    cursor.advance()
    while try cursor.hasElement(before: UInt8(ascii: "}"), isFirst: names.isEmpty) {
      guard cursor.next == UInt8(ascii: "\"") else {
        throw cursor.failure("这里应是带引号的键", "a quoted key is due here")
      }
      let key = try text()
      cursor.skipSpaces()
      guard cursor.take(UInt8(ascii: ":")) else {
        throw cursor.failure("键后应有冒号", "a colon is due after the key")
      }
      let value = try value(depth: depth + 1)
      if names.insert(key.string).inserted {
        fields.append(Field(key: key, value: value))
      } else {
        reportDuplicate(key)
      }
    }
    return .mapping(fields, place)
  }

  private mutating func array(depth: Int) throws(JSONFailure) -> FieldValue {
    let place = cursor.place()
    var values: [FieldValue] = []
    cursor.advance()
    while try cursor.hasElement(before: UInt8(ascii: "]"), isFirst: values.isEmpty) {
      values.append(try value(depth: depth + 1))
    }
    return .list(values, place)
  }

  private mutating func string() throws(JSONFailure) -> FieldValue {
    let whole = try text()
    guard whole.string.contains("\n") else { return .text(whole) }
    return .lines(
      whole.string.split(separator: "\n").map { SourcedText(String($0), at: whole.source) })
  }

  /// A string's text. What an escape smuggles in is inspected here: the gate saw only the escape.
  private mutating func text() throws(JSONFailure) -> SourcedText {
    var text = try cursor.string()
    guard !text.escapes.isEmpty, plainCharacterCount(Array(text.string.utf8)[...]) == nil
    else { return text }
    let inspection = ScalarInspection(
      text.string, at: text.source, zeroWidth: nil, tabs: .refused)
    diagnostics += inspection.diagnostics
    text.string = inspection.text
    return text
  }

  /// A number, which is its own characters, or null, which is nothing.
  private mutating func word() throws(JSONFailure) -> FieldValue {
    let text = cursor.word()
    if text.string == "null" { return .empty(text.source) }
    if takesBooleans, ["true", "false"].contains(text.string) { return .text(text) }
    let isNumber = text.string.unicodeScalars.allSatisfy {
      "+-.eE0123456789".unicodeScalars.contains($0)
    }
    guard !text.string.isEmpty, isNumber, Double(text.string) != nil else {
      throw JSONFailure(
        "json.syntax", "这里应是字符串、数、列表或对象", "a string, number, list or object is due here",
        at: text.source)
    }
    return .text(text)
  }

  private mutating func reportDuplicate(_ key: SourcedText) {
    diagnostics.append(
      Diagnostic(
        .error, "manuscript.duplicate-key",
        Phrase("键重复：\(key.string)", "duplicate key: \(key.string)"), at: key.source))
  }
}
