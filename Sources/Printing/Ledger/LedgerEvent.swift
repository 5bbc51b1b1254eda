import Diagnostics
import Files

/// A row of the ledger: an entry, its place and time, and what chains it to the row before.
package struct LedgerEvent: Hashable, Sendable {
  /// Its place, from 1, without gaps.
  package var sequence: Int
  /// When it was written: `2026-05-20T08:00:00Z`.
  package var time: String
  /// What was written.
  package var entry: LedgerEntry
  /// The hash of the row before; 64 zeros for the first.
  package var previous: String
  /// SHA-256 over all that is above.
  package var hash: String

  /// The hash before the first row.
  package static let origin = String(repeating: "0", count: 64)

  /// Writes the row that follows `head`.
  init(_ entry: LedgerEntry, after head: LedgerHead, at time: String) {
    sequence = head.sequence + 1
    self.time = time
    self.entry = entry
    previous = head.hash
    hash = ""
    hash = expectedHash
  }

  /// A row as it was found.
  init(sequence: Int, time: String, entry: LedgerEntry, previous: String, hash: String) {
    self.sequence = sequence
    self.time = time
    self.entry = entry
    self.previous = previous
    self.hash = hash
  }

  /// The hash its contents give.
  var expectedHash: String { SHA256.hexadecimal(canonicalText.utf8) }

  /// All of it but the hash, as one JSON object: the same characters on every machine.
  private var canonicalText: String {
    JSONObject([
      "sequence": .number(sequence), "time": .string(time),
      "document": .string(entry.copy.document), "copy": .string(entry.copy.number),
      "step": .string(entry.step.rawValue), "order": .init(entry.order),
      "fingerprint": .init(entry.fingerprint), "pages": .init(entry.pages),
      "sheets": .init(entry.sheets), "printer": .init(entry.printer), "job": .init(entry.job),
      "jobID": .init(entry.jobID), "person": .init(entry.person),
      "witness": .init(entry.witness), "reason": .init(entry.reason),
      "previous": .string(previous),
    ]).text
  }
}
