/// What is to be written of a copy: a step and what belongs to it.
package struct LedgerEntry: Hashable, Sendable {
  /// The copy.
  package var copy: NumberedCopy
  /// What happens to it.
  package var step: CopyStep
  /// What printed together: the manuscript's hash and the numbers, on `assigned`.
  package var order: String?
  /// SHA-256 of the file, on `rendered`.
  package var fingerprint: String?
  /// Sides of paper printed on, on `rendered`; as the printer counts, on `completed`.
  package var pages: Int?
  /// Sheets of paper, likewise; on `spoiled` and `void` those that were destroyed.
  package var sheets: Int?
  /// The printer or the folder, from `intended` on.
  package var printer: String?
  /// The opaque name it is handed over under.
  package var job: String?
  /// The printer's number for it.
  package var jobID: Int?
  /// Who confirms or destroys.
  package var person: String?
  /// Who watches it being destroyed.
  package var witness: String?
  /// Why: of what is refused, in doubt or spoiled.
  package var reason: String?

  /// Creates an entry.
  package init(_ copy: NumberedCopy, _ step: CopyStep) {
    self.copy = copy
    self.step = step
  }
}
