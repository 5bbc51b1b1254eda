import CPangoCairo
import Typesetting

/// Pango's fonts for the faces of a set: one font map, one context, one font a face.
///
/// Belongs to one thread, as Pango's objects do.
final class PangoFontLibrary {
  let fonts: FontSet
  let context: OpaquePointer
  private let map: UnsafeMutablePointer<PangoFontMap>
  private(set) var faces: [PangoFace] = []

  /// Loads every face of `fonts`; files are only mapped, not read.
  ///
  /// - Throws: `FontError.otherFace` when Pango loads another file than the one asked for.
  init(_ fonts: FontSet) throws(FontError) {
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      throw .noConfiguration(folders: fonts.profile.folders)
    }
    self.map = map
    self.fonts = fonts
    pango_fc_font_map_set_config(hongtou_fc_font_map(map), fonts.configuration.handle)
    pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    context = pango_font_map_create_context(map)
    Self.unhint(context)
    let me = Unmanaged.passUnretained(self).toOpaque()
    pango_fc_font_map_set_default_substitute(hongtou_fc_font_map(map), demandFile, me, nil)
    for index in fonts.faces.indices { faces.append(try load(index)) }
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(UnsafeMutableRawPointer(map))
  }

  /// A description that `demandFile` understands: the face's number as its family, at 64 pixels,
  /// where Pango's unit (1/1,024 pixel) is 1/65,536 em.
  func description(of index: Int) -> OpaquePointer {
    let description: OpaquePointer = pango_font_description_new()
    pango_font_description_set_family(description, String(index))
    pango_font_description_set_absolute_size(description, 65_536)
    return description
  }

  /// Fits a pattern Pango is about to look up to the one file of the face it names. Families would
  /// not do: both FandolSong faces say they are of weight 400.
  fileprivate func demand(_ pattern: OpaquePointer) {
    var name: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, FC_FAMILY, 0, &name) == FcResultMatch, let name,
      let index = Int(String(cString: name)), fonts.faces.indices.contains(index)
    else { return }
    _ = FcPatternAddString(pattern, FC_FILE, fonts.faces[index].file)
    _ = FcPatternAddString(pattern, FC_POSTSCRIPT_NAME, fonts.faces[index].postScriptName)
  }

  private func load(_ index: Int) throws(FontError) -> PangoFace {
    let description = description(of: index)
    defer { pango_font_description_free(description) }
    let face = fonts.faces[index]
    guard let font = pango_font_map_load_font(map, context, description) else {
      throw .otherFace(demanded: face, got: "–")
    }
    let loaded = PangoFace(font, face: FaceID(Int32(index)))
    guard loaded.file == face.file, loaded.fileIndex == face.index else {
      throw .otherFace(demanded: face, got: loaded.file)
    }
    return loaded
  }

  /// Widths are the design's, not a screen's.
  private static func unhint(_ context: OpaquePointer) {
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, ShapingLanguage.chinese)
  }
}

/// The languages text is shaped as. Pango never frees a language, so these are plain pointers.
enum ShapingLanguage {
  static var chinese: OpaquePointer? { pango_language_from_string("zh-cn") }
  static var english: OpaquePointer? { pango_language_from_string("en") }
}

private func demandFile(_ pattern: OpaquePointer?, _ library: gpointer?) {
  guard let pattern, let library else { return }
  Unmanaged<PangoFontLibrary>.fromOpaque(library).takeUnretainedValue().demand(pattern)
}
