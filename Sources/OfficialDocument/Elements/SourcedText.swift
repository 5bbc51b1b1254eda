import Diagnostics

/// Characters as an author wrote them, and where.
public struct SourcedText: Hashable, Sendable {
  /// The characters, declared syntax (a backslash before a marker) taken away.
  public var string: String
  /// Where they stand.
  public var source: SourceRange
  /// Offsets, in characters of `string`, before which one character of declared syntax was taken
  /// away: a backslash, or a character of a citation. An offset comes once for each.
  public var escapes: [Int]

  /// Creates a text.
  public init(_ string: String, at source: SourceRange, escapes: [Int] = []) {
    self.string = string
    self.source = source
    self.escapes = escapes
  }

  /// The place of the character `offset` characters after the first.
  public func place(ofCharacter offset: Int) -> SourceRange {
    let hidden = escapes.reduce(into: 0) { if $1 <= offset { $0 += 1 } }
    return SourceRange(
      file: source.file, line: source.line, column: source.column + offset + hidden, length: 1)
  }
}
