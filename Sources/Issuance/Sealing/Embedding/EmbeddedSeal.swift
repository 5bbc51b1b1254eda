import Diagnostics

/// A file with its signature in place.
public struct EmbeddedSeal: Hashable, Sendable {
  /// The file.
  public var bytes: [UInt8]
  /// What its verification says of the new signature.
  public var report: SignatureReport?
  /// What somebody should know.
  public var diagnostics: [Diagnostic]
}
