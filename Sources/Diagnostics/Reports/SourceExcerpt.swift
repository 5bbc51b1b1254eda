/// A line of an author's file with a mark under a part of it.
struct SourceExcerpt {
  /// The line and the line of the mark, indented, both ended.
  let text: String

  /// The most columns of a line that are shown; a paragraph may be a line of thousands.
  private static let widest = 72
  private static let indent = "    "

  /// Marks `length` characters (at least one) of `line` from `column`, counted from 1.
  init(_ line: Substring, column: Int, length: Int) {
    let start = max(0, column - 1)
    let before = SourceExcerpt.lead(of: line.prefix(start))
    let rest = line.dropFirst(start)
    let marked = rest.prefix(max(1, length))
    let after = SourceExcerpt.tail(of: rest, columns: SourceExcerpt.widest - CellWidth.of(before))
    let width = min(CellWidth.of(VisibleText.of(marked)), CellWidth.of(after))
    let caret = "^" + String(repeating: "~", count: max(0, width - 1))
    let space = String(repeating: " ", count: CellWidth.of(before))
    text =
      SourceExcerpt.indent + before + after + "\n" + SourceExcerpt.indent + space + caret + "\n"
  }

  /// The end of what stands before the mark, at most half the width.
  private static func lead(of text: Substring) -> String {
    let shown = VisibleText.of(text)
    var width = 0
    let end = shown.reversed().prefix {
      width += CellWidth.of($0); return width <= widest / 2
    }
    return (end.count < shown.count ? "…" : "") + String(end.reversed())
  }

  /// The beginning of what stands from the mark on, as wide as `columns`.
  private static func tail(of text: Substring, columns: Int) -> String {
    let shown = VisibleText.of(text.prefix(widest))
    var width = 0
    let start = shown.prefix {
      width += CellWidth.of($0); return width <= columns
    }
    return start + (start.count < shown.count ? "…" : "")
  }
}
