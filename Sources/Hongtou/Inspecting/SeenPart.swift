import Typesetting

/// The least that is seen on a page: on two pages it is the same or it is not.
enum SeenPart: Hashable {
  /// A glyph at its place.
  case glyph(GlyphPart)
  /// A rule, a picture or a place kept free.
  case whole(Frame, Mark.Content, isTurned: Bool)

  /// A glyph, all that is seen of it.
  struct GlyphPart: Hashable {
    let id: UInt32
    let face: FaceID
    let size: Length
    let condensation: Int
    let ink: Ink
    let place: Point
    let isTurned: Bool
  }

  /// A glyph of a run of `mark`.
  static func glyph(_ glyph: PlacedGlyph, of run: GlyphRun, in mark: Mark) -> SeenPart {
    .glyph(
      GlyphPart(
        id: glyph.id, face: run.face, size: run.size, condensation: run.condensation, ink: run.ink,
        place: mark.place(of: glyph, in: run), isTurned: mark.isTurned))
  }

  /// A mark that is no text.
  static func whole(_ mark: Mark) -> SeenPart {
    .whole(mark.frame, mark.content, isTurned: mark.isTurned)
  }
}
