import Diagnostics

/// What came of handing something over to be printed.
package enum Submission: Hashable, Sendable {
  /// The printer has it, under this number.
  case accepted(JobReport)
  /// It is done already: a file is on disk.
  case done
  /// The printer has it not, and says so; or it never went out.
  case refused(Failure)
  /// The printer has it not: it can take no job just now, and may be asked again.
  case busy(Failure)
  /// Nobody knows.
  case unknown(Phrase)
}
