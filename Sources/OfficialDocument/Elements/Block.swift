import Diagnostics

/// One block of 正文 or of an attachment.
public enum Block: Hashable, Sendable {
  /// A paragraph, or a heading on a line of its own.
  case paragraph(Paragraph)
  /// A pipe table.
  case table(Table)
  /// A figure.
  case figure(Figure)
  /// The text of a footnote.
  case footnote(Footnote)
  /// `[换页]`
  case pageBreak(SourceRange)
  /// `[此处横排]`
  case landscapeBegins(SourceRange)
  /// `[横排结束]`
  case landscapeEnds(SourceRange)
}

/// A paragraph of 正文. GB/T 9704-2012, 7.3.3.
public struct Paragraph: Hashable, Sendable {
  /// The text, its own numbering included.
  public var text: SourcedText
  /// Level of the heading it begins with, 1 to 4: 一、 （一） 1. （1）; nil for plain text.
  public var level: Int?
  /// How many characters from the beginning are set in the heading's face: all of them for a
  /// heading on a line of its own, through the first 。 for a run-in heading, 0 for plain text.
  public var headingLength: Int
  /// Places where a footnote is cited: the offset, in characters of `text`, and its name.
  public var citations: [Citation]

  /// Creates a paragraph.
  public init(
    _ text: SourcedText, level: Int? = nil, headingLength: Int = 0, citations: [Citation] = []
  ) {
    self.text = text
    self.level = level
    self.headingLength = headingLength
    self.citations = citations
  }
}

/// A footnote's citation in running text.
public struct Citation: Hashable, Sendable {
  /// Characters before it.
  public var offset: Int
  /// The footnote's name.
  public var name: String

  /// Creates a citation.
  public init(offset: Int, name: String) {
    self.offset = offset
    self.name = name
  }
}

/// A footnote's text.
public struct Footnote: Hashable, Sendable {
  /// The name it is cited by.
  public var name: String
  /// The text.
  public var text: SourcedText

  /// Creates a footnote.
  public init(name: String, text: SourcedText) {
    self.name = name
    self.text = text
  }
}

/// A pipe table.
public struct Table: Hashable, Sendable {
  /// How a column is aligned.
  public enum Alignment: String, Hashable, Sendable {
    /// `:--`
    case left
    /// `:-:`
    case centre
    /// `--:`
    case right
  }

  /// The text after `表：` on the line before it.
  public var caption: SourcedText?
  /// The rows, the head row first.
  public var rows: [[SourcedText]]
  /// The alignment row, where there is one.
  public var alignments: [Alignment?]
  /// The widths of its columns in millimetres, from rule to rule, where the author gave some.
  public var widths: [Double?]
  /// Where it begins.
  public var source: SourceRange

  /// Creates a table.
  public init(
    caption: SourcedText?, rows: [[SourcedText]], alignments: [Alignment?],
    widths: [Double?] = [], source: SourceRange
  ) {
    self.caption = caption
    self.rows = rows
    self.alignments = alignments
    self.widths = widths
    self.source = source
  }
}

/// A figure alone on its line.
public struct Figure: Hashable, Sendable {
  /// The caption; may be empty.
  public var caption: SourcedText
  /// The image's file.
  public var file: SourcedText
  /// The wanted width in millimetres.
  public var width: Double?
  /// Where it stands.
  public var source: SourceRange

  /// Creates a figure.
  public init(caption: SourcedText, file: SourcedText, width: Double?, source: SourceRange) {
    self.caption = caption
    self.file = file
    self.width = width
    self.source = source
  }
}
