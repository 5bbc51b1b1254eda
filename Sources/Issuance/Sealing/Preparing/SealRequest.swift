/// What is to be prepared.
public struct SealRequest: Hashable, Sendable {
  /// What is to be put in.
  public var kind = SealKind.cades
  /// The field's name; nil for the only empty one.
  public var field: String?
  /// The seal's picture, a PNG file, and what messages call it; nil to show nothing.
  public var picture: Picture?
  /// The most bytes a signature may have.
  public var reserve = SealRequest.defaultReserve
  /// Why it is sealed.
  public var reason: String?
  /// Where it is sealed.
  public var location: String?
  /// When it is sealed.
  public var time: CalendarTime
  /// What the file's SHA-256 digest has to be; nil for any.
  public var expected: [UInt8]?
  /// The signer's certificates, for a signer that returns a bare signature value.
  public var certificates: [[UInt8]] = []

  /// A seal's picture.
  public struct Picture: Hashable, Sendable {
    /// The file's bytes.
    public var bytes: [UInt8]
    /// Its name.
    public var name: String

    /// Creates a picture.
    public init(_ bytes: [UInt8], name: String) {
      self.bytes = bytes
      self.name = name
    }
  }

  /// 32 KiB: a CMS with its chain and a time stamp has half of it.
  public static let defaultReserve = 32 << 10
  /// From what a bare ECDSA signature needs to more than a service's whole electronic seal.
  public static let reserves = 1 << 10...1 << 20

  /// Creates a request to seal at `time`.
  public init(time: CalendarTime) { self.time = time }
}
