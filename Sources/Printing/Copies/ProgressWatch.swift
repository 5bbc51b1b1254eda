import Glibc

/// Tells when something has made no progress for too long, and paces the asking.
struct ProgressWatch {
  private let patience: Double
  private var last: CopyOutcome?
  /// When there was progress last, and when it began.
  private var (since, began) = (ContinuousClock.now, ContinuousClock.now)
  private var wait = ProgressWatch.pauses.lowerBound

  /// The pauses between two questions, in seconds: a second at most.
  private static let pauses = 0.02...1.0
  /// How many times its patience it waits for one thing, whatever news there is of it: a printer
  /// may say something new for ever.
  private static let mostTimes = 10.0

  /// Creates a watch; `patience` is in seconds.
  init(patience: Double) { self.patience = patience }

  /// Something has come to its end: the next thing has all the time there is.
  mutating func restart() {
    last = nil
    began = .now
    wait = ProgressWatch.pauses.lowerBound
  }

  /// Whether `outcome` has been the same for too long.
  mutating func isOver(with outcome: CopyOutcome) -> Bool {
    let now = ContinuousClock.now
    if last == nil { began = now }
    if last?.isSame(as: outcome) != true {
      last = outcome
      since = now
    }
    return now - since >= .seconds(patience)
      || now - began >= .seconds(patience * ProgressWatch.mostTimes)
  }

  /// Waits a little, each time a little longer.
  mutating func pause() {
    usleep(UInt32(min(wait, patience) * 1_000_000))
    wait = min(wait * 1.5, ProgressWatch.pauses.upperBound)
  }
}

extension CopyOutcome {
  /// Whether nothing is new: silence is silence, whatever its reason.
  fileprivate func isSame(as other: CopyOutcome) -> Bool {
    if case .silent = self, case .silent = other { return true }
    return self == other
  }
}
