import Diagnostics

/// A file with a place for a signature, what is awaited for it, and what somebody should know.
public struct PreparedSeal: Hashable, Sendable {
  /// The file; it already shows the seal, so it is nobody else's to see.
  public var bytes: [UInt8]
  /// What is awaited.
  public var job: SealJob
  /// Warnings.
  public var diagnostics: [Diagnostic]
}
