import Diagnostics
import OfficialDocument

/// Which places of a table each of its cells takes.
struct TableShape {
  /// A cell, some rows high and some columns wide.
  struct Cell {
    var text: SourcedText
    var rows: Range<Int>
    var columns: Range<Int>
  }

  /// The cells, row by row.
  private(set) var cells: [Cell] = []
  /// Where in `cells` those of each row begin, and the end of the last.
  private(set) var rowStarts: [Int] = []
  /// The cell at each place, row by row.
  private(set) var owners: [Int] = []
  /// How many columns there are.
  let columnCount: Int
  /// How many rows there are.
  let rowCount: Int
  /// Marks that continue no cell, and cells that are no rectangles.
  private(set) var faults: [SourceRange] = []

  /// Reads the marks of a table.
  init(_ table: Table) {
    columnCount = table.rows.map(\.count).max() ?? 0
    rowCount = table.rows.count
    for (row, texts) in table.rows.enumerated() {
      rowStarts.append(cells.count)
      for column in 0..<columnCount {
        // A row that is short has been reported; it is filled up with nothing.
        let text =
          texts.indices.contains(column) ? texts[column] : SourcedText("", at: table.source)
        owners.append(owner(of: text, row: row, column: column))
      }
    }
    rowStarts.append(cells.count)
    checkRectangles()
  }

  /// The cells that begin in `rows`, by their places in `cells`.
  func cells(in rows: Range<Int>) -> Range<Int> {
    rowStarts[rows.lowerBound]..<rowStarts[rows.upperBound]
  }

  /// The cell at a place.
  func owner(row: Int, column: Int) -> Int { owners[row * columnCount + column] }

  /// Rows that cells join to one another: the head's first.
  var groups: [Range<Int>] {
    var joined = Set<Int>()
    for cell in cells { joined.formUnion(cell.rows.dropFirst()) }
    var groups: [Range<Int>] = []
    for row in 0..<rowCount {
      if joined.contains(row), let last = groups.last {
        groups[groups.count - 1] = last.lowerBound..<row + 1
      } else {
        groups.append(row..<row + 1)
      }
    }
    return groups
  }

  private mutating func owner(of text: SourcedText, row: Int, column: Int) -> Int {
    switch TableCell(text) {
    case .continuesLeft where column > 0:
      return extend(owner(row: row, column: column - 1), row: row, column: column)
    case .continuesAbove where row > 0:
      return extend(owner(row: row - 1, column: column), row: row, column: column)
    case .continuesLeft, .continuesAbove: faults.append(text.source)
    case .text(let text): return add(text, row: row, column: column)
    }
    return add(text, row: row, column: column)
  }

  private mutating func add(_ text: SourcedText, row: Int, column: Int) -> Int {
    cells.append(Cell(text: text, rows: row..<row + 1, columns: column..<column + 1))
    return cells.count - 1
  }

  private mutating func extend(_ index: Int, row: Int, column: Int) -> Int {
    let cell = cells[index]
    cells[index].rows = cell.rows.lowerBound..<max(cell.rows.upperBound, row + 1)
    cells[index].columns =
      min(cell.columns.lowerBound, column)..<max(cell.columns.upperBound, column + 1)
    return index
  }

  private mutating func checkRectangles() {
    var counts = [Int](repeating: 0, count: cells.count)
    for owner in owners { counts[owner] += 1 }
    for (cell, count) in zip(cells, counts) where cell.rows.count * cell.columns.count != count {
      faults.append(cell.text.source)
    }
  }
}
