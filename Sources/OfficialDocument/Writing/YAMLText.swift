/// Writes values as the YAML an author would have written, quoted only where YAML needs it.
enum YAMLText {
  /// A key and its value.
  static func field(_ name: String, _ value: FieldValue, indent: String) -> String {
    switch value {
    case .text(let text): "\(indent)\(name): \(scalar(text.string))\n"
    case .empty: "\(indent)\(name):\n"
    case .lines(let lines): block(name, lines.map(\.string), indent: indent)
    case .mapping(let fields, _) where fields.isEmpty: "\(indent)\(name): {}\n"
    case .mapping(let fields, _):
      "\(indent)\(name):\n"
        + fields.map { field($0.key.string, $0.value, indent: indent + "  ") }
        .joined()
    case .list(let values, _):
      "\(indent)\(name):\n" + values.map { item($0, indent: indent + "  ") }.joined()
    }
  }

  private static func item(_ value: FieldValue, indent: String) -> String {
    switch value {
    case .text(let text): return "\(indent)- \(scalar(text.string))\n"
    case .mapping(let fields, _) where !fields.isEmpty:
      let lines = fields.map { field($0.key.string, $0.value, indent: indent + "  ") }.joined()
      return indent + "- " + lines.dropFirst(indent.count + 2)
    default: return "\(indent)- {}\n"
    }
  }

  private static func block(_ name: String, _ lines: [String], indent: String) -> String {
    // A first line that begins with a space would be taken for deeper indentation.
    let width = lines.first?.first == " " ? "2" : ""
    return "\(indent)\(name): |\(width)\n" + lines.map { "\(indent)  \($0)\n" }.joined()
  }

  private static func scalar(_ string: String) -> String {
    isPlain(string) ? string : "'" + string.replacing("'", with: "''") + "'"
  }

  /// Whether YAML reads `string` as it stands.
  private static func isPlain(_ string: String) -> Bool {
    let scalars = Array(string.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last else { return false }
    if "!&*-?|>'\"%@`{}[],#: ".unicodeScalars.contains(first) || last == " " || last == ":" {
      return false
    }
    return !zip(scalars, scalars.dropFirst()).contains {
      ($0 == ":" && $1 == " ") || ($0 == " " && $1 == "#")
    }
  }
}

extension String {
  /// The string with each `old` replaced.
  fileprivate func replacing(_ old: Character, with new: String) -> String {
    map { $0 == old ? new : String($0) }.joined()
  }
}
