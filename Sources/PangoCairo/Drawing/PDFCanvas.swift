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
    let bytes = try render(sizes: pages.map(\.size), pictures) {
      index, surface throws(CanvasError) in
      if index == 0 { describe(metadata, on: surface.handle) }
      painter.draw(pages[index], on: surface.context)
      try show(index, on: surface)
    }
    return versioned(bytes)
  }

  /// The PDF of `pages` for who finishes it: each is two pages, its content, every passage in a tag
  /// of its own, then its artifacts. Cairo 1.16 has no tag for artifacts: apart, they can be marked
  /// as such without reading what it wrote. It has neither title nor dates.
  ///
  /// - Throws: like `render`.
  public func renderTagged(
    _ pages: [TaggedPage], pictures: [PictureName: [UInt8]] = [:]
  ) throws(CanvasError) -> [UInt8] {
    try render(sizes: pages.map(\.size), pictures) { index, surface throws(CanvasError) in
      for passage in pages[index].passages {
        cairo_tag_begin(surface.context, PDFCanvas.tag, nil)
        painter.draw(passage, on: surface.context)
        cairo_tag_end(surface.context, PDFCanvas.tag)
      }
      try show(index, on: surface)
      painter.draw(pages[index].artifacts, on: surface.context)
      try show(index, on: surface)
    }
  }

  /// The tag of every passage; what each really is, the structure tells.
  private static let tag = "P"

  /// What Cairo makes of pages of these sizes that `draw` draws.
  private func render(
    sizes: [Size], _ pictures: [PictureName: [UInt8]],
    draw: (Int, borrowing Surface) throws(CanvasError) -> Void
  ) throws(CanvasError) -> [UInt8] {
    try Compression.quick { () throws(CanvasError) in try drawn(sizes, pictures, draw) }
  }

  private func drawn(
    _ sizes: [Size], _ pictures: [PictureName: [UInt8]],
    _ draw: (Int, borrowing Surface) throws(CanvasError) -> Void
  ) throws(CanvasError) -> [UInt8] {
    painter.pictures.files = pictures
    sink.begin(expecting: lastCount)
    let surface = Surface(
      cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, 1, 1))
    for (index, size) in sizes.enumerated() {
      try size.check(page: index + 1)
      cairo_pdf_surface_set_size(surface.handle, size.width.points, size.height.points)
      try draw(index, surface)
    }
    try surface.finish()
    lastCount = sink.bytes.count
    return sink.take()
  }

  private func show(_ index: Int, on surface: borrowing Surface) throws(CanvasError) {
    if let picture = painter.pictures.broken { throw .picture(picture) }
    cairo_show_page(surface.context)
    try surface.check(page: index + 1)
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

extension Size {
  /// Refuses what no reader takes. ISO 32000-1, annex C: 3 to 14,400 units a side.
  func check(page number: Int) throws(CanvasError) {
    let allowed = Length.pt(3)...Length.pt(14_400)
    guard allowed.contains(width), allowed.contains(height) else {
      throw .pageSize(page: number)
    }
  }
}
