/// An element of what a document is to who hears it read. ISO 32000-1, 14.7.2 and 14.8.4.
public struct StructureElement: Hashable, Sendable {
  /// The standard structure types that are used.
  public enum Role: String, Hashable, Sendable {
    /// The whole.
    case document = "Document"
    /// A part of its own: 版记.
    case section = "Sect"
    /// 标题.
    case heading1 = "H1"
    /// The first level of headings below it.
    case heading2 = "H2"
    /// The second.
    case heading3 = "H3"
    /// The third.
    case heading4 = "H4"
    /// The fourth.
    case heading5 = "H5"
    /// The fifth.
    case heading6 = "H6"
    /// A paragraph.
    case paragraph = "P"
    /// A part of one.
    case span = "Span"
    /// A list.
    case list = "L"
    /// An item of a list.
    case item = "LI"
    /// What an item says.
    case itemBody = "LBody"
    /// A table.
    case table = "Table"
    /// A row of a table.
    case row = "TR"
    /// A cell that heads its column.
    case headCell = "TH"
    /// Any other cell.
    case cell = "TD"
    /// A picture.
    case figure = "Figure"
    /// A place for a signature.
    case form = "Form"
    /// A footnote.
    case note = "Note"

    /// A heading `depth` headings down, from 1; there are six.
    public static func heading(_ depth: Int) -> Role {
      let roles: [Role] = [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6]
      return roles[min(max(depth, 1), roles.count) - 1]
    }
  }

  /// What an element holds.
  public enum Kid: Hashable, Sendable {
    /// Another element.
    case element(StructureElement)
    /// What a tag encloses on a page; both are counted from 0.
    case content(page: Int, tag: Int)
    /// The signature field of that number, from 0.
    case field(Int)
  }

  /// What it is.
  public var role: Role
  /// What is said in place of what cannot be read: a picture, a place for a seal.
  public var alternate: String?
  /// How many rows a cell takes.
  public var rowSpan: Int
  /// How many columns a cell takes.
  public var columnSpan: Int
  /// What it holds, in the order it is read.
  public var kids: [Kid]

  /// Creates an element.
  public init(
    _ role: Role, alternate: String? = nil, rowSpan: Int = 1, columnSpan: Int = 1,
    kids: [Kid] = []
  ) {
    self.role = role
    self.alternate = alternate
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.kids = kids
  }
}
