import CPangoCairo

/// The glyphs of a face whose shape or place may depend on their neighbours: those named by any
/// lookup that is on by default. All others may be shaped once and kept.
final class ContextualGlyphs {
  private let set: OpaquePointer?
  /// Whether the face has tables that cannot be looked into, so that every glyph is contextual.
  private let all: Bool

  /// Collects the glyphs of the lookups that run for a script and language.
  init(_ font: OpaquePointer, script: hb_script_t, language: StaticString) {
    let face = hb_font_get_face(font)
    set = hb_set_create()
    all =
      hb_aat_layout_has_substitution(face) != 0 || hb_aat_layout_has_positioning(face) != 0
      || Self.hasKernTable(face)
    let system = LanguageSystem(script: script, language: language)
    for table in [OpenTypeTag("GSUB"), OpenTypeTag("GPOS")] {
      for lookup in system.lookups(of: Self.features, in: table, of: face) {
        hb_ot_layout_lookup_collect_glyphs(face, table.value, lookup, set, set, set, nil)
      }
    }
  }

  deinit { hb_set_destroy(set) }

  /// Whether the glyph must be shaped among its neighbours.
  func contains(_ glyph: UInt32) -> Bool { all || hb_set_has(set, glyph) != 0 }

  /// Whether the face has a feature for a script and language.
  static func has(
    _ feature: OpenTypeTag, in font: OpaquePointer, script: hb_script_t, language: StaticString
  ) -> Bool {
    let system = LanguageSystem(script: script, language: language)
    return !system.lookups(of: [feature], in: OpenTypeTag("GSUB"), of: hb_font_get_face(font))
      .isEmpty
  }

  /// What HarfBuzz applies unasked to horizontal text, left to right. Mark attachment is not here:
  /// a mark and its base are always shaped together.
  private static let features: [OpenTypeTag] = [
    OpenTypeTag("rvrn"), OpenTypeTag("ltra"), OpenTypeTag("ltrm"), OpenTypeTag("rand"),
    OpenTypeTag("ccmp"), OpenTypeTag("locl"), OpenTypeTag("rlig"), OpenTypeTag("calt"),
    OpenTypeTag("clig"), OpenTypeTag("curs"), OpenTypeTag("dist"), OpenTypeTag("kern"),
    OpenTypeTag("liga"), OpenTypeTag("rclt"),
  ]

  private static func hasKernTable(_ face: OpaquePointer?) -> Bool {
    let table = hb_face_reference_table(face, OpenTypeTag("kern").value)
    defer { hb_blob_destroy(table) }
    return hb_blob_get_length(table) > 0
  }
}
