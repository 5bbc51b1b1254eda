import CPangoCairo
import Typesetting

extension PangoShaper {
  /// What a role shows for a scalar met the first time.
  func resolve(
    _ scalar: Unicode.Scalar, _ role: RoleFaces, _ kind: ShapingRun.Kind
  ) -> ScalarTable.Entry {
    guard scalar.isSelfContained else { return ScalarTable.Entry(state: .joining) }
    for (place, face) in role.chain.enumerated() {
      if let glyph = face.glyph(of: scalar) {
        var entry = entry(scalar, glyph, face, kind)
        entry.lack = place == 0 ? .none : .substituted
        return entry
      }
      // The role's own face may still make it of other characters: shaping will tell.
      if scalar.mayBeComposed { return ScalarTable.Entry(state: .contextual) }
    }
    return missing(role.chain[0])
  }

  /// The face's sign for what it has not.
  private func missing(_ face: PangoFace) -> ScalarTable.Entry {
    var entry = measured(0, face)
    entry.lack = .missing
    return entry
  }

  private func entry(
    _ scalar: Unicode.Scalar, _ glyph: UInt32, _ face: PangoFace, _ kind: ShapingRun.Kind
  ) -> ScalarTable.Entry {
    let contextual = kind == .han ? face.han : face.western
    let widens = kind == .han && scalar.wantsFullWidth && face.hasFullWidths
    guard widens || contextual.contains(glyph) else { return measured(glyph, face) }
    guard let alone = shapedAlone(scalar, face, kind) else {
      return ScalarTable.Entry(state: .contextual)
    }
    var entry = measured(alone, face)
    // A quote in its full width has no neighbours it could join with.
    entry.state = widens ? .plain : .alone
    return entry
  }

  private func measured(_ glyph: UInt32, _ face: PangoFace) -> ScalarTable.Entry {
    let measures = face.measure(glyph)
    return ScalarTable.Entry(
      state: .plain, face: face.face.index, glyph: glyph, advance: measures.advance,
      inkLeft: measures.left, inkRight: measures.right)
  }

  /// The glyph of a scalar shaped without neighbours; nil when it is not one glyph in its place.
  private func shapedAlone(
    _ scalar: Unicode.Scalar, _ face: PangoFace, _ kind: ShapingRun.Kind
  ) -> UInt32? {
    var analysis = analysis(kind, face)
    if kind == .han, scalar.wantsFullWidth { analysis.extra_attrs = fullWidth }
    var text = String(scalar)
    text.withUTF8 { bytes in shape(bytes, 0..<bytes.count, &analysis) }
    guard glyphs.pointee.num_glyphs == 1, let glyph = glyphs.pointee.glyphs?.pointee,
      glyph.glyph < PangoGlyph.ordinaryEnd, glyph.geometry.x_offset == 0,
      glyph.geometry.y_offset == 0, glyph.geometry.width == face.measure(glyph.glyph).advance
    else { return nil }
    return glyph.glyph
  }

  /// How Pango is to treat a stretch: script and language as the engine decided, whatever Unicode's
  /// script property says of the characters.
  func analysis(_ kind: ShapingRun.Kind, _ face: PangoFace) -> PangoAnalysis {
    var analysis = PangoAnalysis()
    analysis.font = face.font
    analysis.script = UInt8(kind == .han ? PANGO_SCRIPT_HAN.rawValue : PANGO_SCRIPT_LATIN.rawValue)
    analysis.language = kind == .han ? ShapingLanguage.chinese : ShapingLanguage.english
    return analysis
  }

  /// Shapes part of a text into `glyphs`.
  func shape(
    _ text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, _ analysis: inout PangoAnalysis
  ) {
    guard let base = text.baseAddress else { return }
    base.withMemoryRebound(to: CChar.self, capacity: text.count) {
      pango_shape_full(
        $0 + part.lowerBound, Int32(part.count), $0, Int32(text.count), &analysis, glyphs)
    }
  }
}

extension PangoGlyph {
  /// Above are Pango's own signs: nothing to show, and unknown characters.
  static let ordinaryEnd: PangoGlyph = 0x0FFF_FFFF
  /// Pango's sign for “nothing to show”.
  static let nothing: PangoGlyph = 0x0FFF_FFFF
  /// Set by Pango in the sign of a character the font lacks.
  static let unknownFlag: PangoGlyph = 0x1000_0000
}
