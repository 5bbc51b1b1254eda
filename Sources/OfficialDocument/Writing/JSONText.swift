import Diagnostics

/// Writes values as JSON.
struct JSONText {
  /// Whether keys are written in English.
  let aliases: Bool

  /// A value; `indent` is its line's.
  func value(_ value: FieldValue, indent: String, isNumber: Bool = false) -> String {
    let deeper = indent + "  "
    switch value {
    case .text(let text):
      return isNumber && text.string.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." }
        ? text.string : text.string.asJSON
    case .lines(let lines): return lines.map(\.string).joined(separator: "\n").asJSON
    case .empty: return "null"
    case .list(let values, _):
      guard !values.isEmpty else { return "[]" }
      let items = values.map { deeper + self.value($0, indent: deeper) }
      return "[\n" + items.joined(separator: ",\n") + "\n\(indent)]"
    case .mapping(let fields, _):
      guard !fields.isEmpty else { return "{}" }
      let items = fields.map { field in
        let isNumber = Part(named: field.key.string)?.isNumber ?? false
        return "\(deeper)\(name(field.key.string).asJSON): "
          + self.value(field.value, indent: deeper, isNumber: isNumber)
      }
      return "{\n" + items.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  /// A part's key in the wanted language.
  func name(_ part: String) -> String {
    aliases ? Part(named: part)?.alias ?? part : part
  }
}
