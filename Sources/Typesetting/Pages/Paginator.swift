/// Cuts a galley into pages on a grid (拼版).
///
/// Pages are filled; a page is left a line short only so that no heading stands last on it and no
/// paragraph's last line first on the next. A block takes lines of text along when it moves on.
public struct Paginator: Hashable, Sendable {
  /// The grid of every page.
  public var grid: BaselineGrid
  /// Left edge of the type area.
  public var left: Length
  /// Line pitches of pages, by index, that differ from the grid's. GB/T 9704-2012, 7.3.5.5.
  public var pitches: [Int: Length] = [:]

  /// What a page holds.
  public struct Side: Hashable, Sendable {
    /// The marks, from top to bottom.
    public var marks: [Mark]
    /// Lower edge of the last of them; the page's starting edge when there is none.
    public var bottom: Length
    /// How many lines that had room here went on to the next page for the sake of a block there.
    public var carried = 0
    /// The galley's item with which the next page begins; nil where a landscape part goes on there.
    public var next: Int?
  }

  /// Creates a paginator.
  public init(grid: BaselineGrid, left: Length) {
    self.grid = grid
    self.left = left
  }

  /// The pages of `galley`, the first of which begins at `firstTop`.
  ///
  /// The first page may come out empty when nothing fits below `firstTop`; later pages never do.
  ///
  /// - Parameter firstBottom: lower edge of the first page's text; nil for the grid's.
  public func pages(
    of galley: Galley, firstTop: Length, firstBottom: Length? = nil
  ) -> [Side] {
    let items = galley.items
    let blocks = items.indices.filter { items[$0].keepsText }
    var sides: [Side] = []
    var next = 0
    repeat {
      if let (part, end) = landscape(at: next, of: items), !sides.isEmpty || firstTop == grid.top {
        sides += part.sides
        next = end
        if let last = sides.indices.last { sides[last].next = next }
        continue
      }
      let top = sides.isEmpty ? firstTop : grid.top
      var grid = grid
      if sides.isEmpty, let firstBottom { grid.bottom = firstBottom }
      if let pitch = pitches[sides.count] { (grid.span, grid.steps) = (pitch, 1) }
      var column = Column(
        grid: grid, left: left, top: top, items: items, blocks: blocks, from: next)
      let mayBeEmpty = sides.isEmpty && firstTop > grid.top
      next = column.fill(mayBeEmpty: mayBeEmpty)
      sides.append(
        Side(
          marks: column.marks + column.notes, bottom: column.bottom, carried: column.carried,
          next: next))
    } while items[next...].contains { !$0.isSpace }
    return sides
  }

  /// The landscape part that comes next, and the item after it.
  private func landscape(
    at next: Int, of items: [Galley.Item]
  ) -> (part: LandscapePart, end: Int)? {
    guard let index = items[next...].firstIndex(where: { !$0.isSpace }),
      case .landscape(let part) = items[index]
    else { return nil }
    return (part, index + 1)
  }
}
