import OfficialDocument
import OfficialLayout

extension Typesetter {
  /// Sets the annexes of `document` that are not bound with its text, each as a document of its own.
  /// GB/T 9704-2012, 7.3.7. Throws like `composition(of:options:)`.
  public func separateAttachments(
    of document: Document, with files: DocumentFiles, options: Options = Options()
  ) throws(Failure) -> [SeparateAttachment] {
    let sheet = try sheet(for: document, options)
    var separate: [SeparateAttachment] = []
    for annex in files.annexes where annex.binding == .separate {
      var description = document
      description.title = [annex.attachment.title]
      description.attachments = []
      let composer = try composer(for: description, sheet, files, options)
      var composition = composer.compose(annex.attachment, separateFrom: document)
      composition.pages = composition.pages.map { $0.showing(options.layer) }
      separate.append(
        SeparateAttachment(
          label: annex.attachment.label.string, description: description,
          composition: composition))
    }
    return separate
  }

  /// Sets the annexes of `document` that are not bound with its text. Throws 65 with all diagnostics
  /// where one cannot be issued, 78 for its layout.
  public func separateAttachments(
    of document: Document, options: Options = Options()
  ) throws(Failure) -> [SeparateAttachment] {
    let files = DocumentFiles(of: document)
    let separate = try separateAttachments(of: document, with: files, options: options)
    try refuse(document, document.faults + files.diagnostics + separate.diagnostics)
    return separate
  }
}
