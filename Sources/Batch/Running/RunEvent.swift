import Diagnostics

/// What a run has to tell while it goes on.
package enum RunEvent: Sendable {
  /// Something about a record.
  case found(Diagnostic)
  /// It has come this far.
  case progress(RunProgress)
}
