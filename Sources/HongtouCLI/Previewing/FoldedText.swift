import Hongtou

/// Lines no wider than a terminal.
enum FoldedText {
  /// `line` in pieces of `columns` at most; what sets colours takes no room.
  static func lines(of line: String, columns: Int) -> [String] {
    var lines = [""]
    var used = 0
    var isSequence = false
    for character in line {
      isSequence = isSequence || character == "\u{1B}"
      let width = isSequence ? 0 : CellWidth.of(character)
      if used + width > columns, used > 0 {
        lines.append("")
        used = 0
      }
      lines[lines.count - 1].append(character)
      used += width
      if isSequence, character == "m" { isSequence = false }
    }
    return lines
  }
}
