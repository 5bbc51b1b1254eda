import Diagnostics

extension BodyAssembly {
  /// Appends the table made of `lines`, each a row.
  mutating func append(table lines: ArraySlice<BodyLine>, caption: SourcedText?) {
    guard let first = lines.first else { return }
    var rows = lines.map { (line: $0, row: TableRow($0.text)) }
    var columns: [TableColumn] = []
    if rows.count > 1, let declared = rows[1].row.columns {
      columns = declared
      rows.remove(at: 1)
    }
    let table = Table(
      caption: caption, rows: rows.map { pair in pair.row.cells.map { pair.line.cell($0) } },
      alignments: Table.declared(columns.map(\.alignment), of: rows[0].row.cells.count),
      widths: Table.declared(columns.map(\.width), of: rows[0].row.cells.count),
      source: first.source)
    checkShape(table)
    append(.table(table))
  }

  /// Reports rows that have more or fewer cells than the first.
  mutating func checkShape(_ table: Table) {
    let width = table.rows.first?.count ?? 0
    for row in table.rows where row.count != width {
      report(
        Diagnostic(
          .error, "manuscript.table-row",
          Phrase("这一行有 \(row.count) 格，表头有 \(width) 格", "\(row.count) cells, the head has \(width)"),
          hint: Phrase("格中的竖线写作 \\|", "write a bar inside a cell as \\|"),
          at: row.first?.source ?? table.source))
    }
  }
}

extension Table {
  /// A value or nil for each of `count` columns; empty where nothing is said of any.
  static func declared<Value>(_ values: [Value?], of count: Int) -> [Value?] {
    let values = (0..<count).map { values.indices.contains($0) ? values[$0] : nil }
    return values.contains { $0 != nil } ? values : []
  }
}

extension BodyLine {
  /// The text of a cell, placed.
  func cell(_ cell: TableRow.Cell) -> SourcedText {
    var placed = part(cell.text, after: cell.offset)
    placed.escapes = cell.hidden
    return placed
  }

  /// A part of the line, `offset` characters after its first.
  func part(_ string: String, after offset: Int) -> SourcedText {
    SourcedText(
      string,
      at: SourceRange(
        file: source.file, line: source.line, column: source.column + offset,
        length: string.count))
  }
}
