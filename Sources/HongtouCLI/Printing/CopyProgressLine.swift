import Diagnostics
import Glibc
import Printing

/// How many copies are done, on one line of a terminal that is written over.
final class CopyProgressLine {
  private let reporter: Reporter
  private var isShown = false

  /// `\r`, then what erases the rest of the line.
  private static let begin = "\r\u{1B}[K"

  /// A line for whoever `reporter` talks to.
  init(reporter: Reporter) { self.reporter = reporter }

  /// Shows how far it has come, and what the printer waits for.
  func show(_ progress: CopyProgress) {
    guard Reporter.isTerminal, !reporter.json else { return }
    let reasons = progress.reasons.isEmpty ? "" : "  " + progress.reasons.joined(separator: " ")
    let line = Phrase(
      "\(progress.done)/\(progress.total) 份\(reasons)",
      "\(progress.done)/\(progress.total)\(reasons)")
    write(Self.begin + line.text(in: reporter.language))
    isShown = true
  }

  /// Takes the line away.
  func clear() {
    if isShown { write(Self.begin) }
    isShown = false
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
