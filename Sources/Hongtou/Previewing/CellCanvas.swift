/// Rows of cells that grow as they are written to. What stands in a cell stays there.
struct CellCanvas {
  /// The rows, without blank cells at their ends.
  private(set) var rows: [[GridCell]]

  /// `rows` blank ones.
  init(rows: Int) { self.rows = Array(repeating: [], count: rows) }

  /// Where text that belongs at `column` can begin: there, or a blank after what reaches over it.
  func free(from column: Int, in row: Int) -> Int {
    let end = rows[row].count
    return max(column, 0) < end ? end + 1 : max(column, 0)
  }

  /// Puts a character at `column`. One without a width goes with the one before it.
  mutating func put(_ character: CellText, at column: Int, in row: Int, ink: GridCell.Ink) {
    guard character.columns > 0 else {
      if let last = rows[row].lastIndex(where: { !$0.text.isEmpty }) {
        rows[row][last].text += character.text
      }
      return
    }
    guard character.text != " " else { return }
    grow(row, to: column + character.columns)
    rows[row][column] = GridCell(text: character.text, ink: ink, isLine: false)
    for covered in 1..<max(1, character.columns) {
      rows[row][column + covered] = GridCell(text: "", ink: ink, isLine: false)
    }
  }

  /// Draws a piece of a rule or a frame, where nothing stands.
  mutating func draw(_ stroke: String, at column: Int, in row: Int, ink: GridCell.Ink) {
    grow(row, to: column + 1)
    if rows[row][column].isBlank {
      rows[row][column] = GridCell(text: stroke, ink: ink, isLine: true)
    }
  }

  /// Draws the words of a frame, each character where nothing stands.
  mutating func write(_ text: String, at column: Int, in row: Int, _ ink: GridCell.Ink) {
    var column = column
    for character in text.map({ CellText($0) }) where character.columns > 0 {
      grow(row, to: column + character.columns)
      let place = column..<column + character.columns
      if rows[row][place].allSatisfy(\.isBlank) {
        rows[row][column] = GridCell(text: character.text, ink: ink, isLine: true)
        for covered in place.dropFirst() {
          rows[row][covered] = GridCell(text: "", ink: ink, isLine: true)
        }
      }
      column += character.columns
    }
  }

  private mutating func grow(_ row: Int, to count: Int) {
    let missing = count - rows[row].count
    if missing > 0 { rows[row] += Array(repeating: .blank, count: missing) }
  }
}
