import Typesetting

/// What the paragraphs of a document are to who hears it read, beyond what their marks tell.
///
/// Paragraphs are named by their numbers, as in `MarkLabel.Nature`.
public struct DocumentStructure: Hashable, Sendable {
  /// A paragraph that is a heading, or begins with one.
  public struct Heading: Hashable, Sendable {
    /// 1 to 4: 一、 （一） 1. （1）. 7.3.3
    public var level: Int
    /// How many scalars of the paragraph it takes, where text runs on after it; nil for a heading on
    /// a line of its own.
    public var runsInto: Int?
  }

  /// A cell of a table.
  public struct Cell: Hashable, Sendable {
    /// The rows it takes, counted from 0.
    public var rows: Range<Int>
    /// The columns it takes, counted from 0.
    public var columns: Range<Int>
    /// Whether it heads its column.
    public var isHead: Bool
    /// Its paragraph; nil for an empty cell.
    public var paragraph: Int?
  }

  /// Headings, by their paragraphs. 7.3.3
  public var headings: [Int: Heading] = [:]
  /// Tables, each its cells row by row. 8
  public var tables: [[Cell]] = []
  /// What is said in place of a figure, by its paragraph.
  public var figures: [Int: String] = [:]
  /// The paragraph that cites a note, by the note's.
  public var notes: [Int: Int] = [:]
  /// Whose seals and stamps there are, in the order of their marks. 7.3.5
  public var seals: [String] = []
}
