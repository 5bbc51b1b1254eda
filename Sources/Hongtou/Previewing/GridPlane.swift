import OfficialLayout
import Typesetting

/// Where the places of a page lie on its grid.
struct GridPlane: Hashable {
  /// The lines of the type area.
  let lines: Int
  /// Its columns: two a Han.
  let columns: Int
  /// The size of the text.
  let typeSize: Length
  private let grid: BaselineGrid
  private let left: Length
  private let width: Length

  /// The grid of `page`, as it is read.
  init(sheet: LayoutSheet, page: Page, number: Int) {
    let isTurned = page.turn != 0
    let sheet = isTurned ? sheet.turned : sheet
    let area = sheet.typeArea
    let isOverleaf = area.isMirrored && number.isMultiple(of: 2)
    lines = sheet.grid.lines
    columns = sheet.grid.columns * 2
    typeSize = sheet.grid.typeSize
    grid = sheet.baselineGrid
    left = isOverleaf ? sheet.page.width - area.frame.right : area.backMargin
    width = area.width
  }

  /// The middle of line `index`, which may lie outside the type area.
  func centre(ofLine index: Int) -> Length {
    grid.top(ofLine: index) + typeSize.half
  }

  /// The line whose middle is nearest to `y`; negative above the type area.
  func line(at y: Length) -> Int {
    ((y - centre(ofLine: 0)).emu * grid.steps).dividedRounding(by: grid.span.emu)
  }

  /// Whether `y` is hardly farther from line `index` than from the nearest.
  func isNearly(_ y: Length, line index: Int) -> Bool {
    let distance = y - centre(ofLine: index)
    let pitch = grid.offset(ofLine: 1)
    return max(distance, -distance) <= pitch.scaled(by: 5, over: 8)
  }

  /// The column whose left edge is nearest to `x`.
  func column(at x: Length) -> Int {
    ((x - left).emu * columns).dividedRounding(by: width.emu)
  }
}
