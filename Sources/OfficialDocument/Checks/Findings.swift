import Diagnostics

/// What the checks of one document have found.
struct Findings {
  /// Everything found so far.
  private(set) var diagnostics: [Diagnostic] = []
  /// How grave it is that something is missing: a draft may still wait for it.
  let missing: Diagnostic.Level

  private let start: SourceRange

  /// Creates an empty collection for `document`.
  init(_ document: Document) {
    missing = document.status == .final ? .error : .warning
    start = SourceRange(file: document.file, line: 1, column: 1)
  }

  /// Adds a finding; without a place it is about the whole file.
  mutating func add(
    _ level: Diagnostic.Level, _ code: String, _ message: Phrase, hint: Phrase? = nil,
    at source: SourceRange?, clause: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(level, code, message, hint: hint, at: source ?? start, clause: clause))
  }
}
