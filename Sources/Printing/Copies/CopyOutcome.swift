import Diagnostics

/// What a destination tells of a copy that was handed over.
package enum CopyOutcome: Hashable, Sendable {
  /// It is done; sides and sheets as counted there.
  case completed(pages: Int?, sheets: Int?)
  /// It waits for somebody to release it.
  case held
  /// It is on its way: the sides done so far, where they are counted, and what it waits for.
  case underway(pages: Int?, reasons: [String])
  /// Whoever could tell does not answer at present.
  case silent(Phrase)
  /// Nobody knows, or it was given up half-way.
  case unknown(Phrase)
}
