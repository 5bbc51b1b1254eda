/// What the environment (a file, a disk, a font) or, in `diagnostics`, an author made impossible.
public struct Failure: Error, Hashable, Sendable {
  /// How a command that meets it ends.
  public var status: ExitStatus
  /// What went wrong; it names the path.
  public var message: Phrase
  /// What to do about it.
  public var hint: Phrase?
  /// The mistakes that are the reason, where there are any: errors of a manuscript or a sheet.
  public var diagnostics: [Diagnostic]

  /// Creates a failure.
  public init(
    _ status: ExitStatus, _ message: Phrase, hint: Phrase? = nil, diagnostics: [Diagnostic] = []
  ) {
    self.status = status
    self.message = message
    self.hint = hint
    self.diagnostics = diagnostics
  }

  /// The failure as a diagnostic, for those who list failures and mistakes alike; its code is
  /// `exit.` and the exit status.
  public var diagnostic: Diagnostic {
    Diagnostic(.error, "exit.\(status.rawValue)", message, hint: hint)
  }
}

extension Failure: CustomStringConvertible {
  /// The message, and the reasons one a line, in Chinese.
  public var description: String {
    let reasons = diagnostics.map { DiagnosticText().text(of: $0) }.joined()
    return message.zh + (reasons.isEmpty ? "" : "\n" + reasons)
  }
}
