import Diagnostics

/// JSON that cannot be read any further.
struct JSONFailure: Error {
  /// What is wrong, and where.
  let diagnostic: Diagnostic

  /// Creates a failure.
  init(_ code: String, _ zh: String, _ en: String, at source: SourceRange) {
    diagnostic = Diagnostic(.error, code, Phrase("JSON：\(zh)", "JSON: \(en)"), at: source)
  }
}
