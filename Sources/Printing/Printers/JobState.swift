/// How far a job has come at the printer. RFC 8011, 5.3.7.
package enum JobState: Int, Hashable, Sendable {
  /// Waits its turn.
  case pending = 3
  /// Waits to be released.
  case held = 4
  /// Is being printed.
  case processing = 5
  /// A jam, an empty tray: it goes on when somebody has seen to it.
  case stopped = 6
  /// Given up by somebody.
  case cancelled = 7
  /// Given up by the printer.
  case aborted = 8
  /// Printed.
  case completed = 9

  /// Whether nothing more will come of it.
  package var isFinal: Bool { rawValue >= JobState.cancelled.rawValue }
}
