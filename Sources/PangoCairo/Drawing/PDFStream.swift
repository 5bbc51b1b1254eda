import CPangoCairo
import Typesetting

/// Draws pages as one PDF that is handed on while it is drawn: a file of any number of pages takes
/// the same memory. For printing: nothing finishes it, and it promises nothing.
public final class PDFStream {
  private let painter: Painter
  private let outlet: Outlet
  private var surface: Surface?
  /// How many pages were drawn.
  public private(set) var count = 0

  /// Where Cairo's bytes go.
  private final class Outlet {
    let write: ([UInt8]) -> Bool
    private var offset = 0

    init(_ write: @escaping ([UInt8]) -> Bool) { self.write = write }

    /// Hands bytes on. Cairo 1.16 begins with `%PDF-1.5`; every such file is a 1.7 file too, which is
    /// what our others say they are, so the version's last digit changes.
    func take(_ data: UnsafeBufferPointer<UInt8>) -> Bool {
      var bytes = Array(data)
      let digit = "%PDF-1.".utf8.count - offset
      if bytes.indices.contains(digit), bytes[digit] == UInt8(ascii: "5") {
        bytes[digit] = UInt8(ascii: "7")
      }
      offset += bytes.count
      return write(bytes)
    }
  }

  /// Begins a PDF of pages shaped with `fonts`. `write` takes its bytes, and says whether it could.
  ///
  /// - Throws: `CanvasError` for an impossible date.
  public init(
    _ fonts: FontSet, metadata: DocumentMetadata, write: @escaping ([UInt8]) -> Bool
  ) throws(CanvasError) {
    if let date = metadata.badDate { throw .date(date) }
    painter = Painter(fonts)
    outlet = Outlet(write)
    let closure = Unmanaged.passUnretained(outlet).toOpaque()
    let handle: OpaquePointer = cairo_pdf_surface_create_for_stream(PDFStream.write, closure, 1, 1)
    cairo_pdf_surface_set_metadata(handle, CAIRO_PDF_METADATA_TITLE, metadata.title)
    cairo_pdf_surface_set_metadata(handle, CAIRO_PDF_METADATA_AUTHOR, metadata.author)
    cairo_pdf_surface_set_metadata(handle, CAIRO_PDF_METADATA_CREATE_DATE, metadata.created)
    cairo_pdf_surface_set_metadata(handle, CAIRO_PDF_METADATA_MOD_DATE, metadata.modified)
    surface = Surface(handle)
  }

  // Cairo writes an end to what is given up as well: while there is still an outlet for it.
  deinit { try? finish() }

  /// Draws another page, on which `pictures` are placed by name.
  ///
  /// - Throws: `CanvasError` for an impossible page, or whatever Cairo finds wrong.
  public func draw(
    _ page: Page, pictures: [PictureName: [UInt8]] = [:]
  ) throws(CanvasError) {
    count += 1
    try page.size.check(page: count)
    painter.pictures.files = pictures
    try Compression.quick { () throws(CanvasError) in try draw(page) }
  }

  private func draw(_ page: Page) throws(CanvasError) {
    guard let handle = surface?.handle, let context = surface?.context else { return }
    cairo_pdf_surface_set_size(handle, page.size.width.points, page.size.height.points)
    painter.draw(page, on: context)
    if let picture = painter.pictures.broken { throw .picture(picture) }
    cairo_show_page(context)
    try surface?.check(page: count)
  }

  /// Writes what is still to be written: faces, and where everything is.
  ///
  /// - Throws: `CanvasError` for whatever Cairo finds wrong.
  public func finish() throws(CanvasError) {
    try Compression.quick { () throws(CanvasError) in try surface.take()?.finish() }
  }

  private static let write: cairo_write_func_t = { closure, data, count in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let outlet = Unmanaged<Outlet>.fromOpaque(closure).takeUnretainedValue()
    let bytes = UnsafeBufferPointer(start: data, count: Int(count))
    return outlet.take(bytes) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
  }
}
