/// A row of a terminal.
public struct GridRow: Hashable, Sendable {
  /// The line of the type area, from 0; nil for what stands outside it or between its lines.
  public var line: Int?
  /// The cells, one a column; blank ones at the end are left out.
  public var cells: [GridCell]

  /// The columns it takes.
  public var columns: Int { cells.count }

  /// The row without colours.
  public var text: String { text(coloured: false) }

  /// The row, its red and its faint cells set off by SGR sequences (ECMA-48, 8.3.117) where
  /// `coloured`. Every sequence is ended in the row.
  public func text(coloured: Bool) -> String {
    guard coloured else { return cells.map(\.text).joined() }
    var text = ""
    var ink = GridCell.Ink.plain
    for cell in cells {
      if cell.ink != ink, !cell.isBlank {
        text += ink == .plain ? cell.ink.sequence : GridCell.Ink.plain.sequence
        if ink != .plain, cell.ink != .plain { text += cell.ink.sequence }
        ink = cell.ink
      }
      text += cell.text
    }
    return text + (ink == .plain ? "" : GridCell.Ink.plain.sequence)
  }
}

extension GridCell.Ink {
  /// What switches a terminal to it.
  fileprivate var sequence: String {
    switch self {
    case .plain: "\u{1B}[0m"
    case .red: "\u{1B}[31m"
    case .faint: "\u{1B}[2m"
    }
  }
}
