import Diagnostics

/// A value of front matter with placeholders, as it stands in the file: not yet understood.
indirect enum ValueTemplate: Sendable {
  /// A value without any.
  case fixed(FieldValue)
  /// One line.
  case text(TextTemplate)
  /// Several lines.
  case lines([ValueTemplate])
  /// A list.
  case list([ValueTemplate], SourceRange)
  /// A mapping.
  case mapping([(key: SourcedText, value: ValueTemplate)], SourceRange)

  /// Finds the placeholders in `value`.
  init(_ value: FieldValue) {
    switch value {
    case .text(let text): self = TextTemplate(text).map(ValueTemplate.text) ?? .fixed(value)
    case .lines(let lines): self = .lines(lines.map { ValueTemplate(.text($0)) })
    case .list(let items, let place): self = .list(items.map(ValueTemplate.init), place)
    case .mapping(let fields, let place):
      self = .mapping(fields.map { ($0.key, ValueTemplate($0.value)) }, place)
    case .empty: self = .fixed(value)
    }
  }

  /// The texts with placeholders in it.
  var texts: [TextTemplate] {
    switch self {
    case .fixed: []
    case .text(let text): [text]
    case .lines(let values), .list(let values, _): values.flatMap(\.texts)
    case .mapping(let fields, _): fields.flatMap(\.value.texts)
    }
  }

  /// The value with a record's in it. A text that came to nothing says nothing.
  func filled(by filling: inout Filling) -> FieldValue {
    switch self {
    case .fixed(let value): return value
    case .text(let template):
      let text = FilledText(template, by: &filling, mayBreak: false).sourced
      return text.string.isEmpty ? .empty(text.source) : .text(text)
    case .lines(let lines):
      return .lines(
        lines.compactMap { line in
          guard case .text(let text) = line.filled(by: &filling) else { return nil }
          return text
        })
    case .list(let items, let place):
      return .list(items.map { $0.filled(by: &filling) }, place)
    case .mapping(let fields, let place):
      return .mapping(
        fields.map { Field(key: $0.key, value: $0.value.filled(by: &filling)) }, place)
    }
  }
}
