/// A ledger's copies, added up: every number that was taken is accounted for, or named.
package struct Reconciliation: Hashable, Sendable {
  /// Numbers taken.
  package private(set) var assigned = 0
  /// Copies somebody has seen and found good.
  package private(set) var confirmed = 0
  /// Copies destroyed and not printed again.
  package private(set) var void = 0
  /// Copies destroyed at some time and printed again since, each time counted.
  package private(set) var replaced = 0
  /// Copies that are none of these, in order: not printed, not confirmed, in doubt, not replaced.
  package private(set) var open: [CopyRecord] = []
  /// Numbers missing between those taken, as copies.
  package private(set) var gaps: [NumberedCopy] = []
  /// Sheets of the confirmed copies.
  package private(set) var goodSheets = 0
  /// Sheets destroyed.
  package private(set) var spoiledSheets = 0
  /// Copies for which the printer counted other sheets than the file takes.
  package private(set) var miscounted: [CopyRecord] = []

  /// Adds up records in order.
  package init(of records: [CopyRecord]) {
    for record in records {
      add(record)
      replaced += record.replacements
    }
    for (before, after) in zip(records, records.dropFirst()) { addGap(before.copy, after.copy) }
  }

  /// Whether every number is confirmed, or void, and none is missing.
  package var isBalanced: Bool {
    open.isEmpty && gaps.isEmpty && assigned == confirmed + void
  }

  /// The missing numbers as ranges: what is missing together, once.
  package var gapRanges: [(first: NumberedCopy, last: NumberedCopy, count: Int)] {
    var ranges: [(first: NumberedCopy, last: NumberedCopy, count: Int)] = []
    for gap in gaps {
      if let range = ranges.last, range.last.document == gap.document,
        Int(range.last.number).map({ $0 + 1 }) == Int(gap.number)
      {
        ranges[ranges.count - 1] = (range.first, gap, range.count + 1)
      } else {
        ranges.append((gap, gap, 1))
      }
    }
    return ranges
  }

  private mutating func add(_ record: CopyRecord) {
    assigned += 1
    spoiledSheets += record.spoiledSheets
    switch record.step {
    case .confirmed:
      confirmed += 1
      goodSheets += record.sheets ?? 0
    case .void: void += 1
    default: open.append(record)
    }
    if let counted = record.countedSheets, counted != record.sheets { miscounted.append(record) }
  }

  private mutating func addGap(_ before: NumberedCopy, _ after: NumberedCopy) {
    guard before.document == after.document, let first = Int(before.number),
      let last = Int(after.number), last > first + 1
    else { return }
    gaps += (first + 1..<last).map {
      NumberedCopy(document: before.document, number: CopyOrder.text(of: $0))
    }
  }
}
