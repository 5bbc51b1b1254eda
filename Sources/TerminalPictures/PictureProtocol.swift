/// A way in which terminals take pictures.
public enum PictureProtocol: String, Hashable, Sendable, CaseIterable {
  /// Kitty's graphics protocol: PNG in APC sequences.
  case kitty
  /// DEC sixel graphics.
  case sixel
  /// iTerm2's inline images: a file in an OSC 1337 sequence.
  case iterm
  /// Block characters and colours, which every terminal has.
  case symbols

  /// Whether the terminal gets a PNG; the others get what chafa makes of pixels.
  public var takesPNG: Bool { self == .kitty || self == .iterm }
}
