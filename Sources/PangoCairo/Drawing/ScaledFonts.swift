import CPangoCairo
import Typesetting

/// Cairo's fonts for the faces of a set at the sizes met, kept so that a second document finds its
/// glyphs loaded.
final class ScaledFonts {
  /// A face at a size.
  struct Key: Hashable {
    var face: FaceID
    var size: Length
    var condensation: Int
    var isTurned = false
  }

  let fonts: FontSet
  private var faces: [OpaquePointer?]
  private var scaled: [Key: OpaquePointer] = [:]

  init(_ fonts: FontSet) {
    self.fonts = fonts
    faces = Array(repeating: nil, count: fonts.faces.count)
  }

  deinit {
    for font in scaled.values { cairo_scaled_font_destroy(font) }
    for face in faces { cairo_font_face_destroy(face) }
  }

  /// Makes the font of a key the context's.
  func select(_ key: Key, on context: OpaquePointer) {
    if let font = scaled[key] {
      cairo_set_scaled_font(context, font)
    } else {
      scaled[key] = make(key, on: context)
    }
  }

  /// The context makes the font, since it adds its surface's options to ours: one made beside it
  /// would be another, and keep no glyphs for it.
  private func make(_ key: Key, on context: OpaquePointer) -> OpaquePointer {
    let size = key.size.points
    var matrix = cairo_matrix_t()
    cairo_matrix_init_scale(&matrix, size * Double(key.condensation) / 1000, size)
    if key.isTurned {
      // Exact zeros: rotating by −π/2 would leave a rounding error in every glyph's matrix.
      matrix = cairo_matrix_t(
        xx: 0, yx: -matrix.xx, xy: matrix.yy, yy: 0, x0: 0, y0: 0)
    }
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_set_font_face(context, face(key.face))
    cairo_set_font_matrix(context, &matrix)
    cairo_set_font_options(context, options)
    return cairo_scaled_font_reference(cairo_get_scaled_font(context))
  }

  private func face(_ id: FaceID) -> OpaquePointer? {
    if let face = faces[Int(id.index)] { return face }
    let face = fonts.face(id)
    let pattern = FcPatternCreate()
    defer { FcPatternDestroy(pattern) }
    _ = FcPatternAddString(pattern, FC_FILE, face.file)
    _ = FcPatternAddInteger(pattern, FC_INDEX, face.index)
    _ = FcPatternAddBool(pattern, FC_HINTING, FcFalse)
    _ = FcPatternAddBool(pattern, FC_EMBEDDED_BITMAP, FcFalse)
    let handle = cairo_ft_font_face_create_for_pattern(pattern)
    faces[Int(id.index)] = handle
    return handle
  }
}
