/// Writes the distinguished encoding.
enum DER {
  /// A value of `parts`, encoded one after the other.
  static func value(_ tag: UInt8, _ parts: [UInt8]...) -> [UInt8] {
    let content = parts.flatMap(\.self)
    return [tag] + length(content.count) + content
  }

  /// A sequence.
  static func sequence(_ parts: [UInt8]...) -> [UInt8] {
    value(DERTag.sequence, parts.flatMap(\.self))
  }

  /// A set, its parts in the order X.690, 11.6 asks for.
  static func set(_ parts: [[UInt8]], tag: UInt8 = DERTag.set) -> [UInt8] {
    value(tag, parts.sorted { $0.lexicographicallyPrecedes($1) }.flatMap(\.self))
  }

  /// An object identifier.
  static func identifier(_ dotted: String) -> [UInt8] {
    value(DERTag.objectIdentifier, ObjectIdentifier(dotted).content)
  }

  /// A small whole number, up to 127.
  static func number(_ number: UInt8) -> [UInt8] { value(DERTag.integer, [number]) }

  /// An octet string.
  static func octets(_ bytes: [UInt8]) -> [UInt8] { value(DERTag.octetString, bytes) }

  /// Nothing.
  static let null: [UInt8] = [DERTag.null, 0]

  private static func length(_ count: Int) -> [UInt8] {
    if count < 0x80 { return [UInt8(count)] }
    var digits: [UInt8] = []
    var rest = count
    while rest > 0 {
      digits.insert(UInt8(rest & 0xFF), at: 0)
      rest >>= 8
    }
    return [0x80 | UInt8(digits.count)] + digits
  }
}
