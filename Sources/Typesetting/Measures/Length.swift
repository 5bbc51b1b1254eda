/// A length on paper.
///
/// Stored as a whole number of EMU, in which both the millimetre (36,000) and the point (12,700)
/// are whole, so that lengths compare exactly and need no epsilon.
public struct Length: Hashable, Comparable, Sendable {
  /// The length in EMU: 1 mm = 36,000, 1 pt = 12,700.
  public var emu: Int

  /// Creates a length of `emu` EMU.
  public init(emu: Int) { self.emu = emu }

  /// No length.
  public static let zero = Length(emu: 0)

  /// A length in millimetres, rounded to the nearest EMU.
  public static func mm(_ value: Double) -> Length {
    Length(emu: Int((value * 36_000).rounded()))
  }

  /// A length in points (1/72 inch), rounded to the nearest EMU.
  public static func pt(_ value: Double) -> Length {
    Length(emu: Int((value * 12_700).rounded()))
  }

  /// The length in millimetres.
  public var millimetres: Double { Double(emu) / 36_000 }
  /// The length in points.
  public var points: Double { Double(emu) / 12_700 }

  /// Whether `a` is shorter than `b`.
  public static func < (a: Length, b: Length) -> Bool { a.emu < b.emu }
  /// The sum of two lengths.
  public static func + (a: Length, b: Length) -> Length { Length(emu: a.emu + b.emu) }
  /// The first length without the second.
  public static func - (a: Length, b: Length) -> Length { Length(emu: a.emu - b.emu) }
  /// The length in the other direction.
  public static prefix func - (a: Length) -> Length { Length(emu: -a.emu) }
  /// `count` times the length.
  public static func * (a: Length, count: Int) -> Length { Length(emu: a.emu * count) }
  /// Adds `b` to `a`.
  public static func += (a: inout Length, b: Length) { a.emu += b.emu }
  /// Takes `b` from `a`.
  public static func -= (a: inout Length, b: Length) { a.emu -= b.emu }

  /// Half of it, rounded to the EMU.
  public var half: Length { scaled(by: 1, over: 2) }

  /// In millimetres, rounded up to a tenth: how a lack or an excess is told, never as too little.
  public var tenthsOfMillimetreUp: Double { (millimetres * 10).rounded(.up) / 10 }

  /// This length times `numerator` / `denominator`, rounded once, halves away from zero.
  public func scaled(by numerator: Int, over denominator: Int) -> Length {
    Length(emu: (emu * numerator).dividedRounding(by: denominator))
  }
}

extension Int {
  /// The quotient rounded to the nearest whole number, halves away from zero.
  package func dividedRounding(by divisor: Int) -> Int {
    let half = Swift.abs(divisor) / 2
    return (self < 0) == (divisor < 0) || self == 0
      ? (Swift.abs(self) + half) / Swift.abs(divisor)
      : -((Swift.abs(self) + half) / Swift.abs(divisor))
  }
}
