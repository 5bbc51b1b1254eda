import Diagnostics

/// Where numbered copies go: a printer, or a folder.
///
/// A copy is handed over under a name that nobody else uses, by which it is found again.
package protocol CopyDestination {
  /// What the ledger calls it.
  var name: String { get }

  /// Sees to it that copies can go there just as they are to be. Throws before the first does.
  func prepare() throws(Failure)

  /// Why the copy of `record` cannot go there, as far as that is seen beforehand: then it is not set
  /// out to be printed.
  func obstacle(to record: CopyRecord) -> Failure?

  /// Hands over a copy under the name `job`.
  func submit(_ file: RenderedCopy, of copy: NumberedCopy, as job: String) -> Submission

  /// What has become of the copy that was handed over as `job`, whose number there is `id` if it
  /// was ever told.
  func outcome(of record: CopyRecord) -> CopyOutcome
}
