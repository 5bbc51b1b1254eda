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

  private var cell = Cell(text: "", offset: 1)
  // Counted along: asking a long cell for its length at each bar would take square time.
  private var length = 0

  /// Reads `line`, which begins with a bar. A bar at its end is the last cell's.
  init(_ line: String) {
    var backslashes = 0
    for (offset, character) in line.enumerated().dropFirst() {
      if character == "|", takeBackslashes(backslashes) {
        cells.append(Self.trimmed(cell))
        cell = Cell(text: "", offset: offset + 1)
        length = 0
      } else {
        cell.text.append(character)
        length += 1
      }
      backslashes = character == "\\" ? backslashes + 1 : 0
    }
    if cell.offset < line.count || cells.isEmpty { cells.append(Self.trimmed(cell)) }
  }

  /// Reads the backslashes before a bar; true when the bar keeps its meaning.
  ///
  /// As in running text: a backslash takes the bar's meaning, two are one backslash.
  private mutating func takeBackslashes(_ count: Int) -> Bool {
    let taken = (count + 1) / 2
    cell.text.removeLast(taken)
    length -= taken
    cell.hidden += Array(repeating: length, count: taken)
    return count.isMultiple(of: 2)
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

  /// The columns, when the row is nothing but `:--`, `:-:` and `--:`, with or without a width.
  var columns: [TableColumn]? {
    let columns = cells.compactMap { TableColumn($0.text) }
    return columns.count == cells.count ? columns : nil
  }
}
