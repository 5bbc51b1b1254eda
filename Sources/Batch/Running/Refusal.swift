import Diagnostics

/// Why a record cannot be set: one diagnostic, the first reason, and how many more there are.
struct Refusal {
  /// What the manifest says.
  let fault: ManifestEntry.Fault
  /// What is reported.
  let report: Diagnostic

  /// Sums up `diagnostics` about the record `number`, which begins at `place`.
  init(of number: Int, at place: SourceRange, because diagnostics: [Diagnostic]) {
    let reasons = diagnostics.filter { $0.level == .error }
    var first =
      reasons.first
      ?? Diagnostic(.error, "batch.record", Phrase("不能排印", "it cannot be typeset"))
    let others = reasons.count - 1
    if others > 0 {
      first.message.zh += "（另有 \(others) 处）"
      first.message.en += " (and \(others) more)"
    }
    fault = ManifestEntry.Fault(code: first.code, message: first.message)
    var report = first.of(record: number)
    // The record is what can be looked up, and not the template's line.
    if report.source?.file != place.file { report.source = place }
    self.report = report
  }
}
