/// What a cell of a table holds.
public enum TableCell: Hashable, Sendable {
  /// Words.
  case text(SourcedText)
  /// `<`: the cell at its left goes on.
  case continuesLeft
  /// `^`: the cell above it goes on.
  case continuesAbove

  /// Reads the text of a cell: `<` and `^` alone are marks, and a backslash before one alone in its
  /// cell takes the mark's meaning.
  public init(_ text: SourcedText) {
    switch text.string {
    case "<": self = .continuesLeft
    case "^": self = .continuesAbove
    default: self = .text(text.withoutMarkEscape)
    }
  }
}

extension SourcedText {
  /// `\<` as `<`.
  fileprivate var withoutMarkEscape: SourcedText {
    guard let last = string.last, last == "<" || last == "^", string.first == "\\",
      string.dropLast().allSatisfy({ $0 == "\\" })
    else { return self }
    var text = self
    text.string.removeFirst()
    text.escapes.insert(0, at: 0)
    return text
  }
}
