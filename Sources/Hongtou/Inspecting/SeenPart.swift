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

extension GlyphRun {
  /// The run in pieces, each of glyphs that are all common or all not. What is shaped together stays
  /// together, and is common where all of it is.
  func pieces(isCommon: (PlacedGlyph) -> Bool) -> [(run: GlyphRun, isCommon: Bool)] {
    var pieces: [(run: GlyphRun, isCommon: Bool)] = []
    var bytes = Array(text.utf8)[...]
    var rest = glyphs[...]
    for cluster in clusters {
      let part = rest.prefix(Int(cluster.glyphCount))
      let common = part.allSatisfy(isCommon)
      if pieces.last?.isCommon != common { pieces.append((emptied, common)) }
      let last = pieces.count - 1
      pieces[last].run.glyphs += part
      pieces[last].run.clusters.append(cluster)
      pieces[last].run.text += String(
        decoding: bytes.prefix(Int(cluster.utf8Count)), as: UTF8.self)
      rest = rest.dropFirst(part.count)
      bytes = bytes.dropFirst(Int(cluster.utf8Count))
    }
    return pieces
  }

  private var emptied: GlyphRun {
    GlyphRun(face: face, size: size, condensation: condensation, ink: ink, origin: origin)
  }
}

extension Mark {
  /// Its frame, drawn in `ink` with rules a point thick that lie within it.
  func outline(in ink: Ink) -> [Mark] {
    let weight = Length.pt(1)
    let (width, height) = (frame.size.width, frame.size.height)
    return [
      Frame(x: frame.left, y: frame.top, width: width, height: weight),
      Frame(x: frame.left, y: frame.bottom - weight, width: width, height: weight),
      Frame(x: frame.left, y: frame.top, width: weight, height: height),
      Frame(x: frame.right - weight, y: frame.top, width: weight, height: height),
    ].map { Mark(label: label, frame: $0, content: .rule(ink)) }
  }
}
