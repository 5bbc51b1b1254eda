import OfficialDocument
import Typesetting

/// A table with its columns measured and its cells in lines, about to become blocks of rows.
struct TableSetter {
  /// A cell in lines.
  struct SetCell {
    var place: TableShape.Cell
    var lines: [Compositor.Line]
    var alignment: Table.Alignment
    /// How far a number's right end stays from the column's, so that the points stand in line.
    var inset = Length.zero
  }

  let compositor: Compositor
  let shape: TableShape
  /// Rows of the head.
  let headRows: Range<Int>
  /// The columns' edges from the table's left one, the outer ones its own.
  let edges: [Length]
  private(set) var cells: [SetCell] = []
  /// The height of each row between its rules.
  private(set) var heights: [Length]

  var sheet: LayoutSheet.Table { compositor.sheet.table }

  /// Measures `table` and sets its cells.
  init(
    _ table: Table, shape: TableShape, _ columns: TableColumns, in compositor: Compositor
  ) {
    self.compositor = compositor
    self.shape = shape
    headRows = shape.groups.first ?? 0..<0
    edges = columns.edges
    heights = []
    cells = shape.cells.map { set($0, columns) }
    heights = rowHeights()
  }

  /// What its cells are to who hears them.
  var structure: [DocumentStructure.Cell] {
    cells.map { cell in
      DocumentStructure.Cell(
        rows: cell.place.rows, columns: cell.place.columns,
        isHead: headRows.contains(cell.place.rows.lowerBound),
        paragraph: cell.lines.first?.label.paragraph)
    }
  }

  /// The table's width.
  var width: Length { edges.last ?? .zero }

  /// Where it begins on the sheet: a table that is narrower than the type area stands in its middle.
  var left: Length {
    let area = compositor.sheet.typeArea
    return area.backMargin + (area.width - width).half
  }

  /// The left side of the rule at an edge.
  func rule(at edge: Int) -> Length {
    if edge == 0 { return .zero }
    if edge == edges.count - 1 { return edges[edge] - sheet.rule }
    return edges[edge] - sheet.rule.half
  }

  /// Left and right ends of the text of a cell.
  func measure(of columns: Range<Int>) -> (left: Length, right: Length) {
    (
      rule(at: columns.lowerBound) + sheet.rule + sheet.sidePadding,
      rule(at: columns.upperBound) - sheet.sidePadding
    )
  }

  private func set(_ cell: TableShape.Cell, _ columns: TableColumns) -> SetCell {
    let isHead = headRows.contains(cell.rows.lowerBound)
    let (left, right) = measure(of: cell.columns)
    let lines =
      cell.text.string.isEmpty
      ? []
      : compositor.looseLines(
        of: Wording(cell.text, role: isHead ? .heading1 : .body),
        as: Compositor.Kind(element: .tableCell, clause: "8"), size: sheet.size,
        width: max(sheet.size, right - left))
    var set = SetCell(place: cell, lines: lines, alignment: .centre)
    guard !isHead else { return set }
    let column = cell.columns.lowerBound
    set.alignment = columns.alignment(of: column)
    if cell.columns.count == 1 { set.inset = columns.inset(of: cell.text.string, in: column) }
    return set
  }

  /// Rows that no page may part: each group, or, of one that is taller than `room`, its rows, the
  /// first as many as hold the words of the cells that go on.
  func pieces(of group: Range<Int>, room: Length) -> [Range<Int>] {
    guard height(of: group) > room else { return [group] }
    var pieces: [Range<Int>] = []
    var start = group.lowerBound
    for end in group.map({ $0 + 1 }) where end == group.upperBound || holdsText(start..<end) {
      pieces.append(start..<end)
      start = end
    }
    return pieces
  }

  /// Whether the words of all cells that begin in `rows` have room there.
  private func holdsText(_ rows: Range<Int>) -> Bool {
    cells[shape.cells(in: rows)].allSatisfy { cell in
      let place = cell.place.rows
      guard place.upperBound > rows.upperBound else { return true }
      let room = height(of: place.lowerBound..<rows.upperBound) - sheet.rule
      return height(of: cell) + sheet.padding + sheet.padding <= room
    }
  }

  /// The height of a cell's lines.
  func height(of cell: SetCell) -> Length {
    sheet.linePitch * max(0, cell.lines.count - 1) + sheet.size
  }

  /// Every row is as high as its highest cell; one of several rows makes the last of them higher.
  private func rowHeights() -> [Length] {
    let plain = sheet.size + sheet.padding + sheet.padding
    var heights = [Length](repeating: plain, count: shape.rowCount)
    let ordered = cells.sorted { $0.place.rows.count < $1.place.rows.count }
    for cell in ordered {
      let rows = cell.place.rows
      let needed = height(of: cell) + sheet.padding + sheet.padding
      let room =
        rows.reduce(.zero) { $0 + heights[$1] } + sheet.rule * (rows.count - 1)
      if needed > room { heights[rows.upperBound - 1] += needed - room }
    }
    return heights
  }
}
