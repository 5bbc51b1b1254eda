import Diagnostics

/// How a run ended.
package struct RunSummary: Hashable, Sendable {
  /// What was done.
  package let progress: RunProgress
  /// Whether a signal ended it before all was done: running it again goes on.
  package let isInterrupted: Bool
  /// The manifest; nil where it was interrupted.
  package let manifest: String?

  /// The exit status: 75 to run it again, 65 where records cannot be set.
  package var status: ExitStatus {
    isInterrupted ? .temporary : progress.failed > 0 ? .badData : .success
  }
}
