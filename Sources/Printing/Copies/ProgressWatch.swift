import Glibc

/// Tells when something has made no progress for too long, and paces the asking.
struct ProgressWatch {
  private let patience: Double
  private var last: CopyOutcome?
  private var since = ContinuousClock.now
  private var wait = 0.02

  /// The longest pause between two questions, in seconds.
  private static let longestPause = 1.0

  /// Creates a watch; `patience` is in seconds.
  init(patience: Double) { self.patience = patience }

  /// Whether `outcome` has been the same for too long.
  mutating func isOver(with outcome: CopyOutcome) -> Bool {
    if outcome != last {
      last = outcome
      since = .now
    }
    return ContinuousClock.now - since >= .seconds(patience)
  }

  /// Waits a little, each time a little longer.
  mutating func pause() {
    usleep(UInt32(min(wait, patience) * 1_000_000))
    wait = min(wait * 1.5, ProgressWatch.longestPause)
  }
}
