import Diagnostics

/// What is to be said of a file that is sealed, or should be.
public struct SealReport: Hashable, Sendable {
  /// The signatures, in the order they were made.
  public var signatures: [SignatureReport] = []
  /// The fields that wait for one.
  public var emptyFields: [String] = []
  /// What is wrong with the file itself.
  public var findings: [Diagnostic] = []
  /// What it claims to conform to.
  public var claim: ArchiveClaim
  /// How often it was written to.
  public var revisions: Int
  /// What its first seal allows after it; nil where there is none that says so.
  public var permission: Int?

  /// Whether it is sealed and nothing is wrong.
  public var isValid: Bool { !allFindings.hasErrors }

  /// What is wrong with the file and with its signatures.
  public var allFindings: [Diagnostic] { findings + signatures.flatMap(\.findings) }
}
