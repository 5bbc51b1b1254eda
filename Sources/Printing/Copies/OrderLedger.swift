import Diagnostics
import Files

/// An order's part of the ledger: what is written of its copies, step by step.
final class OrderLedger {
  private let ledger: Ledger
  private let order: CopyOrder

  /// Opens the part of `order`.
  init(_ order: CopyOrder, in ledger: Ledger) {
    self.order = order
    self.ledger = ledger
  }

  /// Where a copy of the order stands.
  subscript(copy: NumberedCopy) -> CopyRecord {
    guard let record = ledger.register.records[copy] else {
      preconditionFailure("a copy without a number")
    }
    return record
  }

  /// The copies that stand at one of `steps`, in order.
  func copies(at steps: Set<CopyStep>) -> [NumberedCopy] {
    order.copies.filter { steps.contains(self[$0].step) }
  }

  /// Whether the order's numbers are taken, by this very order. Throws 65 where another has some of
  /// them, or nothing is left to be printed.
  func isAssigned() throws(Failure) -> Bool {
    let known = order.copies.compactMap { ledger.register.records[$0] }
    guard !known.isEmpty else { return false }
    let identity = order.identity
    let isSame = known.count == order.count && known.allSatisfy { $0.order == identity }
    guard isSame else { throw CopyFailure.taken(known) }
    guard known.contains(where: { ![.completed, .confirmed, .void].contains($0.step) }) else {
      throw CopyFailure.done(order)
    }
    return true
  }

  /// Takes the order's numbers, all at once.
  func assign() throws(Failure) {
    let identity = order.identity
    try ledger.record(
      order.copies.map { copy in
        var entry = LedgerEntry(copy, .assigned)
        entry.order = identity
        return entry
      })
  }

  /// A copy's file is made, and is about to be handed over as `job`. Throws 65 where the file is
  /// not what it was when it was made before.
  func intend(
    _ copy: NumberedCopy, _ file: RenderedCopy, as job: String, to printer: String
  ) throws(Failure) {
    var rendered = LedgerEntry(copy, .rendered)
    let fingerprint = SHA256.hexadecimal(file.bytes)
    if let known = self[copy].fingerprint, known != fingerprint {
      throw CopyFailure.changed(copy)
    }
    rendered.fingerprint = fingerprint
    rendered.pages = file.pages
    rendered.sheets = file.sheets
    var intended = LedgerEntry(copy, .intended)
    intended.job = job
    intended.printer = printer
    try ledger.record([rendered, intended])
  }

  /// The printer has the copy; its number for it, where it told.
  func submitted(_ copy: NumberedCopy, jobID: Int?) throws(Failure) {
    guard self[copy].step == .intended else { return }
    var entry = LedgerEntry(copy, .submitted)
    entry.jobID = jobID
    try ledger.record(entry)
  }

  /// The copy is done; sides and sheets as counted at the printer.
  func completed(_ copy: NumberedCopy, pages: Int?, sheets: Int?) throws(Failure) {
    var entry = LedgerEntry(copy, .completed)
    entry.pages = pages
    entry.sheets = sheets
    try ledger.record(entry)
  }

  /// The copy was not taken, or nobody knows.
  func put(_ copy: NumberedCopy, at step: CopyStep, because why: Phrase) throws(Failure) {
    var entry = LedgerEntry(copy, step)
    entry.reason = why.zh
    try ledger.record(entry)
  }
}
