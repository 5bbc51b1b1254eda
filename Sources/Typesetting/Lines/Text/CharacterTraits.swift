/// What the engine knows of a scalar before it has seen its neighbours, packed for table lookup.
struct CharacterTraits: Sendable {
  /// Bits 0–4 class, 5 wide, 6 ambiguous, 7–8 kind, 9 complex.
  var bits: UInt16

  /// Creates traits.
  init(
    _ kinsoku: Kinsoku, wide: Bool = false, ambiguous: Bool = false,
    kind: ShapingRun.Kind = .western, complex: Bool = false
  ) {
    bits = UInt16(kinsoku.rawValue) | kind.code << 7
    if wide { bits |= 1 << 5 }
    if ambiguous { bits |= 1 << 6 }
    if complex { bits |= 1 << 9 }
  }

  /// Restores traits from a table entry.
  @inline(__always) init(bits: UInt16) { self.bits = bits }

  /// The class.
  @inline(__always) var kinsoku: Kinsoku { Kinsoku(rawValue: UInt8(bits & 31)) ?? .script }
  /// Whether it fills a cell whatever the language.
  @inline(__always) var isWide: Bool { bits & 1 << 5 != 0 }
  /// Whether the language decides if it fills a cell. UAX #11, East Asian Width A.
  @inline(__always) var isAmbiguous: Bool { bits & 1 << 6 != 0 }
  /// Whether it may join its neighbours in one grapheme cluster.
  @inline(__always) var isComplex: Bool { bits & 1 << 9 != 0 }
  /// What it is shaped as.
  @inline(__always) var kind: ShapingRun.Kind { ShapingRun.Kind(code: bits >> 7 & 3) }
}

extension ShapingRun.Kind {
  /// The kind as two bits.
  var code: UInt16 {
    switch self {
    case .han: 0
    case .western: 1
    case .other: 2
    }
  }

  /// The kind with that code.
  @inline(__always) init(code: UInt16) {
    self = code == 0 ? .han : code == 1 ? .western : .other
  }
}
