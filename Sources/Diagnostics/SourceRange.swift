/// A place in an author's file: where a text begins, and how long it is.
///
/// Lines are the file's, from 1. Columns count characters (grapheme clusters), from 1, as an
/// editor shows them.
public struct SourceRange: Hashable, Sendable {
  /// The file as the user named it; `-` for standard input.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column of the first character, from 1.
  public var column: Int
  /// How many characters the range covers on its line; 0 when only the place matters.
  public var length: Int

  /// Creates a range of `length` characters.
  public init(file: String, line: Int, column: Int, length: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
  }
}

extension SourceRange: CustomStringConvertible {
  /// `file:line:column`, the form editors jump to.
  public var description: String { "\(file):\(line):\(column)" }
}
