/// How many colours a terminal has.
public enum ColourDepth: Hashable, Sendable, CaseIterable {
  /// None, or none wanted.
  case none
  /// The sixteen of old.
  case palette16
  /// The 256 of xterm.
  case palette256
  /// 24 bits.
  case full
}
