/// The last row of a ledger: what a register prints, so that a ledger rolled back is found out.
package struct LedgerHead: Hashable, Sendable {
  /// How many rows there are.
  package var sequence: Int
  /// The last row's hash.
  package var hash: String

  /// An empty ledger's.
  package static let none = LedgerHead(sequence: 0, hash: LedgerEvent.origin)
}
