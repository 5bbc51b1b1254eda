import Typesetting

/// What a layout sheet looks like: its keys, and what the value of each may be.
///
/// The reader notes it while it reads, so that whoever describes sheets (a schema, a table in a
/// manual) cannot say anything else than the reader does.
public struct SheetForm: Hashable, Sendable {
  /// A key and its value.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public var key: String
    /// What its value may be.
    public var value: SheetValue
  }

  /// The keys, in the order they are read. All are due, and no others are known.
  public var entries: [Entry]
}

/// What the value of a layout sheet's key may be.
public indirect enum SheetValue: Hashable, Sendable {
  /// A group of keys.
  case section(SheetForm)
  /// A text that is not empty.
  case text
  /// A list of a manuscript's keys.
  case keys
  /// `yes` or `no`.
  case flag
  /// One of these words.
  case choice([String])
  /// A length in mm or pt.
  case length(ClosedRange<Length>)
  /// A whole number.
  case count(ClosedRange<Int>)
  /// A number of cells: a decimal.
  case cells(ClosedRange<Double>)
  /// A percentage: a decimal.
  case percent(ClosedRange<Double>)
  /// A colour `#RRGGBB`.
  case ink
  /// This word, or another value.
  case word(String, or: SheetValue)
}

extension SheetValue {
  /// What a length of a sheet may be: from `least` EMU to 1 m.
  static func length(least: Int) -> SheetValue {
    .length(Length(emu: least)...longest)
  }

  /// No length of a page is greater.
  static let longest = Length.mm(1_000)
  /// The columns of the type area. 5.2.3
  static let cellRange = 0.0...28
  /// Of nothing to all.
  static let percentRange = 1.0...100
}

extension LayoutSheet {
  /// What a layout sheet looks like: noted by the reader on a sheet that has nothing.
  public static var form: SheetForm {
    let root = SheetSection(missing: "", reader: SheetReader("", file: ""))
    _ = LayoutSheet(root)
    return root.form
  }
}
