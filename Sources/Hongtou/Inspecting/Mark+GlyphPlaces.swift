import Typesetting

extension Mark {
  /// Where on the sheet a glyph of one of the mark's runs stands; `run` counts from the mark's origin.
  func place(of glyph: PlacedGlyph, in run: GlyphRun) -> Point {
    let right = Length(emu: run.origin.x.emu + Int(glyph.x))
    let down = Length(emu: run.origin.y.emu + Int(glyph.y))
    return isTurned
      ? Point(x: origin.x + down, y: origin.y - right)
      : Point(x: origin.x + right, y: origin.y + down)
  }

  /// Where its glyphs stand, from its own corner: the same for a line that only moved.
  var glyphPlaces: [Point] {
    guard case .text(let runs) = content else { return [] }
    return runs.flatMap { run in
      run.glyphs.map { glyph in
        let place = place(of: glyph, in: run)
        return Point(x: place.x - frame.left, y: place.y - frame.top)
      }
    }
  }
}
