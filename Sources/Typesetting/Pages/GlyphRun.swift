/// Glyphs of one face on one baseline, at their places.
public struct GlyphRun: Hashable, Sendable {
  /// The face, numbered by the shaper that shaped it.
  public var face: FaceID
  /// The type size.
  public var size: Length
  /// Width of the glyphs in thousandths of their natural width: 1000, less when condensed.
  public var condensation: Int
  /// The ink.
  public var ink: Ink
  /// Left end of the baseline; the glyphs' offsets count from here. In a line of text, x counts from
  /// the left end of the measure and y from the line's centre, downwards.
  public var origin: Point
  /// The glyphs.
  public var glyphs: [PlacedGlyph]
  /// How the bytes of `text` and the glyphs belong together, in order.
  public var clusters: [TextCluster]
  /// The characters the glyphs show.
  public var text: String

  /// Creates a run.
  public init(
    face: FaceID, size: Length, condensation: Int = 1000, ink: Ink = .black, origin: Point,
    glyphs: [PlacedGlyph] = [], clusters: [TextCluster] = [], text: String = ""
  ) {
    self.face = face
    self.size = size
    self.condensation = condensation
    self.ink = ink
    self.origin = origin
    self.glyphs = glyphs
    self.clusters = clusters
    self.text = text
  }
}

/// A glyph at its place.
public struct PlacedGlyph: Hashable, Sendable {
  /// The glyph's number in its face.
  public var id: UInt32
  /// Offset to the right of the run's origin, in EMU.
  public var x: Int32
  /// Offset below the run's origin, in EMU.
  public var y: Int32

  /// Creates a placed glyph.
  public init(id: UInt32, x: Int32, y: Int32 = 0) {
    self.id = id
    self.x = x
    self.y = y
  }
}

/// How many bytes of UTF-8 and how many glyphs belong together.
public struct TextCluster: Hashable, Sendable {
  /// Bytes of the run's text.
  public var utf8Count: Int32
  /// Glyphs of the run.
  public var glyphCount: Int32

  /// Creates a cluster.
  public init(utf8Count: Int32, glyphCount: Int32) {
    self.utf8Count = utf8Count
    self.glyphCount = glyphCount
  }
}

/// A printing ink as sRGB, 0 to 255 a channel.
public struct Ink: Hashable, Sendable {
  /// Red.
  public var red: UInt8
  /// Green.
  public var green: UInt8
  /// Blue.
  public var blue: UInt8

  /// Creates an ink.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Black, the colour of all text not said to be otherwise. GB/T 9704-2012, 5.2.4.
  public static let black = Ink(red: 0, green: 0, blue: 0)
}
