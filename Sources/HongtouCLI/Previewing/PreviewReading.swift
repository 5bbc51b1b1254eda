import Diagnostics
import Hongtou
import OfficialDocument
import Typesetting

/// What a manuscript came to: its pages, or what is wrong with it.
struct PreviewReading {
  /// A document that can be issued, on pages.
  struct Work {
    var document: Document
    var pages: [Page]
    var pictures: Pictures
  }

  /// The pages; nil where the manuscript cannot be issued.
  private(set) var work: Work?
  /// All that was found, the reasons of `failure` not among it.
  private(set) var diagnostics: [Diagnostic] = []
  /// What stood in the way but for the manuscript: a file, a layout.
  private(set) var failure: Failure?
  /// The texts that were read, by the names diagnostics give them: for showing their lines.
  private(set) var texts: [String: [UInt8]] = [:]
  /// Every file it is made of, also those that were not found.
  private(set) var paths: [String]
  /// The file of its layout; nil where none is called so.
  private(set) var layoutPath: String?

  /// Reads and sets `input`.
  init(_ input: String, typesetter: Typesetter, options: Options) {
    paths = [input]
    do throws(Failure) { try set(input, typesetter, options) } catch { failure = error }
  }

  private mutating func set(
    _ input: String, _ typesetter: Typesetter, _ options: Options
  ) throws(Failure) {
    let bytes = try InputFile(input).read()
    texts[input] = bytes
    let reading = Typesetter.read(bytes, file: input)
    diagnostics = reading.diagnostics
    let document = reading.document
    let files = DocumentFiles(of: document)
    texts.merge(files.texts) { manuscript, _ in manuscript }
    paths += files.named
    layoutPath = try typesetter.layoutPath(for: document, options: options)
    guard document.faults.isEmpty else {
      // What seems missing may only have been misspelt, which has been said.
      diagnostics += try typesetter.findings(in: document, options: options)
        .filter { $0.code != "document.missing-element" }
      diagnostics += files.diagnostics
      return
    }
    let composition = try typesetter.composition(of: document, with: files, options: options)
    let separate = try typesetter.separateAttachments(of: document, with: files, options: options)
    diagnostics += composition.diagnostics + separate.diagnostics
    guard !diagnostics.hasErrors else { return }
    work = Work(document: document, pages: composition.pages, pictures: files.pictures)
  }
}
