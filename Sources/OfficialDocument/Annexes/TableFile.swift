import Diagnostics

/// Reads a table from comma-separated values, strictly. RFC 4180.
///
/// A record is a line: no cell of a table has line ends. Every character is the cell's, spaces too;
/// nothing is taken for a number or a formula.
enum TableFile {
  /// A reading whose body is one table.
  static func read(_ bytes: [UInt8], file: String) -> AnnexReading {
    let gate = InputGate(bytes, file: file, form: .manuscript)
    var diagnostics = gate.diagnostics
    guard let lines = gate.lines else {
      return AnnexReading(body: [], diagnostics: diagnostics.inFileOrder)
    }
    let start = SourceRange(file: file, line: 1, column: 1)
    var rows: [[SourcedText]] = []
    for line in lines {
      var record = TableRecord(line, file: file)
      if let first = rows.first { record.check(width: first.count) }
      diagnostics += record.diagnostics
      rows.append(record.cells)
    }
    if rows.isEmpty {
      diagnostics.append(
        Diagnostic(.error, "table.empty", Phrase("表格是空的", "the table is empty"), at: start))
    }
    let table = Table(caption: nil, rows: rows, alignments: [], source: start)
    return AnnexReading(body: [.table(table)], diagnostics: diagnostics.inFileOrder)
  }
}
