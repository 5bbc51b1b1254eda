import Typesetting

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
