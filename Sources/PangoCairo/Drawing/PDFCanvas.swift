import CPangoCairo
import Typesetting

/// Draws pages as a PDF: text that can be searched and copied, all faces embedded as subsets.
///
/// Belongs to one worker; the faces it has loaded serve the next document. The same pages and
/// metadata give the same bytes.
public final class PDFCanvas {
  private let painter: Painter
  private let sink = ByteSink()
  private var lastCount = 0

  /// Creates a canvas for pages shaped with `fonts`.
  public init(_ fonts: FontSet) {
    painter = Painter(fonts)
  }

  /// The PDF of `pages`, on which `pictures` are placed by name.
  ///
  /// - Throws: `CanvasError` for an impossible page or date, or whatever Cairo finds wrong.
  public func render(
    _ pages: [Page], metadata: DocumentMetadata, pictures: [PictureName: [UInt8]] = [:]
  ) throws(CanvasError) -> [UInt8] {
    if let date = metadata.badDate { throw .date(date) }
    painter.pictures.files = pictures
    sink.begin(expecting: lastCount)
    let surface = Surface(
      cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, 1, 1))
    describe(metadata, on: surface.handle)
    for (index, page) in pages.enumerated() {
      try page.checkSize(number: index + 1)
      cairo_pdf_surface_set_size(
        surface.handle, page.size.width.points, page.size.height.points)
      painter.draw(page, on: surface.context)
      if let picture = painter.pictures.broken { throw .picture(picture) }
      cairo_show_page(surface.context)
      try surface.check(page: index + 1)
    }
    try surface.finish()
    lastCount = sink.bytes.count
    return versioned(sink.take())
  }

  private func describe(_ metadata: DocumentMetadata, on surface: OpaquePointer) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, metadata.title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, metadata.author)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, metadata.created)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, metadata.modified)
  }

  /// The file as PDF 1.7, which Cairo 1.16 has no word for. Its files are 1.5, and every such file
  /// is a 1.7 file too, so only the version's digit changes.
  private func versioned(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let header = Array("%PDF-1.".utf8)
    if bytes.starts(with: header), bytes.count > header.count {
      bytes[header.count] = UInt8(ascii: "7")
    }
    return bytes
  }
}

extension Page {
  /// Refuses what no reader takes. ISO 32000-1, annex C: 3 to 14,400 units a side.
  func checkSize(number: Int) throws(CanvasError) {
    let allowed = Length.pt(3)...Length.pt(14_400)
    guard allowed.contains(size.width), allowed.contains(size.height) else {
      throw .pageSize(page: number)
    }
  }
}
