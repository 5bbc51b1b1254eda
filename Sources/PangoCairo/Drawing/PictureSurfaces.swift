import CPangoCairo
import Typesetting

/// The pictures of the pages being drawn, each decoded once, and only when it is met.
///
/// The next pages often bear the same pictures: an office's seal, the pages of one document drawn one
/// by one. What is decoded is kept for them as long as its bytes are the same.
///
/// PNG is decoded by Cairo. JPEG goes into a PDF or an SVG as it is; for a preview on pixels it is
/// decoded by libjpeg-turbo.
final class PictureSurfaces {
  /// The files' bytes; setting them forgets what is decoded of other bytes.
  var files: [PictureName: [UInt8]] = [:] {
    didSet {
      broken = nil
      let areMany = surfaces.values.map(dots(of:)).reduce(0, +) > Self.mostDotsKept
      forget { areMany || oldValue[$0] != files[$0] }
    }
  }
  /// The first picture that could not be decoded.
  private(set) var broken: PictureName?
  private var surfaces: [PictureName: OpaquePointer] = [:]

  /// Six seals at 600 dots an inch, 32 MB; of more none is kept.
  private static let mostDotsKept = 8_000_000

  deinit { forget { _ in true } }

  /// Draws a picture so that it fills `frame`.
  func draw(_ name: PictureName, in frame: Frame, isTurned: Bool, on context: OpaquePointer) {
    guard let surface = surface(name, for: cairo_get_target(context)) else {
      broken = broken ?? name
      return
    }
    let width = Double(cairo_image_surface_get_width(surface))
    let height = Double(cairo_image_surface_get_height(surface))
    cairo_save(context)
    defer { cairo_restore(context) }
    let size = frame.size
    if isTurned {
      var quarter = cairo_matrix_t(
        xx: 0, yx: -size.height.points / width, xy: size.width.points / height, yy: 0,
        x0: frame.left.points, y0: frame.bottom.points)
      cairo_transform(context, &quarter)
    } else {
      cairo_translate(context, frame.left.points, frame.top.points)
      cairo_scale(context, size.width.points / width, size.height.points / height)
    }
    cairo_set_source_surface(context, surface, 0, 0)
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD)
    guard cairo_surface_get_type(cairo_get_target(context)) == CAIRO_SURFACE_TYPE_PDF else {
      return cairo_paint(context)
    }
    // Cairo 1.16 takes what is painted without a bound for a page's beginning, and forgets the tag
    // that was opened before it.
    cairo_rectangle(context, 0, 0, width, height)
    cairo_fill(context)
  }

  private func surface(_ name: PictureName, for target: OpaquePointer?) -> OpaquePointer? {
    if let surface = surfaces[name] { return surface }
    guard let bytes = files[name] else { return nil }
    let wantsPixels = cairo_surface_get_type(target) == CAIRO_SURFACE_TYPE_IMAGE
    let surface =
      bytes.starts(with: [0xFF, 0xD8])
      ? JPEG.surface(of: bytes, decoded: wantsPixels) : PNG.surface(of: bytes)
    if let surface { surfaces[name] = surface }
    return surface
  }

  private func dots(of surface: OpaquePointer) -> Int {
    Int(cairo_image_surface_get_width(surface)) * Int(cairo_image_surface_get_height(surface))
  }

  private func forget(where isStale: (PictureName) -> Bool) {
    for (name, surface) in surfaces where isStale(name) {
      cairo_surface_destroy(surface)
      surfaces[name] = nil
    }
  }
}
