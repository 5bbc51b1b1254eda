/// What a prepared file waits for: which bytes are to be signed, and where the signature goes.
public struct SealJob: Hashable, Sendable {
  /// The program that prepared the file, with its version.
  public var tool: String
  /// What is awaited.
  public var kind: SealKind
  /// The field.
  public var field: String
  /// The two stretches that are signed: start, length, start, length.
  public var byteRange: [Int]
  /// The most bytes a signature may have.
  public var reserve: Int
  /// The SHA-256 digest of what is signed.
  public var sha256: [UInt8]
  /// The SM3 digest of the same.
  public var sm3: [UInt8]
  /// The SHA-256 digest of the prepared file, whole.
  public var prepared: [UInt8]
  /// The SHA-256 digest of the file it was made from.
  public var original: [UInt8]
  /// The page, from 1; nil for a field on none.
  public var page: Int?
  /// Left, bottom, right, top in points from the page's lower left corner.
  public var rectangle: [Double]
  /// A random number that tells jobs apart.
  public var nonce: String
  /// When it was prepared, RFC 3339.
  public var createdAt: String
  /// What a bare signature value is made over, where certificates were given.
  public var attributes: SignedAttributes?
}
