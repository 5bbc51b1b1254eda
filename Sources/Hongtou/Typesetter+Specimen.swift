import Diagnostics
import OfficialDocument
import OfficialLayout
import Typesetting

extension Typesetter {
  /// A layout as pictures show it: page 1 and the last page of a document of ×, with guides.
  ///
  /// `layout` is a sheet's name, title or file. Throws 78 for a layout that is missing or wrong, or on
  /// which such a document finds no room.
  public func specimen(
    of layout: String, as form: SpecimenForm = .ordinary
  ) throws(Failure) -> (document: Document, pages: [Page]) {
    let options = Options(layout: layout)
    let sheet = try sheet(for: Document(), options)
    let (document, composition) = try specimen(of: sheet, as: form, options)
    guard !composition.diagnostics.hasErrors else {
      throw Failure(
        .configuration,
        Phrase("版式“\(layout)”排不下样张", "the layout ‘\(layout)’ has no room for a specimen"),
        diagnostics: composition.diagnostics.filter { $0.level == .error })
    }
    let pages = try guided(composition.pages, of: document, options: options)
    return (document, pages.count > 2 ? [pages[0], pages[pages.count - 1]] : pages)
  }

  /// The longest specimen that ends on its second page; the shortest where none does.
  private func specimen(
    of sheet: LayoutSheet, as form: SpecimenForm, _ options: Options
  ) throws(Failure) -> (Document, Composition) {
    var paragraphs = Specimen.paragraphs.count
    while true {
      let document = Specimen(of: sheet, as: form, paragraphs: paragraphs).document
      let files = DocumentFiles(of: document)
      let composition = try composer(for: document, sheet, files, options).compose(document)
      if composition.pages.count <= 2 || paragraphs == 1 { return (document, composition) }
      paragraphs -= 1
    }
  }
}
