import Diagnostics

/// What is to be said of one signature in a file.
public struct SignatureReport: Hashable, Sendable {
  /// The field it is in.
  public var field: String
  /// The page, from 1; nil for one on none.
  public var page: Int?
  /// What it is; nil for a kind not known.
  public var kind: SealKind?
  /// Whose certificate it is; nil where it cannot be told.
  public var signer: String?
  /// How it was made, e.g. `RSA SHA-256`; nil where the way is not known.
  public var algorithm: String?
  /// The signer's key, e.g. `RSA-2048`.
  public var key: String?
  /// When its maker says it was made.
  public var claimedAt: CalendarTime?
  /// When a time stamp says it was made.
  public var stampedAt: CalendarTime?
  /// Why it was sealed.
  public var reason: String?
  /// The revision it closes, from 1; nil where it covers none.
  public var revision: Int?
  /// Whether nothing follows what it covers.
  public var coversAll: Bool
  /// Whether its certificate is of a trusted chain; nil where nobody asked.
  public var isTrusted: Bool?
  /// What is wrong with it.
  public var findings: [Diagnostic]

  /// Whether nothing is wrong with it.
  public var isValid: Bool { !findings.hasErrors }
}
