/// One column of a row.
public struct GridCell: Hashable, Sendable {
  /// How a cell is to be shown where there are colours.
  public enum Ink: Hashable, Sendable {
    /// As the terminal shows text.
    case plain
    /// Red: the mark, the red rules, a seal's place.
    case red
    /// Less than the text: folios, the frames of pictures.
    case faint
  }

  /// What stands there; empty for the right half of what stands in the column before.
  public var text: String
  /// How.
  public var ink: Ink
  /// Whether it is drawn: a rule or a frame.
  public var isLine: Bool

  /// Nothing.
  static let blank = GridCell(text: " ", ink: .plain, isLine: false)

  /// Whether nothing stands there.
  var isBlank: Bool { text == " " && !isLine }
}
