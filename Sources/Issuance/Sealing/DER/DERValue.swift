/// A value in ASN.1's distinguished encoding, still in its bytes. X.690.
struct DERValue: Hashable, Sendable {
  /// The identifier octet: class, constructed or not, number.
  let tag: UInt8
  /// The whole encoding.
  let encoding: ArraySlice<UInt8>
  /// The contents.
  let content: ArraySlice<UInt8>

  /// Whether it is made of values.
  var isConstructed: Bool { tag & 0x20 != 0 }

  /// The whole encoding as an array.
  var bytes: [UInt8] { Array(encoding) }

  /// The values it is made of; none for what is not.
  var parts: [DERValue] {
    guard isConstructed, let parts = try? DERReader.values(in: content) else { return [] }
    return parts
  }

  /// An object identifier in dots; nil for anything else.
  var identifier: String? {
    tag == DERTag.objectIdentifier ? ObjectIdentifier(content: content)?.dotted : nil
  }

  /// A whole number that is not negative and small enough; nil for anything else.
  var number: Int? {
    guard tag == DERTag.integer, content.count <= 8, content.first.map({ $0 < 0x80 }) == true else {
      return nil
    }
    return content.reduce(0) { $0 << 8 | Int($1) }
  }
}
