import Diagnostics

/// What is wrong with a ledger's rows.
package enum LedgerFault: Error, Hashable, Sendable {
  /// A row is not what was written, or not after what it was written after.
  case changed(Int)
  /// Rows are gone.
  case missing(after: Int)
  /// A step that cannot follow the copy's last.
  case impossible(Int)
  /// The rows end before the one that is known to have been written last.
  case cutShort(at: Int, of: Int)

  /// What is wrong, in words.
  package var phrase: Phrase {
    switch self {
    case .changed(let row): Phrase("第 \(row) 条被改动", "row \(row) was changed")
    case .missing(let row): Phrase("第 \(row) 条之后缺条", "rows after row \(row) are missing")
    case .impossible(let row):
      Phrase("第 \(row) 条与前面的记载不合", "row \(row) does not follow from those before")
    case .cutShort(let row, let count):
      Phrase("应有 \(count) 条，只到第 \(row) 条", "there should be \(count) rows, and \(row) are there")
    }
  }
}
