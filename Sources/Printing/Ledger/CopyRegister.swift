/// Where all copies stand: a ledger's rows, added up.
package struct CopyRegister: Hashable, Sendable {
  /// Every copy once.
  package private(set) var records: [NumberedCopy: CopyRecord] = [:]
  /// The last row.
  package private(set) var head = LedgerHead.none

  /// An empty register.
  package init() {}

  /// Takes the next row in. Throws what is wrong with it.
  mutating func apply(_ event: LedgerEvent) throws(LedgerFault) {
    guard event.sequence == head.sequence + 1 else { throw .missing(after: head.sequence) }
    guard event.previous == head.hash, event.hash == event.expectedHash else {
      throw .changed(event.sequence)
    }
    let copy = event.entry.copy
    if var record = records[copy] {
      guard record.apply(event) else { throw .impossible(event.sequence) }
      records[copy] = record
    } else {
      guard let record = CopyRecord(event) else { throw .impossible(event.sequence) }
      records[copy] = record
    }
    head = LedgerHead(sequence: event.sequence, hash: event.hash)
  }

  /// The records of `document`, or of all, in order.
  package func records(of document: String?) -> [CopyRecord] {
    records.values.filter { document == nil || $0.copy.document == document }
      .sorted { $0.copy < $1.copy }
  }
}
