/// The identifier octets that certificates and signatures are made of. X.690, 8.1.2.
enum DERTag {
  static let boolean: UInt8 = 0x01
  static let integer: UInt8 = 0x02
  static let bitString: UInt8 = 0x03
  static let octetString: UInt8 = 0x04
  static let null: UInt8 = 0x05
  static let objectIdentifier: UInt8 = 0x06
  static let utf8String: UInt8 = 0x0C
  static let printableString: UInt8 = 0x13
  static let universalTime: UInt8 = 0x17
  static let generalizedTime: UInt8 = 0x18
  static let bmpString: UInt8 = 0x1E
  static let sequence: UInt8 = 0x30
  static let set: UInt8 = 0x31

  /// A constructed value with a context's own number.
  static func context(_ number: UInt8) -> UInt8 { 0xA0 | number }

  /// A primitive value with a context's own number.
  static func primitive(_ number: UInt8) -> UInt8 { 0x80 | number }
}
