import Batch
import Diagnostics
import Hongtou
import OfficialDocument
import OfficialLayout
import Typesetting

/// Sets the documents that records make of a template: one worker's typesetter and what goes into it.
struct RecordRenderer {
  /// This worker's typesetter.
  let typesetter: Typesetter
  /// The template.
  let template: Template
  /// The fields that may be empty.
  let optional: Set<String>
  /// The template's own pictures, the same for all records.
  let pictures: KnownPictures
  /// What the typesetter is told.
  let options: Options
  /// Whether the places of the seals are written beside each PDF.
  let hasSealRecords: Bool

  /// A record on pages.
  struct Pages {
    /// The document.
    let document: Document
    /// Its pages, and what is on them.
    let composition: Composition
    /// The annexes that are not bound with it.
    let separate: [SeparateAttachment]
    /// The pictures on all of them.
    let pictures: Pictures
    /// What was found.
    let diagnostics: [Diagnostic]
  }

  /// A document and the files it names, read.
  private struct Draft {
    let reading: Reading
    let document: Document
    let files: DocumentFiles
  }

  /// A record that is ready to be set.
  func prepared(_ record: Record) throws(Failure) -> PreparedRecord {
    let draft = draft(of: record)
    return PreparedRecord(files: draft.files.digest) {
      name throws(Failure) in try rendered(draft, as: name)
    }
  }

  /// The pages of a record, or why there are none. Throws what stands in the way of all records.
  func pages(of record: Record) throws(Failure) -> Result<Pages, Failure> {
    try pages(of: draft(of: record))
  }

  private func draft(of record: Record) -> Draft {
    let reading = template.filled(with: record, optional: optional)
    let document = options.describing(reading.document)
    return Draft(
      reading: reading, document: document,
      files: DocumentFiles(of: document, knowing: pictures))
  }

  /// The files of a record, whose names begin with `name`, or why there are none.
  private func rendered(_ draft: Draft, as name: String) throws(Failure) -> RenderedRecord {
    let document = draft.document
    do throws(Failure) {
      let set = try pages(of: draft).get()
      let mark = document.status == .final ? "" : "-\(document.status.rawValue)"
      var files = try files(of: set.composition, set.document, set.pictures, name, mark)
      var count = set.composition.pages.count
      for annex in set.separate {
        let suffix = "\(mark)-\(annex.label)"
        files += try self.files(
          of: annex.composition, annex.description, set.pictures, name, suffix)
        count += annex.composition.pages.count
      }
      return outcome(document, .files(files, pages: count), set.diagnostics)
    } catch {
      guard !error.endsRun else { throw error }
      return outcome(document, .refused, error.reasons)
    }
  }

  private func pages(of draft: Draft) throws(Failure) -> Result<Pages, Failure> {
    let (document, files) = (draft.document, draft.files)
    do throws(Failure) {
      guard document.faults.isEmpty else { throw refusal(draft.reading.diagnostics) }
      let composition = try typesetter.composition(of: document, with: files, options: options)
      let separate = try typesetter.separateAttachments(
        of: document, with: files, options: options)
      let diagnostics =
        draft.reading.diagnostics + composition.diagnostics + separate.diagnostics
      guard !diagnostics.hasErrors else { throw refusal(diagnostics) }
      return .success(
        Pages(
          document: document, composition: composition, separate: separate,
          pictures: files.pictures, diagnostics: diagnostics))
    } catch {
      guard !error.endsRun else { throw error }
      return .failure(error)
    }
  }

  /// A composition as PDF, and what goes beside it. The one place where a batch's pages become PDF.
  private func files(
    of composition: Composition, _ document: Document, _ pictures: Pictures, _ name: String,
    _ suffix: String
  ) throws(Failure) -> [(suffix: String, bytes: [UInt8])] {
    let pdf = try typesetter.pdf(
      of: composition, describing: document, pictures: pictures, options: options)
    var files = [(suffix: suffix + ".pdf", bytes: pdf)]
    if hasSealRecords, typesetter.hasFields(composition, document, options) {
      let file = FilePath.name(of: name + suffix + ".pdf")
      let record = SealRecord(of: composition, file: pdf, name: String(file))
      files.append((suffix + ".seal.json", Array(record.json.utf8)))
    }
    return files
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
