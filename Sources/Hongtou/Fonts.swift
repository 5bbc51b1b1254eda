import Diagnostics
import OfficialLayout
import PangoCairo
import Typesetting

/// The faces of a table, found and opened: the shaper and the canvases of one worker.
///
/// Everything that PangoCairo does for the library goes through here.
final class Fonts {
  private let faces: FontSet
  private let pango: PangoShaper
  private lazy var pdf = PDFCanvas(faces)
  private lazy var svg = SVGCanvas(faces)
  private var png: (resolution: Int, canvas: PNGCanvas)?

  /// Opens the faces of `choice`; with a lock, refuses faces of other bytes.
  ///
  /// Throws 78 for a table that cannot be read or is wrong, a role without a face, a lock that is not
  /// kept.
  init(_ choice: FontChoice, lock: String?, resources: Resources) throws(Failure) {
    let path = choice.path(in: resources)
    let (profile, diagnostics) = FontProfile.read(
      yaml: try Fonts.configuration(path), file: path, roles: FontRole.all)
    guard let profile else {
      throw Failure(
        .configuration, Phrase("字体表“\(path)”有误", "the font table ‘\(path)’ is wrong"),
        diagnostics: diagnostics)
    }
    do throws(FontError) {
      faces = try FontSet(profile: profile)
      faces.claimProcess()
      pango = try PangoShaper(faces)
    } catch {
      var failure = Failure(error)
      failure.hint = Phrase("字体表：\(path)", "font table: \(path)")
      throw failure
    }
    if let lock { try check(lock) }
  }

  /// The shaper.
  var shaper: any Shaper { pango }

  /// A face's PostScript name.
  func name(of face: FaceID) -> String { faces.face(face).postScriptName }

  /// A face's file, and its number in it.
  func file(of face: FaceID) -> (file: String, index: Int) {
    let face = faces.face(face)
    return (face.file, Int(face.index))
  }

  /// `pages` as one PDF.
  func pdf(
    of pages: [Page], metadata: DocumentMetadata, pictures: Pictures
  ) throws(Failure) -> [UInt8] {
    do throws(CanvasError) {
      return try pdf.render(pages, metadata: metadata, pictures: pictures.bytes)
    } catch {
      throw Failure(error)
    }
  }

  /// `pages` as one PDF for who finishes it.
  func taggedPDF(of pages: [TaggedPage], pictures: Pictures) throws(Failure) -> [UInt8] {
    do throws(CanvasError) {
      return try pdf.renderTagged(pages, pictures: pictures.bytes)
    } catch {
      throw Failure(error)
    }
  }

  /// A PDF whose bytes are handed to `write` as it is drawn.
  func stream(
    _ metadata: DocumentMetadata, write: @escaping ([UInt8]) -> Bool
  ) throws(Failure) -> PDFStream {
    do throws(CanvasError) {
      return try PDFStream(faces, metadata: metadata, write: write)
    } catch {
      throw Failure(error)
    }
  }

  /// A page as an image, `resolution` dots an inch.
  func png(of page: Page, resolution: Int, pictures: Pictures) throws(Failure) -> [UInt8] {
    do throws(CanvasError) {
      return try canvas(resolution).render(page, pictures: pictures.bytes)
    } catch { throw Failure(error) }
  }

  /// A page as an image as it is read.
  func uprightPNG(of page: Page, resolution: Int, pictures: Pictures) throws(Failure) -> [UInt8] {
    do throws(CanvasError) {
      return try canvas(resolution).render(page, isUpright: true, pictures: pictures.bytes)
    } catch { throw Failure(error) }
  }

  /// A page as pixels as it is read.
  func image(of page: Page, resolution: Int, pictures: Pictures) throws(Failure) -> PageImage {
    do throws(CanvasError) {
      let (width, height, bytes) = try canvas(resolution).pixels(of: page, pictures: pictures.bytes)
      return PageImage(width: width, height: height, bytes: bytes)
    } catch { throw Failure(error) }
  }

  /// The canvas of that resolution, kept for the next page.
  private func canvas(_ resolution: Int) throws(CanvasError) -> PNGCanvas {
    if let png, png.resolution == resolution { return png.canvas }
    let canvas = try PNGCanvas(faces, dpi: resolution)
    png = (resolution, canvas)
    return canvas
  }

  /// A page as a drawing.
  func svg(of page: Page, pictures: Pictures) throws(Failure) -> [UInt8] {
    do throws(CanvasError) { return try svg.render(page, pictures: pictures.bytes) } catch {
      throw Failure(error)
    }
  }

  /// Which face plays which role, and what was looked for and not found.
  var roles: [FontReport] {
    faces.roles.map {
      FontReport(
        role: $0.role.rawValue, family: $0.face.family.description, file: $0.face.file,
        missing: $0.missing.map(\.description), refused: $0.refused.map(\.description))
    }
  }

  /// The lock file's text: family and SHA-256 of each role's face.
  func lock() throws(Failure) -> [UInt8] {
    do throws(FontError) { return Array(try FontLock(faces).yaml.utf8) } catch {
      throw Failure(error)
    }
  }

  private func check(_ path: String) throws(Failure) {
    let (lock, diagnostics) = FontLock.read(yaml: try Fonts.configuration(path), file: path)
    guard let lock else {
      throw Failure(
        .configuration, Phrase("字体锁“\(path)”有误", "the font lock ‘\(path)’ is wrong"),
        diagnostics: diagnostics)
    }
    do throws(FontError) { try lock.verify(faces) } catch { throw Failure(error) }
  }

  /// A configuration file's text; what is missing or no text there is a matter of configuration.
  static func configuration(_ path: String) throws(Failure) -> String {
    let bytes = try configurationBytes(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.configuration, Phrase("“\(path)”不是 UTF-8", "‘\(path)’ is not UTF-8"))
    }
    return text
  }

  /// A configuration file's bytes, for what is long and looked through where it lies.
  static func configurationBytes(_ path: String) throws(Failure) -> [UInt8] {
    do throws(Failure) { return try InputFile(path).read() } catch {
      var failure = error
      if failure.status != .inputOutput { failure.status = .configuration }
      throw failure
    }
  }
}

extension Failure {
  /// A face that is missing or not what it should be is a matter of configuration.
  fileprivate init(_ error: FontError) { self.init(.configuration, error.message) }

  /// A sheet may ask for an impossible page and a user for an impossible resolution; what else
  /// cannot be drawn is our mistake.
  init(_ error: CanvasError) {
    switch error {
    case .pageSize: self.init(.configuration, error.message)
    case .picture: self.init(.badData, error.message)
    case .resolution: self.init(.usage, error.message)
    default: self.init(.internal, error.message)
    }
  }
}
