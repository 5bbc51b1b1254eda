import Batch
import Diagnostics
import Hongtou
import OfficialDocument
import OfficialLayout
import Typesetting

/// Sets the documents that records make of a template: one worker's typesetter and what goes into it.
struct RecordRenderer {
  let typesetter: Typesetter
  let template: Template
  let optional: Set<String>
  let options: Options

  /// A record on pages.
  struct Pages {
    /// The document.
    let document: Document
    /// Its pages.
    let pages: [Page]
    /// The annexes that are not bound with it.
    let separate: [SeparateAttachment]
    /// The pictures on all of them.
    let pictures: Pictures
    /// What was found.
    let diagnostics: [Diagnostic]
  }

  /// The PDFs of a record, or why there are none.
  func rendered(_ record: Record) throws(Failure) -> RenderedRecord {
    let (document, set) = try pages(of: record)
    do throws(Failure) {
      let set = try set.get()
      var files = [(label: "", bytes: try pdf(of: set.pages, describing: set.document, set))]
      var count = set.pages.count
      for annex in set.separate {
        let pages = annex.composition.pages
        files.append((annex.label, try pdf(of: pages, describing: annex.description, set)))
        count += pages.count
      }
      return outcome(document, .files(files, pages: count), set.diagnostics)
    } catch {
      guard !error.endsRun else { throw error }
      return outcome(document, .refused, error.reasons)
    }
  }

  /// The pages of a record, or why there are none. Throws what stands in the way of all records.
  func pages(
    of record: Record
  ) throws(Failure) -> (document: Document, pages: Result<Pages, Failure>) {
    let reading = template.filled(with: record, optional: optional)
    let document = reading.document
    do throws(Failure) {
      guard document.faults.isEmpty else { throw refusal(reading.diagnostics) }
      let files = DocumentFiles(of: document)
      let composition = try typesetter.composition(of: document, with: files, options: options)
      let separate = try typesetter.separateAttachments(
        of: document, with: files, options: options)
      let diagnostics = reading.diagnostics + composition.diagnostics + separate.diagnostics
      guard !diagnostics.hasErrors else { throw refusal(diagnostics) }
      return (
        document,
        .success(
          Pages(
            document: document, pages: composition.pages, separate: separate,
            pictures: files.pictures, diagnostics: diagnostics))
      )
    } catch {
      guard !error.endsRun else { throw error }
      return (document, .failure(error))
    }
  }

  /// The one place where a batch's pages become PDF.
  private func pdf(
    of pages: [Page], describing document: Document, _ set: Pages
  ) throws(Failure) -> [UInt8] {
    try typesetter.pdf(of: pages, describing: document, pictures: set.pictures)
  }

  private func refusal(_ diagnostics: [Diagnostic]) -> Failure {
    Failure(.badData, Phrase("不能排印", "it cannot be typeset"), diagnostics: diagnostics)
  }

  private func outcome(
    _ document: Document, _ rendering: Rendering, _ diagnostics: [Diagnostic]
  ) -> RenderedRecord {
    RenderedRecord(
      rendering, diagnostics: diagnostics, documentNumber: document.documentNumber?.string,
      copyNumber: document.copyNumber?.string)
  }
}

extension Failure {
  /// Whether it stands in the way of every record: the disk, the memory. A layout that is not there,
  /// a picture that cannot be drawn are one record's.
  var endsRun: Bool { [.inputOutput, .cannotCreate, .temporary, .noInput].contains(status) }

  /// What is wrong, as diagnostics.
  var reasons: [Diagnostic] { diagnostics.isEmpty ? [diagnostic] : diagnostics }
}
