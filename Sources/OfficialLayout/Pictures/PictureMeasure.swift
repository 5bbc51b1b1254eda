import Typesetting

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

  /// 300 dots an inch, where a file says nothing: what print asks of pictures.
  private static let usualDotsPerMetre = 11_811
  private static let emuPerMetre = 36_000_000

  /// Its size at its own resolution; nil for a picture without dots.
  var naturalSize: Size? {
    guard width > 0, height > 0 else { return nil }
    let dots = dotsPerMetre.flatMap { $0 > 0 ? $0 : nil } ?? Self.usualDotsPerMetre
    func length(_ pixels: Int) -> Length {
      Length(emu: max(1, (pixels * Self.emuPerMetre).dividedRounding(by: dots)))
    }
    return Size(width: length(width), height: length(height))
  }
}
