import GRDB

/// A row of the ledger's table as an event, whatever the database holds.
///
/// GRDB ends the process where a value is not of the type that is asked for: nothing is asked for
/// but what the database says is there.
struct LedgerRow {
  private let row: Row

  /// Takes a row of `events`.
  init(_ row: Row) { self.row = row }

  /// The event. Throws `LedgerTable.Foreign` for what no ledger of ours holds.
  func event() throws -> LedgerEvent {
    guard let sequence = try number("sequence") else { throw LedgerTable.Foreign() }
    return LedgerEvent(
      sequence: sequence, time: try due("time"), entry: try entry(), previous: try due("previous"),
      hash: try due("hash"))
  }

  private func entry() throws -> LedgerEntry {
    guard let step = CopyStep(rawValue: try due("step")) else { throw LedgerTable.Foreign() }
    let copy = NumberedCopy(document: try due("document"), number: try due("copy"))
    guard copy.isNumbered else { throw LedgerTable.Foreign() }
    var entry = LedgerEntry(copy, step)
    entry.order = try text("order")
    entry.fingerprint = try text("fingerprint")
    entry.pages = try number("pages")
    entry.sheets = try number("sheets")
    entry.printer = try text("printer")
    entry.job = try text("job")
    entry.jobID = try number("job_id")
    entry.person = try text("person")
    entry.witness = try text("witness")
    entry.reason = try text("reason")
    return entry
  }

  private func due(_ name: String) throws -> String {
    guard let text = try text(name) else { throw LedgerTable.Foreign() }
    return text
  }

  private func text(_ name: String) throws -> String? {
    let value: DatabaseValue? = row[name]
    switch value?.storage {
    case .null: return nil
    case .string(let text): return text
    default: throw LedgerTable.Foreign()
    }
  }

  private func number(_ name: String) throws -> Int? { try LedgerRow.number(row[name]) }

  /// The whole number of a value; nil for NULL. Throws for what is neither.
  static func number(_ value: DatabaseValue?) throws -> Int? {
    switch value?.storage {
    case .null: return nil
    case .int64(let number): return Int(number)
    default: throw LedgerTable.Foreign()
    }
  }
}
