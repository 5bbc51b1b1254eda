import OfficialLayout
import Typesetting

/// Pages as characters on their grid, for terminals: 22 rows of 28 Han, two columns each.
/// GB/T 9704-2012, 5.2.3.
///
/// Every line of a page is one row and reads as the page does. A line stands in the row of the grid
/// that is nearest to it; where a page is denser than its grid (imprint, tables, notes) rows are put
/// in between. What is set larger than the text is centred on its place, or spread over it.
public struct GridText {
  private let sheet: LayoutSheet

  /// Creates a writer for pages that were set by `sheet`.
  public init(sheet: LayoutSheet) { self.sheet = sheet }

  /// `page` on its grid, upright even where the sheet has to be turned to be read. `number`, from 1,
  /// tells at which side the binding edge is.
  public func page(_ page: Page, number: Int) -> GridPage {
    let plane = GridPlane(sheet: sheet, page: page, number: number)
    let marks = page.marks.map { PlacedMark($0, on: page) }
    let tables = GridTable.tables(in: marks, on: plane)
    let plan = RowPlan(marks, on: plane)
    var painter = RowPainter(plan: plan, plane: plane, tables: tables)
    painter.paint(marks)
    return GridPage(rows: painter.rows, columns: plane.columns, isTurned: page.turn != 0)
  }
}
