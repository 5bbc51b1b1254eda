import Typesetting

/// Measures as digits, rounded in integers: the same text on every machine, and no minus before 0.00.
enum MeasureText {
  /// Millimetres, to the hundredth.
  static func millimetres(_ length: Length) -> String { hundredths(length, emu: 36_000) }

  /// Points, to the hundredth.
  static func points(_ length: Length) -> String { hundredths(length, emu: 12_700) }

  /// How far something moved, in millimetres: to the hundredth, or as exactly as lengths are kept
  /// where that would be nothing.
  static func distance(_ length: Length) -> String {
    let rounded = length.scaled(by: 100, over: 36_000).emu
    guard rounded == 0, length != .zero else { return decimals(rounded, places: 2) }
    return decimals(length.scaled(by: 100_000, over: 36_000).emu, places: 5)
  }

  /// A share in thousandths as a factor: 0.957.
  static func factor(_ thousandths: Int) -> String { decimals(thousandths, places: 3) }

  /// An ink as `#E60012`.
  static func colour(_ ink: Ink) -> String {
    "#"
      + [ink.red, ink.green, ink.blue].map { channel in
        (channel < 16 ? "0" : "") + String(channel, radix: 16, uppercase: true)
      }.joined()
  }

  private static func hundredths(_ length: Length, emu unit: Int) -> String {
    decimals(length.scaled(by: 100, over: unit).emu, places: 2)
  }

  /// `value` with its last digits after the point.
  static func decimals(_ value: Int, places: Int) -> String {
    let digits = String(abs(value))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (value < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }
}
