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

  /// The PNG of a page; its sides are rounded up to whole pixels.
  ///
  /// - Throws: `CanvasError` for an impossible page, or whatever Cairo finds wrong.
  public func render(
    _ page: Page, pictures: [PictureName: [UInt8]] = [:]
  ) throws(CanvasError) -> [UInt8] {
    try page.checkSize(number: 1)
    painter.pictures.files = pictures
    sink.begin()
    let surface = Surface(
      cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, pixels(page.size.width), pixels(page.size.height)))
    cairo_set_source_rgb(surface.context, 1, 1, 1)
    cairo_paint(surface.context)
    cairo_scale(surface.context, scale, scale)
    painter.draw(page, on: surface.context)
    if let picture = painter.pictures.broken { throw .picture(picture) }
    try surface.check(page: 1)
    let status = cairo_surface_write_to_png_stream(surface.handle, ByteSink.write, sink.closure)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .cairo(page: 1, reason: String(cString: cairo_status_to_string(status)))
    }
    return sink.take()
  }

  private func pixels(_ length: Length) -> Int32 {
    Int32((length.points * scale).rounded(.up))
  }
}
