import OfficialDocument
import OfficialLayout
import Typesetting

extension Typesetter {
  /// `pages`, which this typesetter has set for `document` with `options`, with guides over them: the
  /// type area, the grid, every element with its name, its clause and its distances in millimetres.
  /// What is printed as a document never has any: they are drawn by this call alone.
  ///
  /// Throws 78 for a layout that is missing or wrong.
  public func guided(
    _ pages: [Page], of document: Document, options: Options = Options()
  ) throws(Failure) -> [Page] {
    try guides(for: document, options: options).guided(pages)
  }

  /// The guides of a document's sheet: what is measured on its pages, and how it is drawn.
  ///
  /// Throws 78 for a layout that is missing or wrong.
  public func guides(
    for document: Document, options: Options = Options()
  ) throws(Failure) -> Guides {
    Guides(sheet: try sheet(for: document, options), shaper: shaper)
  }
}
