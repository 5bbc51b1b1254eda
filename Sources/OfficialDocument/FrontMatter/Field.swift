import Diagnostics

/// A key and its value as they stand in the file, YAML or JSON: not yet understood.
struct Field: Sendable {
  let key: SourcedText
  let value: FieldValue
}

/// A value as it stands in the file.
indirect enum FieldValue: Sendable {
  /// One line of text.
  case text(SourcedText)
  /// Text with line breaks, a line an entry.
  case lines([SourcedText])
  /// A list.
  case list([FieldValue], SourceRange)
  /// A mapping.
  case mapping([Field], SourceRange)
  /// Nothing was said.
  case empty(SourceRange)

  /// Where it begins.
  var source: SourceRange {
    switch self {
    case .text(let text): text.source
    case .lines(let lines): lines.first?.source ?? SourceRange(file: "-", line: 1, column: 1)
    case .list(_, let source), .mapping(_, let source), .empty(let source): source
    }
  }
}
