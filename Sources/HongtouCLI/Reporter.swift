import Diagnostics
import Glibc
import Hongtou

/// Tells the user what is wrong, on standard error: standard output is the document's.
final class Reporter {
  let language: Language
  let json: Bool
  private var text: DiagnosticText

  init(language: Language, json: Bool) {
    self.language = language
    self.json = json
    text = DiagnosticText(
      language: language, coloured: Reporter.isTerminal && getenv("NO_COLOR") == nil)
  }

  /// Whether somebody is looking.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Remembers a file's text, to show the lines that are wrong.
  func remember(_ bytes: [UInt8], of file: String) { text.add(bytes, of: file) }

  /// Reports what is wrong with `file`.
  func report(_ diagnostics: [Diagnostic], of file: String? = nil) {
    for diagnostic in diagnostics {
      write(
        json
          ? diagnostic.json(in: language, file: file).text + "\n" : text.text(of: diagnostic))
    }
  }

  /// Reports a failure and its reasons.
  func report(_ failure: Failure, of file: String? = nil) {
    report(failure.diagnostics, of: file)
    if failure.diagnostics.isEmpty { report([failure.diagnostic], of: file) }
  }

  /// Says how it went, to somebody who is looking.
  func summarise(_ line: Phrase) {
    if Reporter.isTerminal, !json { write(line.text(in: language) + "\n") }
  }

  /// Says how it went: a line to somebody who is looking, `result` to a program on standard output,
  /// unless one of the files that were `written` went there.
  ///
  /// Throws 74 where standard output does not take it.
  func summarise(
    _ line: Phrase, written files: [String], _ result: @autoclosure () -> JSONObject
  ) throws(Failure) {
    guard json else { return summarise(line) }
    guard !files.contains("-") else { return }
    try OutputFile("-").write(Array((result().text + "\n").utf8))
  }

  /// Writes to standard error as it is. What cannot be told cannot be told: a closed standard error is
  /// no reason to fail.
  func write(_ string: String) {
    var bytes = Array(string.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      bytes = bytes.dropFirst(max(0, count))
    }
  }
}
