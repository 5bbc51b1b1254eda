import Typesetting

/// What a layout needs to know of a picture.
public struct PictureMeasure: Hashable, Sendable {
  /// Dots from left to right.
  public var pixelWidth: Int
  /// Dots from top to bottom.
  public var pixelHeight: Int
  /// Dots a metre; nil where the file does not say.
  public var dotsPerMetre: Int?

  /// Creates a measure.
  public init(pixelWidth: Int, pixelHeight: Int, dotsPerMetre: Int? = nil) {
    self.pixelWidth = pixelWidth
    self.pixelHeight = pixelHeight
    self.dotsPerMetre = dotsPerMetre
  }

  /// 300 dots an inch, where a file says nothing: what print asks of pictures.
  private static let usualDotsPerMetre = 11_811
  private static let emuPerMetre = 36_000_000

  /// Its size at its own resolution; nil for a picture without dots.
  var naturalSize: Size? {
    guard pixelWidth > 0, pixelHeight > 0 else { return nil }
    let dots = dotsPerMetre.flatMap { $0 > 0 ? $0 : nil } ?? Self.usualDotsPerMetre
    func length(_ pixels: Int) -> Length {
      Length(emu: max(1, (pixels * Self.emuPerMetre).dividedRounding(by: dots)))
    }
    return Size(width: length(pixelWidth), height: length(pixelHeight))
  }
}
