import Diagnostics
import Issuance
import OfficialDocument
import OfficialLayout
import PangoCairo
import Typesetting

extension Typesetter {
  /// `composition`, which this typesetter has made of `document` with `options`, as the PDF that is
  /// issued: what the options' archive profile promises, and a signature field in each seal's place.
  ///
  /// A part of the layers is for printing, and promises nothing. Throws 65 for a picture that cannot
  /// be drawn, 78 for an impossible sheet.
  public func pdf(
    of composition: Composition, describing document: Document, pictures: Pictures = Pictures(),
    options: Options = Options()
  ) throws(Failure) -> [UInt8] {
    let fields = signedPlaces(of: composition, document, options)
    let archive = options.layer == .full ? options.archive : .plain
    if archive == .plain, fields.isEmpty {
      return try fonts.pdf(
        of: composition.pages, metadata: metadata(of: document, options), pictures: pictures)
    }
    var notes = notes(for: document, archive: archive, options)
    notes.fields = fields.signatureFields
    notes.artifactsLieBelow = document.status != .final
    guard archive.isTagged else {
      let drawn = try fonts.pdf(
        of: composition.pages, metadata: metadata(of: document, options), pictures: pictures)
      return try Finisher.finish(drawn, with: notes)
    }
    let passages = Passages(composition.pages, composition.structure)
    var order = ReadingOrder(passages, composition.structure, seals: fields)
    notes.structure = order.document()
    let drawn = try fonts.taggedPDF(of: passages.pages, pictures: pictures)
    return try Finisher.finish(drawn, with: notes)
  }

  /// Whether the PDF of `composition` has signature fields.
  public func hasFields(
    _ composition: Composition, _ document: Document, _ options: Options
  ) -> Bool {
    !signedPlaces(of: composition, document, options).isEmpty
  }

  /// Where signatures are asked for: in every seal's place of a final, or as the options say.
  func signedPlaces(
    of composition: Composition, _ document: Document, _ options: Options
  ) -> [SealPlace] {
    let isWanted = options.hasFields ?? (options.archive != .plain)
    guard isWanted, document.status == .final, options.layer == .full else { return [] }
    return composition.seals
  }

  /// What the file says of itself.
  private func notes(
    for document: Document, archive: ArchiveProfile, _ options: Options
  ) -> FinishingNotes {
    let metadata = metadata(of: document, options)
    var notes = FinishingNotes(
      archive: archive, title: metadata.title, author: metadata.author, producer: Version.text,
      status: document.status.rawValue, created: metadata.created)
    if archive == .a3a {
      notes.attachment = FinishingNotes.Attachment(
        name: DocumentElements.fileName, description: "公文元数据", mediaType: "text/xml",
        bytes: Array(DocumentElements(of: document).xml.utf8))
    }
    return notes
  }

  private func metadata(of document: Document, _ options: Options) -> DocumentMetadata {
    var metadata = DocumentMetadata(document)
    if let time = options.timestamp {
      metadata.created = time
      metadata.modified = time
    }
    return metadata
  }
}

extension [SealPlace] {
  /// The places as empty fields.
  fileprivate var signatureFields: [SignatureField] {
    zip(self, fieldNames).map { place, name in
      SignatureField(
        name: name, description: place.description, page: place.page,
        rectangle: place.rectangle)
    }
  }
}
