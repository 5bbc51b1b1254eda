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

  /// The register of some copies alone, to try on them what is to be written.
  func part(of copies: Set<NumberedCopy>) -> CopyRegister {
    var part = CopyRegister()
    part.head = head
    for copy in copies { part.records[copy] = records[copy] }
    return part
  }

  /// Takes over what was tried on a part and written.
  mutating func take(_ part: CopyRegister) {
    for (copy, record) in part.records { records[copy] = record }
    head = part.head
  }

  /// The records of `document`, or of all, in order.
  package func records(of document: String?) -> [CopyRecord] {
    records.values.filter { document == nil || $0.copy.document == document }
      .sorted { $0.copy < $1.copy }
  }
}
