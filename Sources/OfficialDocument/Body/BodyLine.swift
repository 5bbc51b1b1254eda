import Diagnostics

/// A line of the body that is not blank.
struct BodyLine {
  /// Its characters, spaces at its ends dropped.
  let text: String
  /// Where they stand.
  let source: SourceRange
  /// What it is; an escaped line is a paragraph.
  let block: BlockLine
  /// Whether a backslash at its beginning takes its meaning.
  let isEscaped: Bool
  /// Whether spaces at its ends were dropped.
  let hasOuterSpaces: Bool

  /// Reads `line`; nil when it is blank.
  init?(_ line: SourceLine, file: String) {
    let trimmed = line.trimmed
    guard !trimmed.isEmpty else { return nil }
    text = String(decoding: trimmed, as: UTF8.self)
    hasOuterSpaces = trimmed.count != line.bytes.count
    source = SourceRange(
      file: file, line: line.number, column: hasOuterSpaces ? line.leadingSpaces + 1 : 1,
      length: plainCharacterCount(trimmed) ?? text.count)
    block = BlockLine(text)
    isEscaped = LineEscape.begins(text)
  }

  /// The line as it is, without the `prefix` characters of syntax before.
  func text(after prefix: Int) -> SourcedText {
    var place = source
    place.column += prefix
    place.length -= prefix
    return SourcedText(prefix == 0 ? text : String(text.dropFirst(prefix)), at: place)
  }

  /// The line without the backslash it begins with.
  var escapedText: SourcedText {
    SourcedText(String(text.dropFirst()), at: source, escapes: [0])
  }

  /// What is said of spaces at the ends of `count` lines, of which this is the first.
  func spaceWarning(of count: Int) -> Diagnostic {
    Diagnostic(
      .warning, "manuscript.space-at-line-end",
      Phrase(
        "行首或行尾的空格已略去" + (count > 1 ? "（共 \(count) 行）" : ""),
        "spaces at the line's ends are dropped" + (count > 1 ? " (\(count) lines)" : "")),
      hint: Phrase("缩进由版式设定，不用空格", "indents are set by the layout"),
      at: SourceRange(file: source.file, line: source.line, column: 1))
  }
}
