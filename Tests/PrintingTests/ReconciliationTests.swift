import CommandTesting
import Printing
import Testing

/// What a ledger's copies come to, from its entries alone.
@Suite("对账")
struct ReconciliationTests {
  private let ledger: Ledger
  private let folder: TemporaryFolder
  private let copy = NumberedCopy(document: "一〔2026〕1号", number: "000001")

  init() throws {
    folder = try TemporaryFolder()
    try Ledger.create(at: folder.file("台账.db"))
    ledger = try Ledger(folder.file("台账.db"), writes: true)
  }

  /// Writes steps of the one copy, each with its sheets.
  private func write(_ steps: [(CopyStep, Int?)]) throws {
    for (step, sheets) in steps {
      var entry = LedgerEntry(copy, step)
      if step == .assigned { entry.order = "x" }
      entry.sheets = sheets
      try ledger.record(entry)
    }
  }

  private static let printed: [(CopyStep, Int?)] = [
    (.rendered, 2), (.intended, nil), (.completed, 2),
  ]

  @Test("印坏一次、补印、又作废而没有纸可毁：补印算一次，不是零次")
  func replaced() throws {
    try write([(.assigned, nil)] + Self.printed + [(.spoiled, 2)] + Self.printed + [(.void, 0)])
    let sums = Reconciliation(of: ledger.register.records(of: nil))
    #expect(sums.replaced == 1 && sums.void == 1 && sums.spoiledSheets == 2)
    #expect(sums.isBalanced)
  }

  @Test("没有印成的再印：没有毁掉什么，不算补印；毁了还没补的，也不算")
  func notReplaced() throws {
    try write([(.assigned, nil)] + Self.printed + [(.spoiled, 0)] + Self.printed + [(.spoiled, 2)])
    let sums = Reconciliation(of: ledger.register.records(of: nil))
    #expect(sums.replaced == 0 && sums.open.count == 1 && sums.spoiledSheets == 2)
    try write(Self.printed + [(.confirmed, nil)])
    let after = Reconciliation(of: ledger.register.records(of: nil))
    #expect(after.replaced == 1 && after.goodSheets == 2 && after.isBalanced)
  }
}
