import Diagnostics

/// How far a run of copies has come.
package struct CopyProgress: Hashable, Sendable {
  /// Copies that are done.
  package var done: Int
  /// Copies the run has to do.
  package var total: Int
  /// What a printer waits for, as keywords.
  package var reasons: [String]

  /// Creates a report.
  package init(done: Int, total: Int, reasons: [String]) {
    self.done = done
    self.total = total
    self.reasons = reasons
  }
}
