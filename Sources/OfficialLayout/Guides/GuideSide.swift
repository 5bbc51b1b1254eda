import Typesetting

/// A side as its guides see it: upright, its type area where it lies on this side.
struct GuideSide {
  /// The sheet, turned with the side where that is.
  let sheet: LayoutSheet
  /// What stands on the side, its marks upright.
  let marks: [Mark]
  /// The elements on it.
  let elements: [GuideElement]
  /// 版心.
  let area: Frame
  /// Whether it is a landscape side. 8
  let isTurned: Bool
  /// The middle of the folio's dashes, by their ink; nil without a folio. 7.5
  let folioLevel: Length?

  /// A page, its number from 1.
  init(_ page: Page, number: Int, sheet: LayoutSheet, shaper: any Shaper) {
    isTurned = page.isTurned
    self.sheet = isTurned ? sheet.turned : sheet
    let upright = page.marks.filter { $0.label.element != .guide && $0.isTurned == page.isTurned }
    marks =
      page.isTurned ? upright.map { $0.unturned(fromSheetOfHeight: page.size.height) } : upright
    elements = GuideElement.all(in: marks, sheet: self.sheet, shaper: shaper)
    area = self.sheet.area(ofPage: number)
    let dash = marks.first { $0.label.element == .folio }?.runs.first
    folioLevel = dash.flatMap { shaper.inkFrame(of: $0) }?.centreY
  }

  /// The sheet of paper.
  var paper: Size { sheet.page }

  /// The elements of a name.
  func elements(_ name: ElementName) -> [GuideElement] { elements.filter { $0.name == name } }
}

extension Page {
  fileprivate var isTurned: Bool { turn != 0 }
}

extension LayoutSheet {
  /// 版心 on a page, its number from 1: even pages have the binding edge at the right where margins
  /// are mirrored.
  fileprivate func area(ofPage number: Int) -> Frame {
    let area = typeArea.frame
    guard typeArea.isMirrored, imprint.page != .simplex, number % 2 == 0 else { return area }
    return Frame(
      x: page.width - area.right, y: area.top, width: area.size.width, height: area.size.height)
  }
}

extension Mark {
  /// The mark as it lay before it was turned with its sheet, its text left where it is: only what it
  /// takes up is measured.
  fileprivate func unturned(fromSheetOfHeight height: Length) -> Mark {
    var mark = self
    mark.frame = Frame(
      x: height - frame.bottom, y: frame.left, width: frame.size.height,
      height: frame.size.width)
    mark.origin = Point(x: height - origin.y, y: origin.x)
    mark.isTurned = false
    return mark
  }
}
