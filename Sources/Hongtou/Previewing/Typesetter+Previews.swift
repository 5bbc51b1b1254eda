import OfficialDocument
import OfficialLayout
import Typesetting

extension Typesetter {
  /// What writes the pages of `document` as characters on their grid. Throws 78 for its layout.
  public func gridText(
    for document: Document, options: Options = Options()
  ) throws(Failure) -> GridText {
    GridText(sheet: try sheet(for: document, options))
  }

  /// `page` as a PNG, as it is read: a landscape side lies across. `resolution` dots an inch.
  public func uprightPNG(
    of page: Page, resolution: Int, pictures: Pictures = Pictures()
  ) throws(Failure) -> [UInt8] {
    try fonts.uprightPNG(of: page, resolution: resolution, pictures: pictures)
  }

  /// `page` as pixels, as it is read. `resolution` dots an inch.
  public func image(
    of page: Page, resolution: Int, pictures: Pictures = Pictures()
  ) throws(Failure) -> PageImage {
    try fonts.image(of: page, resolution: resolution, pictures: pictures)
  }
}
