import Diagnostics
import Hongtou
import OfficialDocument
import OfficialLayout
import Typesetting

/// What a manuscript came to: its pages, or what is wrong with it. The one way in which the command
/// reads and sets one.
struct ManuscriptReading {
  /// A document that can be issued, on pages.
  struct Work {
    /// As it was set: a proof where that was asked for.
    var document: Document
    var composition: Composition
    /// Its pages.
    var pages: [Page] { composition.pages }
    /// The annexes that are not bound with it.
    var separate: [SeparateAttachment]
    var pictures: Pictures
    /// The files it is made of: nothing is to be written over them.
    var inputs: [String]
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

  /// Reads and sets `input`; with a 份号, as that copy.
  init(_ input: String, typesetter: Typesetter, options: Options, copyNumber: String? = nil) {
    paths = [input]
    do throws(Failure) { try set(input, typesetter, options, copyNumber) } catch {
      failure = error
    }
  }

  /// Reports what was found. Throws what stood in the way but for the manuscript.
  ///
  /// - Returns: the pages; nil where the manuscript cannot be issued.
  func reported(by reporter: Reporter, of input: String) throws(Failure) -> Work? {
    for (name, text) in texts { reporter.remember(text, of: name) }
    reporter.report(diagnostics, of: input)
    if let failure { throw failure }
    return work
  }

  private mutating func set(
    _ input: String, _ typesetter: Typesetter, _ options: Options, _ copyNumber: String?
  ) throws(Failure) {
    let bytes = try InputFile(input).read()
    texts[input] = bytes
    let reading = Typesetter.read(bytes, file: input)
    diagnostics = reading.diagnostics
    let document = copyNumber.map(reading.document.numbered) ?? reading.document
    let files = DocumentFiles(of: document)
    texts.merge(files.texts) { manuscript, _ in manuscript }
    paths += files.named
    layoutPath = try typesetter.layoutPath(for: document, options: options)
    guard document.faults.isEmpty else {
      // Of a file that was not read to its end there is no more to say.
      guard !diagnostics.leaveRestUnread else { return }
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
    work = Work(
      document: options.describing(document), composition: composition, separate: separate,
      pictures: files.pictures, inputs: [input] + files.paths)
  }
}
