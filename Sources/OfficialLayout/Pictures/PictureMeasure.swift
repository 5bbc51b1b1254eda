/// What layout knows of a picture: its shape, never its dots.
public struct PictureMeasure: Hashable, Sendable {
  /// Dots across.
  public var width: Int
  /// Dots from top to bottom.
  public var height: Int
  /// Whether paper shows through some of it.
  public var hasAlpha: Bool
  /// Dots a metre, where the file says and both directions agree.
  public var dotsPerMetre: Int?

  /// Creates a measure.
  public init(width: Int, height: Int, hasAlpha: Bool, dotsPerMetre: Int? = nil) {
    self.width = width
    self.height = height
    self.hasAlpha = hasAlpha
    self.dotsPerMetre = dotsPerMetre
  }
}
