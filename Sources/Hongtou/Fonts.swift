import Diagnostics
import Typesetting

/// The faces of a table, found and opened: the shaper and the canvases of one worker.
///
/// Everything that PangoCairo does for the library goes through here.
final class Fonts {
  // SEAM 3, PangoCairo: hold the FontSet and a PangoShaper made from it.

  /// Opens the faces of `choice`; with a lock, refuses faces of other bytes.
  ///
  /// Throws 78 for a table that cannot be read or is wrong, a role without a face, a lock that is not
  /// kept.
  init(_ choice: FontChoice, lock: String?, resources: Resources) throws(Failure) {
    let path = choice.path(in: resources)
    let table = try Fonts.configuration(path)
    _ = table  // SEAM 3: FontProfile.read(table, file: path), FontSet(profile), check of the lock
    throw Seam.failure("PangoCairo")
  }

  /// The shaper.
  var shaper: any Shaper { preconditionFailure("SEAM 3: the PangoShaper") }

  /// A face's PostScript name.
  func name(of face: FaceID) -> String { "face-\(face.index)" }  // SEAM 3

  /// A face's file, and its number in it.
  func file(of face: FaceID) -> (file: String, index: Int) { ("", 0) }  // SEAM 3

  /// `pages` as one PDF.
  func pdf(of pages: [Page]) throws(Failure) -> [UInt8] { throw Seam.failure("PDFCanvas") }

  /// A page as an image, `resolution` dots an inch.
  func png(of page: Page, resolution: Int) throws(Failure) -> [UInt8] {
    throw Seam.failure("PNGCanvas")
  }

  /// A page as a drawing.
  func svg(of page: Page) throws(Failure) -> [UInt8] { throw Seam.failure("SVGCanvas") }

  /// Which face plays which role, and what was looked for and not found.
  var roles: [FontReport] { [] }  // SEAM 3

  /// The lock file's text: family and SHA-256 of each role's face.
  func lock() throws(Failure) -> [UInt8] { throw Seam.failure("FontSet") }  // SEAM 3

  /// A configuration file's text; what is missing there is a matter of configuration.
  static func configuration(_ path: String) throws(Failure) -> String {
    do throws(Failure) {
      return String(decoding: try InputFile(path).read(), as: UTF8.self)
    } catch {
      throw Failure(
        error.status == .inputOutput ? .inputOutput : .configuration, error.message,
        hint: error.hint)
    }
  }
}
