import CPangoCairo
import Typesetting

/// Draws a page as a picture on white paper, for previews.
///
/// Belongs to one worker.
public final class PNGCanvas {
  private let painter: Painter
  private let sink = ByteSink()
  private let scale: Double

  /// Creates a canvas of `dpi` dots per inch for pages shaped with `fonts`.
  ///
  /// - Throws: `CanvasError.resolution` outside 10 to 2,400.
  public init(_ fonts: FontSet, dpi: Int) throws(CanvasError) {
    guard (10...2_400).contains(dpi) else { throw .resolution(dpi) }
    scale = Double(dpi) / 72
    painter = Painter(fonts)
  }

  /// The PNG of a page; its sides are rounded up to whole pixels. With `isUpright` a landscape side
  /// lies across, as it is read.
  ///
  /// - Throws: `CanvasError` for an impossible page, or whatever Cairo finds wrong.
  public func render(
    _ page: Page, isUpright: Bool = false, pictures: [PictureName: [UInt8]] = [:]
  ) throws(CanvasError) -> [UInt8] {
    sink.begin()
    let surface = try surface(page, isUpright, pictures)
    let status = cairo_surface_write_to_png_stream(surface.handle, ByteSink.write, sink.closure)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .cairo(page: 1, reason: String(cString: cairo_status_to_string(status)))
    }
    return sink.take()
  }

  /// The pixels of a page as it is read, row after row, each blue, green, red and 255.
  ///
  /// - Throws: like `render`.
  public func pixels(
    of page: Page, pictures: [PictureName: [UInt8]] = [:]
  ) throws(CanvasError) -> (width: Int, height: Int, bytes: [UInt8]) {
    let surface = try surface(page, true, pictures, CAIRO_FORMAT_ARGB32)
    cairo_surface_flush(surface.handle)
    let width = Int(cairo_image_surface_get_width(surface.handle))
    let height = Int(cairo_image_surface_get_height(surface.handle))
    let stride = Int(cairo_image_surface_get_stride(surface.handle))
    guard let data = cairo_image_surface_get_data(surface.handle) else {
      throw .cairo(page: 1, reason: "no pixels")
    }
    // Four bytes a pixel leave no gap between the rows.
    let bytes = Array(UnsafeBufferPointer(start: data, count: stride * height))
    return (width, height, bytes)
  }

  private func surface(
    _ page: Page, _ isUpright: Bool, _ pictures: [PictureName: [UInt8]],
    _ format: cairo_format_t = CAIRO_FORMAT_RGB24
  ) throws(CanvasError) -> Surface {
    try page.size.check(page: 1)
    painter.pictures.files = pictures
    let surface = blank(pixels(page.size.width), pixels(page.size.height), format)
    cairo_scale(surface.context, scale, scale)
    painter.draw(page, on: surface.context)
    if let picture = painter.pictures.broken { throw .picture(picture) }
    try surface.check(page: 1)
    guard isUpright, page.turn != 0 else { return surface }
    return try turned(surface, format)
  }

  private func blank(_ width: Int32, _ height: Int32, _ format: cairo_format_t) -> Surface {
    let surface = Surface(cairo_image_surface_create(format, width, height))
    cairo_set_source_rgb(surface.context, 1, 1, 1)
    cairo_paint(surface.context)
    return surface
  }

  /// The picture turned by a quarter, clockwise: pixels, because scaled fonts are of one direction.
  private func turned(
    _ surface: borrowing Surface, _ format: cairo_format_t
  ) throws(CanvasError) -> Surface {
    let width = cairo_image_surface_get_width(surface.handle)
    let height = cairo_image_surface_get_height(surface.handle)
    let turned = blank(height, width, format)
    var quarter = cairo_matrix_t(xx: 0, yx: 1, xy: -1, yy: 0, x0: Double(height), y0: 0)
    cairo_transform(turned.context, &quarter)
    cairo_set_source_surface(turned.context, surface.handle, 0, 0)
    cairo_pattern_set_filter(cairo_get_source(turned.context), CAIRO_FILTER_NEAREST)
    cairo_paint(turned.context)
    try turned.check(page: 1)
    return turned
  }

  private func pixels(_ length: Length) -> Int32 {
    Int32((length.points * scale).rounded(.up))
  }
}
