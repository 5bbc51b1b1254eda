/// The CRC of PNG's chunks. ISO/IEC 15948, annex D.
enum CheckSum {
  private static let polynomial: UInt32 = 0xEDB8_8320

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in
      value & 1 == 1 ? polynomial ^ value >> 1 : value >> 1
    }
  }

  /// The CRC of `bytes`.
  static func of(_ bytes: ArraySlice<UInt8>) -> Int {
    let table = table
    let rest = bytes.reduce(UInt32.max) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
    return Int(~rest)
  }
}
