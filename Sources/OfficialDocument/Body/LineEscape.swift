/// A backslash at the beginning of a line, before what would give the line a meaning.
enum LineEscape {
  /// Whether the first backslash of `text` is declared syntax.
  ///
  /// What follows is judged by its own characters alone, so that a line means the same wherever
  /// it stands. A line that truly begins with a backslash and a marker is written with two.
  static func begins(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "\\") else { return false }
    return hasMeaning(text.drop { $0 == "\\" })
  }

  /// Whether `text`, at the beginning of a line, would be more than plain text.
  static func hasMeaning(_ text: Substring) -> Bool {
    let text = String(text)
    if Marker(text) != nil { return true }
    // A footnote's beginning is a citation too, which RunningText reads with its backslashes.
    if case .footnote = BlockLine(text) { return false }
    return BlockLine(text) != .paragraph
  }
}
