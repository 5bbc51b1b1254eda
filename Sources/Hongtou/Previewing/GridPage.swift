/// A page as rows of a terminal.
public struct GridPage: Hashable, Sendable {
  /// The rows, from head to foot. All lines of the type area are there, blank ones too; what stands
  /// outside it, and what is put in between, has rows of its own.
  public var rows: [GridRow]
  /// The columns of the type area: 56 for 28 Han.
  public var columns: Int
  /// Whether the sheet is turned to be read.
  public var isTurned: Bool

  /// The columns of the widest row: text smaller than the grid's may be wider than the type area.
  public var widest: Int { rows.map(\.columns).max() ?? 0 }

  /// The page's rows no wider than `width` columns (nil: as wide as they are), `coloured` for a
  /// terminal.
  public func lines(width: Int? = nil, coloured: Bool = false) -> [String] {
    rows.flatMap { row in
      (width.map(row.fitted(to:)) ?? [row]).map { $0.text(coloured: coloured) }
    }
  }
}
