import OfficialDocument
import Typesetting

extension Typesetter {
  /// What stands on `pages`, which this typesetter set.
  public func inspection(of pages: [Page]) -> Inspection {
    Inspection(of: pages, faceName: faceName)
  }

  /// What stands on the pages of `document`. Throws 65 with all diagnostics where it cannot be
  /// issued, 78 for its layout.
  public func inspection(
    of document: Document, options: Options = Options()
  ) throws(Failure) -> Inspection {
    let composition = try composition(of: document, options: options)
    try refuse(document, document.faults + composition.diagnostics)
    return inspection(of: composition.pages)
  }
}
