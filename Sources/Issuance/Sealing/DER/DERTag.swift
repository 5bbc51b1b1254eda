/// The identifier octets that certificates and signatures are made of. X.690, 8.1.2.
enum DERTag {
  /// BOOLEAN.
  static let boolean: UInt8 = 0x01
  /// INTEGER.
  static let integer: UInt8 = 0x02
  /// BIT STRING.
  static let bitString: UInt8 = 0x03
  /// OCTET STRING.
  static let octetString: UInt8 = 0x04
  /// NULL.
  static let null: UInt8 = 0x05
  /// OBJECT IDENTIFIER.
  static let objectIdentifier: UInt8 = 0x06
  /// UTCTime: two digits of a year.
  static let universalTime: UInt8 = 0x17
  /// GeneralizedTime: four digits of a year.
  static let generalizedTime: UInt8 = 0x18
  /// BMPString: UTF-16.
  static let bmpString: UInt8 = 0x1E
  /// SEQUENCE.
  static let sequence: UInt8 = 0x30
  /// SET.
  static let set: UInt8 = 0x31

  /// A constructed value with a context's own number.
  static func context(_ number: UInt8) -> UInt8 { 0xA0 | number }

  /// A primitive value with a context's own number.
  static func primitive(_ number: UInt8) -> UInt8 { 0x80 | number }
}
