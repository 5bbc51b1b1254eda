/// How long a printer is waited for, in seconds.
package struct Patience: Hashable, Sendable {
  /// For the answer to one request, from connecting to its last byte.
  package var answer: Double
  /// For a job that makes no progress: a jam, an empty tray, a printer asleep.
  package var progress: Double

  /// Creates a measure of patience.
  package init(answer: Double = 15, progress: Double = 600) {
    self.answer = answer
    self.progress = progress
  }
}
