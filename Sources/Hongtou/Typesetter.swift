import Diagnostics
import OfficialDocument
import OfficialLayout
import PangoCairo
import Typesetting

/// Typesets official documents (公文): a document in; pages, PDF, previews out.
///
/// Opening it finds the layout sheets and the faces; after that it may set any number of documents,
/// one at a time. It is not shared between threads: one a worker.
public final class Typesetter {
  /// Where sheets and font tables come from.
  public let resources: Resources
  /// The layout sheets at hand.
  public let layouts: Layouts
  let fonts: Fonts
  private var sheets: [String: LayoutSheet] = [:]
  private var words: WordList?

  /// Opens a typesetter.
  ///
  /// `resources` is the folder that holds `Layouts` and `Fonts`; by default `../share/hongtou` beside
  /// the executable, else the source tree. `fontLock` is a file that `hongtou fonts --lock` wrote.
  /// Throws 78 for sheets or faces that are missing or not what the lock says.
  public init(
    resources: String? = nil, fonts: FontChoice = .licensed, fontLock: String? = nil
  ) throws(Failure) {
    self.resources = try Resources(resources)
    layouts = try Layouts(self.resources)
    self.fonts = try Fonts(fonts, lock: fontLock, resources: self.resources)
  }

  /// Reads a manuscript, Markdown or JSON. `file` is what diagnostics call it.
  public static func read(_ bytes: [UInt8], file: String) -> Reading {
    ManuscriptReader.read(bytes, file: file)
  }

  /// Sets `document` on pages, with the files it names. What is wrong with the document is in the
  /// composition's diagnostics.
  ///
  /// Throws 78 for a layout that is missing or wrong, or words that a long title needs.
  public func composition(
    of document: Document, options: Options = Options()
  ) throws(Failure) -> Composition {
    try composition(of: document, with: DocumentFiles(of: document), options: options)
  }

  /// Sets `document` on pages, with the files it names already read. Throws like
  /// `composition(of:options:)`.
  public func composition(
    of document: Document, with files: DocumentFiles, options: Options = Options()
  ) throws(Failure) -> Composition {
    let sheet = try sheet(for: document, options)
    var document = options.describing(document)
    document.seals = options.seals(document.seals)
    let findings = ContentChecks.check(document, requirements: sheet.requirements)
    document.attachments = files.bound
    if document.status != .final { document.withholdSeals() }
    var composition = try composer(for: document, sheet, files, options).compose(document)
    composition.pages = composition.pages.map { $0.showing(options.layer) }
    composition.diagnostics =
      (findings + composition.diagnostics + files.diagnostics).inFileOrder
    return composition
  }

  /// What the rules about contents say of `document`, without setting it.
  ///
  /// Throws 78 for a layout that is missing or wrong.
  public func findings(
    in document: Document, options: Options = Options()
  ) throws(Failure) -> [Diagnostic] {
    ContentChecks.check(document, requirements: try sheet(for: document, options).requirements)
  }

  /// `document` as the PDF that is issued: PDF/A, with a signature field in each seal's place, as the
  /// options say. Throws 65 with all diagnostics where it cannot be issued, 78 for its layout.
  public func pdf(of document: Document, options: Options = Options()) throws(Failure) -> [UInt8] {
    let (composition, pictures) = try issued(document, options)
    return try pdf(
      of: composition, describing: options.describing(document), pictures: pictures,
      options: options)
  }

  /// `document` as images, one a page. Throws like `pdf(of:options:)`.
  public func png(
    of document: Document, resolution: Int = 144, options: Options = Options()
  ) throws(Failure) -> [[UInt8]] {
    let (composition, pictures) = try issued(document, options)
    return try png(of: composition.pages, resolution: resolution, pictures: pictures)
  }

  /// `document` as drawings, one a page. Throws like `pdf(of:options:)`.
  public func svg(
    of document: Document, options: Options = Options()
  ) throws(Failure) -> [[UInt8]] {
    let (composition, pictures) = try issued(document, options)
    return try svg(of: composition.pages, pictures: pictures)
  }

  /// `document` as its pages' measures: see `PageText`. Throws like `pdf(of:options:)`.
  public func text(of document: Document, options: Options = Options()) throws(Failure) -> String {
    text(of: try issued(document, options).composition.pages)
  }

  /// `pages` as one PDF for printing or looking at, which names title, issuer and date of `document`
  /// and promises nothing.
  public func pdf(
    of pages: [Page], describing document: Document, pictures: Pictures = Pictures()
  ) throws(Failure) -> [UInt8] {
    try fonts.pdf(of: pages, metadata: DocumentMetadata(document), pictures: pictures)
  }

  /// `pages` as images, `resolution` dots an inch.
  public func png(
    of pages: [Page], resolution: Int = 144, pictures: Pictures = Pictures()
  ) throws(Failure) -> [[UInt8]] {
    var images: [[UInt8]] = []
    for page in pages {
      images.append(try fonts.png(of: page, resolution: resolution, pictures: pictures))
    }
    return images
  }

  /// `pages` as drawings.
  public func svg(of pages: [Page], pictures: Pictures = Pictures()) throws(Failure) -> [[UInt8]] {
    var drawings: [[UInt8]] = []
    for page in pages { drawings.append(try fonts.svg(of: page, pictures: pictures)) }
    return drawings
  }

  /// `pages` as their measures.
  public func text(of pages: [Page]) -> String {
    PageText { self.fonts.name(of: $0) }.text(of: pages)
  }

  /// The face of every role.
  public var fontReports: [FontReport] { fonts.roles }

  /// The file of a face on a page, and its number in that file.
  public func face(_ id: FaceID) -> (file: String, index: Int) { fonts.file(of: id) }

  /// The PostScript name of a face on a page.
  public func faceName(_ id: FaceID) -> String { fonts.name(of: id) }

  /// The ink of a line of text on its page, as the faces' outlines have it; nil for none.
  public func inkFrame(of mark: Mark) -> Frame? {
    Frame(enclosing: mark.runs.compactMap(inkFrame(of:)))
  }

  /// The ink of a run, counted from where its origin is counted from; nil for none.
  public func inkFrame(of run: GlyphRun) -> Frame? { fonts.shaper.inkFrame(of: run) }

  /// The text of a font lock: family and SHA-256 of every role's face.
  public func fontLock() throws(Failure) -> [UInt8] { try fonts.lock() }

  /// What shapes words that are no document's: guides.
  var shaper: any Shaper { fonts.shaper }

  /// The composition of a document that can be issued, and the pictures on it.
  private func issued(
    _ document: Document, _ options: Options
  ) throws(Failure) -> (composition: Composition, pictures: Pictures) {
    let files = DocumentFiles(of: document)
    let composition = try composition(of: document, with: files, options: options)
    try refuse(document, document.faults + composition.diagnostics)
    return (composition, files.pictures)
  }

  /// Throws 65 where `findings` forbid issuing `document`.
  func refuse(_ document: Document, _ findings: [Diagnostic]) throws(Failure) {
    guard findings.hasErrors else { return }
    throw Failure(
      .badData, Phrase("“\(document.file)”不能排印", "‘\(document.file)’ cannot be typeset"),
      diagnostics: findings)
  }

  /// A composer with what `document` needs.
  func composer(
    for document: Document, _ sheet: LayoutSheet, _ files: DocumentFiles, _ options: Options
  ) throws(Failure) -> Composer {
    var composer = Composer(sheet: sheet, shaper: fonts.shaper, explains: options.explains)
    if composer.needsWords(for: document) { composer.words = try wordList() }
    composer.pictures = files.pictures.measures
    return composer
  }

  /// The sheet the options ask for, else the manuscript, else the standard's ordinary one. A name in
  /// the manuscript that means nothing is reported at its place.
  func sheet(for document: Document, _ options: Options) throws(Failure) -> LayoutSheet {
    try named(for: document, options) { name throws(Failure) in try sheet(name) }
  }

  /// The file of the layout `document` is set by. Throws 78 where none is called so.
  public func layoutPath(
    for document: Document, options: Options = Options()
  ) throws(Failure) -> String {
    try named(for: document, options) { name throws(Failure) in try layouts.path(of: name) }
  }

  /// Forgets the layout sheets that were read: the next document reads its own again. For those who
  /// watch a sheet being written.
  public func forgetLayouts() { sheets = [:] }

  /// What `find` finds under the layout's name.
  private func named<Found>(
    for document: Document, _ options: Options, _ find: (String) throws(Failure) -> Found
  ) throws(Failure) -> Found {
    if let name = options.layout { return try find(name) }
    guard let wanted = document.layout else { return try find("general") }
    do throws(Failure) { return try find(wanted.string) } catch {
      var failure = error
      if failure.diagnostics.isEmpty {
        failure.diagnostics = [
          Diagnostic(.error, "layout", error.message, hint: error.hint, at: wanted.source)
        ]
      }
      throw failure
    }
  }

  /// The sheet of that name, read once.
  private func sheet(_ name: String) throws(Failure) -> LayoutSheet {
    if let sheet = sheets[name] { return sheet }
    let path = try layouts.path(of: name)
    let (sheet, diagnostics) = LayoutSheet.read(try Fonts.configuration(path), file: path)
    guard let sheet, !diagnostics.hasErrors else {
      throw Failure(
        .configuration, Phrase("版式“\(path)”有误", "the layout ‘\(path)’ is wrong"),
        diagnostics: diagnostics)
    }
    sheets[name] = sheet
    return sheet
  }

  /// The words by which titles are broken, read once.
  private func wordList() throws(Failure) -> WordList {
    if let words { return words }
    let list = WordList(try Fonts.configurationBytes(resources.words))
    words = list
    return list
  }
}
