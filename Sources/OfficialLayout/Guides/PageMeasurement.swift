import Typesetting

/// A distance on a page, measured between the marks that stand on it, with the clause that rules it.
public struct PageMeasurement: Hashable, Sendable {
  /// What lies at its two ends.
  public enum Kind: String, Hashable, Sendable {
    /// Down the page, from one element to the next, or to an edge.
    case distance
    /// A blank or a diameter, drawn at its place.
    case span
    /// An element's own width, thickness or line pitch.
    case extent
  }

  /// Which way it lies.
  public enum Axis: String, Hashable, Sendable {
    /// From left to right.
    case horizontal
    /// From top to bottom.
    case vertical
  }

  /// What is measured, e.g. 发文字号—红线.
  public var name: String
  /// The element whose own measure it is, e.g. 红线; empty for a distance, whose name has both.
  public var subject = ""
  /// The clause that rules it, e.g. `7.2.7`.
  public var clause: String
  /// What lies at its ends.
  public var kind: Kind
  /// Which way it lies.
  public var axis: Axis
  /// Where it begins, along its axis, from the sheet's left or upper edge.
  public var from: Length
  /// Where it ends, likewise.
  public var to: Length
  /// Where it lies across its axis.
  public var level: Length

  /// The distance.
  public var length: Length { to - from }
  /// The distance in millimetres.
  public var millimetres: Double { length.millimetres }

  /// The distance as it is printed: in millimetres, to a tenth; below 1 mm to a hundredth.
  public var value: String {
    let isFine = length > .zero && length < .mm(1)
    return isFine ? length.decimal(places: 2) : length.decimal(places: 1)
  }

  /// Name and value as they are printed.
  public var text: String { "\(name) \(value)" }
}

extension Length {
  /// The length in millimetres with `places` decimals, rounded once, halves away from zero.
  func decimal(places: Int) -> String {
    let unit = (0..<places).reduce(1) { product, _ in product * 10 }
    let scaled = scaled(by: unit, over: Length.mm(1).emu).emu
    let digits = String(abs(scaled))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = scaled < 0 ? "-" : ""
    return places == 0
      ? sign + padded : "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}
