/// The cells of a table with placeholders.
enum TableTemplate {
  /// A cell.
  struct Cell {
    /// Its row, from 0.
    let row: Int
    /// Its column, from 0.
    let column: Int
    /// Its text.
    let text: TextTemplate

    /// Sets the cell of `table` to the text with a record's values in it.
    ///
    /// A value that is a mark of the table's, `<` or `^`, is text: it gets the backslash that takes
    /// the mark's meaning.
    func fill(_ table: inout Table, by filling: inout Filling) {
      var filled = FilledText(text, by: &filling, mayBreak: false).sourced
      if let last = filled.string.last, last == "<" || last == "^",
        filled.string.dropLast().allSatisfy({ $0 == "\\" })
      {
        filled.string = "\\" + filled.string
      }
      table.rows[row][column] = filled
    }
  }

  /// The cells of `table` that have some.
  static func cells(of table: Table) -> [Cell] {
    table.rows.enumerated().flatMap { row, cells in
      cells.enumerated().compactMap { column, cell in
        TextTemplate(cell).map { Cell(row: row, column: column, text: $0) }
      }
    }
  }
}
