import Typesetting

/// Guides (版面参考线): the type area, the grid, every element with its name and clause, and the
/// distances between them in millimetres, drawn over finished pages.
///
/// They show how a page keeps the standard. A page with guides is not for issue.
public struct Guides {
  /// What every guided page says of itself.
  public static let notice = "版面参考线，不作印发之用"

  private let sheet: LayoutSheet
  private let shaper: any Shaper

  /// Guides for pages set by `sheet`, their words shaped with `shaper`.
  public init(sheet: LayoutSheet, shaper: any Shaper) {
    self.sheet = sheet
    self.shaper = shaper
  }

  /// The pages of a document with guides over them: their own marks unchanged, the guides after them,
  /// artifacts of the element `guide`.
  public func guided(_ pages: [Page]) -> [Page] {
    pages.enumerated().map { index, page in guided(page, number: index + 1) }
  }

  /// What is measured on a page, its number from 1: distances from top to bottom, then each element's
  /// own measures. On a landscape side places count from the corners of the side as it is read.
  public func measurements(of page: Page, number: Int) -> [PageMeasurement] {
    let side = side(page, number)
    return side.distances
      + side.elements.flatMap { element in
        side.measures(of: element).map { measure in
          var measure = measure
          measure.subject = element.title.full
          return measure
        }
      }
  }

  /// A page of a document, its number from 1, with guides over it.
  public func guided(_ page: Page, number: Int) -> Page {
    let side = side(page, number)
    var drawing = GuideDrawing(side: side, shaper: shaper)
    drawing.draw()
    var page = page
    page.marks +=
      side.isTurned
      ? drawing.marks.map { $0.turned(onSheetOfHeight: page.size.height) } : drawing.marks
    return page
  }

  private func side(_ page: Page, _ number: Int) -> GuideSide {
    GuideSide(page, number: number, sheet: sheet, shaper: shaper)
  }
}
