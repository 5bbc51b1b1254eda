import Diagnostics
import Hongtou
import OfficialDocument
import OfficialLayout
import Typesetting

/// A manuscript set on pages, to be looked at and not to be issued.
struct SetManuscript {
  /// Its pages, and those of each annex that is not bound with it, which has a name.
  let pieces: [(label: String?, pages: [Page])]
  /// The pictures on them.
  let pictures: Pictures
  /// The files it was made of.
  let inputs: [String]

  /// Reads and sets `input` and reports what is wrong; nil where it cannot be set.
  ///
  /// Throws like `Typesetter.composition`.
  init?(
    _ input: String, with typesetter: Typesetter, options: Options, reporter: Reporter
  ) throws(Failure) {
    let bytes = try InputFile(input).read()
    reporter.remember(bytes, of: input)
    let reading = Typesetter.read(bytes, file: input)
    reporter.report(reading.diagnostics, of: input)
    let document = reading.document
    let files = DocumentFiles(of: document)
    for (name, text) in files.texts { reporter.remember(text, of: name) }
    guard document.faults.isEmpty else {
      // What seems missing may only have been misspelt, which has been said.
      let findings = try typesetter.findings(in: document, options: options)
        .filter { $0.code != "document.missing-element" }
      reporter.report(findings + files.diagnostics, of: input)
      return nil
    }
    let composition = try typesetter.composition(of: document, with: files, options: options)
    let separate = try typesetter.separateAttachments(of: document, with: files, options: options)
    let diagnostics = composition.diagnostics + separate.diagnostics
    reporter.report(diagnostics, of: input)
    if diagnostics.hasErrors { return nil }
    pieces =
      [(nil, composition.pages)] + separate.map { ($0.label, $0.composition.pages) }
    pictures = files.pictures
    inputs = [input] + files.paths
  }
}
