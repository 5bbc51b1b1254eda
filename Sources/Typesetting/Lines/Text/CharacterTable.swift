/// Traits by scalar: one array for the basic plane, rules for the others.
enum CharacterTable {
  /// Traits of U+0000 … U+FFFF.
  static let basic: [UInt16] = makeBasic()

  /// The traits of any scalar. `basic` is passed in so that loops need not go through the lazy
  /// global each time.
  @inline(__always)
  static func traits(of scalar: UInt32, in basic: UnsafeBufferPointer<UInt16>) -> CharacterTraits {
    scalar < 0x1_0000 ? CharacterTraits(bits: basic[Int(scalar)]) : supplementary(scalar)
  }

  /// Planes 1 to 16: planes 2 and 3 are Chinese characters, the rest emoji and rare scripts.
  static func supplementary(_ scalar: UInt32) -> CharacterTraits {
    switch scalar {
    case 0x2_0000...0x3_FFFD: CharacterTraits(.ideograph, wide: true, kind: .han)
    case 0x1_F100...0x1_F265: CharacterTraits(.ideograph, wide: true, kind: .other, complex: true)
    case 0x1_F000...0x1_FAFF: CharacterTraits(.ideograph, wide: true, kind: .other, complex: true)
    case 0xF_0000...0x10_FFFD: CharacterTraits(.ideograph, wide: true, kind: .han)
    case 0x1_6FE0...0x1_B2FF: CharacterTraits(.ideograph, wide: true, kind: .other)
    case 0xE_0100...0xE_01EF: CharacterTraits(.mark, kind: .other, complex: true)
    default: CharacterTraits(.script, kind: .other, complex: true)
    }
  }

  private static func makeBasic() -> [UInt16] {
    let unknown = CharacterTraits(.script, kind: .other, complex: true)
    var table = [UInt16](repeating: unknown.bits, count: 0x1_0000)
    for row in CharacterRows.all {
      for range in row.ranges {
        for scalar in range { table[scalar] = row.traits.bits }
      }
    }
    return table
  }
}
