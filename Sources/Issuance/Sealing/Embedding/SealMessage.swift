/// What a signer returned.
public enum SealMessage: Hashable, Sendable {
  /// A whole message: a CMS, or a time stamp or an authority's answer with one.
  case message([UInt8])
  /// A bare signature value over the job's signed attributes.
  case value([UInt8])
  /// Bytes in DER that are no CMS, such as a GB/T 38540 signature: what they say is not looked at.
  case opaque([UInt8])
}
