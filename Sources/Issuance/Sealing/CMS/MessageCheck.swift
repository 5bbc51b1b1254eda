import Diagnostics

/// What a signed message's bytes tell of a signature, and all that is wrong with it.
struct MessageCheck: Hashable, Sendable {
  /// Who signed; nil where the message does not say.
  var signer: Certificate?
  /// How it was signed; nil where the way is not known.
  var algorithm: SignatureAlgorithm?
  /// The signer's key, e.g. `RSA-2048`.
  var key: String?
  /// When a time stamp in it says it was signed.
  var stampedAt: CalendarTime?
  /// What is wrong, or cannot be told.
  var findings: [Diagnostic] = []
}
