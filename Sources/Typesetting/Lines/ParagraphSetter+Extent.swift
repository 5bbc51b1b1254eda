/// How wide a text wants to be and how narrow it can be, in 1/65,536 cells.
public struct TextExtent: Hashable, Sendable {
  /// On one line.
  public var natural: Int
  /// The widest piece that no line breaks.
  public var least: Int

  /// Creates an extent.
  public init(natural: Int, least: Int) {
    self.natural = natural
    self.least = least
  }
}

extension ParagraphSetter {
  /// The widths a column has to reckon with to hold `spans`.
  public func extent(
    of spans: [TextSpan], size: Length, pitch: CharacterPitch, language: TextLanguage = .chinese
  ) -> TextExtent {
    let work = prepare(spans, size: size, pitch: pitch, language)
    let levels = BreakOpportunities(work.text).levels
    var extent = TextExtent(natural: 0, least: 0)
    var piece = 0
    for box in work.boxes {
      switch levels[Int(box.scalar)] {
      case .allowed, .discouraged: piece = 0
      case .forbidden, .emergency: break
      }
      extent.natural += Int(box.width)
      piece += Int(box.width)
      // A space at a line's end is not counted.
      if !box.isSpace { extent.least = max(extent.least, piece) }
    }
    return extent
  }
}
