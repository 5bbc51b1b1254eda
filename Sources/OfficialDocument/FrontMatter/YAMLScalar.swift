import Diagnostics
import Yams

/// A scalar of front matter: its own characters, and where each of its lines stands.
struct YAMLScalar {
  /// The value; never a list or a mapping.
  private(set) var value: FieldValue
  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []

  private let text: FrontMatterText

  /// Reads `scalar`.
  init(_ scalar: Node.Scalar, in text: FrontMatterText) {
    self.text = text
    let mark = YAMLMark(scalar.mark)
    let place = text.place(line: mark.line, column: mark.column)
    value = .empty(place)
    switch scalar.style {
    case .literal: readLiteral(scalar.string, at: mark)
    case .folded: readFolded(scalar.string, at: mark)
    case .singleQuoted, .doubleQuoted: readQuoted(scalar, at: mark)
    default: readPlain(scalar.string, at: mark)
    }
  }

  /// A block after `|`: its lines are the author's lines.
  private mutating func readLiteral(_ string: String, at mark: YAMLMark) {
    var lines: [SourcedText] = []
    for (index, line) in string.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    where !line.isEmpty {
      let number = mark.line + 1 + index
      // A line's value is the end of the source line: what stands before it is indentation.
      let width = text.lines.indices.contains(number - 1) ? text.lines[number - 1].count : 0
      let column = max(1, width - line.unicodeScalars.count + 1)
      lines.append(sourced(String(line), line: number, column: column))
    }
    if lines.count == 1 { return value = .text(lines[0]) }
    if !lines.isEmpty { value = .lines(lines) }
  }

  /// A block after `>`: YAML joins its lines with spaces nobody typed.
  private mutating func readFolded(_ string: String, at mark: YAMLMark) {
    let joined = String(string.reversed().drop { $0 == "\n" }.reversed())
    guard !joined.isEmpty else { return }
    let width = text.lines.indices.contains(mark.line) ? text.lines[mark.line] : []
    let column = (width.firstIndex { $0 != " " } ?? 0) + 1
    if joined.count > (width.count - column + 1) { warnOfFolding(at: mark) }
    value = .text(sourced(joined, line: mark.line + 1, column: column))
    splitLineBreaks()
  }

  private mutating func readQuoted(_ scalar: Node.Scalar, at mark: YAMLMark) {
    guard !scalar.string.isEmpty else { return }
    let quote: Unicode.Scalar = scalar.style == .singleQuoted ? "'" : "\""
    let raw = QuotedScalar(text.scalars(from: mark).dropFirst(), quote: quote)
    if !raw.isClosed { warnOfFolding(at: mark) }
    var sourced = sourced(scalar.string, line: mark.line, column: mark.column + 1)
    sourced.escapes = raw.escapes
    if !raw.escapes.isEmpty {
      let inspection = ScalarInspection(
        sourced.string, at: sourced.source, zeroWidth: .error, tabs: .refused)
      diagnostics += inspection.diagnostics
      sourced.string = inspection.text
    }
    value = .text(sourced)
    splitLineBreaks()
  }

  /// A plain scalar, which a ` #` cuts short without a word.
  private mutating func readPlain(_ string: String, at mark: YAMLMark) {
    let end = text.end(ofPlain: string, at: mark)
    if let comment = text.comment(after: end, startedAt: mark) { report(commentAt: comment) }
    guard !string.isEmpty else { return }
    if end.line != mark.line { warnOfFolding(at: mark) }
    value = .text(sourced(string, line: mark.line, column: mark.column))
    splitLineBreaks()
  }

  /// Makes lines of a text that holds line breaks.
  private mutating func splitLineBreaks() {
    guard case .text(let whole) = value, whole.string.contains("\n") else { return }
    let lines = whole.string.split(separator: "\n").map {
      SourcedText(String($0), at: whole.source)
    }
    value = .lines(lines)
  }

  private func sourced(_ string: String, line: Int, column: Int) -> SourcedText {
    let original = text.restored(string)
    return SourcedText(
      original, at: text.place(line: line, column: column, length: original.count))
  }

  private mutating func report(commentAt place: SourceRange) {
    diagnostics.append(
      Diagnostic(
        .error, "yaml.comment-after-value",
        Phrase("值后面有 # 注释，# 起的文字会丢失", "a # after a value makes a comment of the rest"),
        hint: Phrase("# 是正文时给整个值加引号；是注释时另起一行", "quote the value, or move the comment"),
        at: place))
  }

  private mutating func warnOfFolding(at mark: YAMLMark) {
    diagnostics.append(
      Diagnostic(
        .warning, "yaml.folded-value",
        Phrase("值跨了行，YAML 在行间加了一个空格", "YAML puts a space between the lines of this value"),
        hint: Phrase("写成一行；标题要分行时用 |", "write one line; use | to keep a title's lines"),
        at: text.place(line: mark.line, column: mark.column)))
  }
}
