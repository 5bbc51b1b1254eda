import CPangoCairo
import Typesetting

/// Draws a page as SVG, its glyphs as outlines, for previews that are enlarged.
///
/// Belongs to one worker.
public final class SVGCanvas {
  private let painter: Painter
  private let sink = ByteSink()

  /// Creates a canvas for pages shaped with `fonts`.
  public init(_ fonts: FontSet) {
    painter = Painter(fonts)
  }

  /// The SVG of a page, in points.
  ///
  /// - Throws: `CanvasError` for an impossible page, or whatever Cairo finds wrong.
  public func render(
    _ page: Page, pictures: [PictureName: [UInt8]] = [:]
  ) throws(CanvasError) -> [UInt8] {
    try page.size.check(page: 1)
    painter.pictures.files = pictures
    sink.begin()
    let surface = Surface(
      cairo_svg_surface_create_for_stream(
        ByteSink.write, sink.closure, page.size.width.points, page.size.height.points))
    painter.draw(page, on: surface.context)
    if let picture = painter.pictures.broken { throw .picture(picture) }
    cairo_show_page(surface.context)
    try surface.check(page: 1)
    try surface.finish()
    return Self.withoutNumber(sink.take())
  }

  /// Cairo names the outermost group after the surface's number in the process; without it the same
  /// page gives the same bytes. Nothing refers to that name.
  private static func withoutNumber(_ svg: [UInt8]) -> [UInt8] {
    let name = Array("<g id=\"surface".utf8)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let first = svg.indices.first(where: { svg[$0...].starts(with: name) }) else {
      return svg
    }
    let number = svg[(first + name.count)...].prefix { digits.contains($0) }
    return Array(svg[..<number.startIndex] + svg[number.endIndex...])
  }
}
