/// A row of a pipe table.
struct TableRow {
  /// A cell's text and where it begins.
  struct Cell: Hashable {
    var text: String
    /// Characters before it.
    var offset: Int
    /// An offset for each backslash taken away.
    var hidden: [Int] = []
  }

  /// The cells.
  private(set) var cells: [Cell] = []

  /// Reads `line`, which begins with a bar. A bar at its end is the last cell's.
  init(_ line: String) {
    var cell = Cell(text: "", offset: 1)
    var backslashes = 0
    var isClosed = false
    for (offset, character) in line.enumerated().dropFirst() {
      isClosed = false
      if character == "|" {
        // As in running text: a backslash takes the bar's meaning, two are one backslash.
        let kept = backslashes / 2
        cell.text.removeLast(backslashes - kept)
        cell.hidden += Array(repeating: cell.text.count, count: backslashes - kept)
        if backslashes.isMultiple(of: 2) {
          cells.append(Self.trimmed(cell))
          cell = Cell(text: "", offset: offset + 1)
          isClosed = true
        } else {
          cell.text.append("|")
        }
        backslashes = 0
      } else {
        backslashes = character == "\\" ? backslashes + 1 : 0
        cell.text.append(character)
      }
    }
    if !isClosed { cells.append(Self.trimmed(cell)) }
  }

  private static func trimmed(_ cell: Cell) -> Cell {
    var result = cell
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\u{3000}" || $0 == "\t" }
    let leading = cell.text.prefix(while: isSpace).count
    result.text.removeFirst(leading)
    while let last = result.text.last, isSpace(last) { result.text.removeLast() }
    result.offset += leading
    result.hidden = cell.hidden.map { max(0, $0 - leading) }
    return result
  }

  /// The alignments, when the row is nothing but `:--`, `:-:` and `--:`.
  var alignments: [Table.Alignment?]? {
    let dashes = cells.map { $0.text.drop { $0 == ":" }.prefix { $0 == "-" }.count }
    for (cell, count) in zip(cells, dashes) {
      let colons = (cell.text.hasPrefix(":") ? 1 : 0) + (cell.text.hasSuffix(":") ? 1 : 0)
      guard count > 0, count + colons == cell.text.count else { return nil }
    }
    return cells.map { cell in
      switch (cell.text.hasPrefix(":"), cell.text.hasSuffix(":")) {
      case (true, true): .centre
      case (true, false): .left
      case (false, true): .right
      case (false, false): nil
      }
    }
  }
}
