import Diagnostics
import OfficialDocument
import PangoCairo
import Typesetting

/// One PDF of many documents' pages, for printing: its bytes are handed on while it is drawn, so that
/// its length costs no memory.
public final class PrintStream {
  private let stream: PDFStream
  private let outlet: Outlet
  private var last: Page?

  /// How many pages it has.
  public var count: Int { stream.count }

  /// Where the bytes go, and why they could not.
  private final class Outlet {
    var failure: Failure?
  }

  init(
    _ fonts: Fonts, title: String, write: @escaping ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let outlet = Outlet()
    self.outlet = outlet
    // Of no day, so that the same pages are the same bytes.
    let metadata = DocumentMetadata(title: title, author: "", created: "1970-01-01T00:00:00Z")
    stream = try fonts.stream(metadata) { bytes in
      do throws(Failure) { try write(bytes) } catch {
        outlet.failure = outlet.failure ?? error
        return false
      }
      return true
    }
  }

  /// Appends `pages`. Throws what writing threw; 65 for a picture that cannot be drawn, 78 for an
  /// impossible page.
  public func append(_ pages: [Page], pictures: Pictures) throws(Failure) {
    for page in pages {
      try drawing { () throws(CanvasError) in
        try stream.draw(page, pictures: pictures.bytes)
      }
      last = page
    }
  }

  /// Appends an empty side of the last page's size.
  public func appendBlank() throws(Failure) {
    guard let last else { return }
    try append([Page(size: last.size, turn: last.turn)], pictures: Pictures())
  }

  /// Writes what is still to be written.
  public func finish() throws(Failure) {
    try drawing { () throws(CanvasError) in try stream.finish() }
  }

  private func drawing(_ work: () throws(CanvasError) -> Void) throws(Failure) {
    do throws(CanvasError) { try work() } catch { throw outlet.failure ?? Failure(error) }
    if let failure = outlet.failure { throw failure }
  }
}

extension Typesetter {
  /// A PDF of many documents' pages, whose bytes are handed to `write` as it is drawn.
  public func printStream(
    title: String, write: @escaping ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> PrintStream {
    try PrintStream(fonts, title: title, write: write)
  }
}
