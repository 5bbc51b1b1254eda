/// Text in columns of a terminal, in which a Chinese character is two wide.
enum CellColumns {
  /// How wide reports are: what a terminal and a printed page hold.
  static let width = 80

  /// `text`, filled with spaces on its left to `columns`.
  static func right(_ text: String, _ columns: Int) -> String {
    spaces(columns - CellWidth.of(text)) + text
  }

  /// `text` after `first`, in lines no wider than `width`, those after the first begun with as many
  /// spaces as `first` is wide. Safe to show whatever the text holds.
  static func wrapped(_ text: String, after first: String) -> String {
    let indent = CellWidth.of(first)
    var result = first
    var column = indent
    for character in VisibleText.of(text) {
      let width = CellWidth.of(character)
      if column + width > CellColumns.width, column > indent {
        result += "\n" + spaces(indent)
        column = indent
      }
      result.append(character)
      column += width
    }
    return result
  }

  /// The words of `text` after `first`, in lines no wider than `width` where they can be, those after
  /// the first begun with as many spaces as `first` is wide.
  static func filled(_ text: String, after first: String) -> String {
    let indent = CellWidth.of(first)
    var lines = [first]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      let column = CellWidth.of(last)
      if column == indent {
        lines[lines.count - 1] = last + word
      } else if column + 1 + CellWidth.of(word) <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(spaces(indent) + word)
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
