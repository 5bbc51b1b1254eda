import OfficialLayout
import Typesetting

/// A mark where it is seen when the page is read.
struct PlacedMark: Hashable {
  /// The mark.
  let mark: Mark
  /// Its frame on the page as it is read.
  let frame: Frame
  /// Its columns as text; 0 for anything else.
  let cells: Int

  /// Turns what reads upwards back. What stands upright on a turned sheet (the folio) keeps its
  /// place at the sheet's foot, which is then at the left: it is put under the type area.
  init(_ mark: Mark, on page: Page) {
    self.mark = mark
    let turned = mark.frame
    frame =
      mark.isTurned
      ? Frame(
        x: page.size.height - turned.bottom, y: turned.left, width: turned.size.height,
        height: turned.size.width)
      : turned
    cells = CellWidth.of(VisibleText.of(mark.text))
  }

  /// Whether it is a line of text.
  var isText: Bool {
    if case .text = mark.content { !mark.text.isEmpty } else { false }
  }

  /// The ink of a rule; nil for anything else.
  var ruleInk: Ink? {
    if case .rule(let ink) = mark.content { ink } else { nil }
  }

  /// A rule that lies.
  var isHorizontalRule: Bool { ruleInk != nil && frame.size.width >= frame.size.height }

  /// A rule that stands.
  var isVerticalRule: Bool { ruleInk != nil && frame.size.width < frame.size.height }

  /// Whether it is one of the thick rules: 7.4.1 has 0.35 mm for those and 0.25 mm for thin ones.
  var isThick: Bool { min(frame.size.width, frame.size.height) > .mm(0.3) }

  /// Whether their heights have some part in common.
  func overlapsVertically(_ other: PlacedMark) -> Bool {
    frame.top < other.frame.bottom && other.frame.top < frame.bottom
  }

  /// Whether their widths have some part in common.
  func overlapsHorizontally(_ other: PlacedMark) -> Bool {
    frame.left < other.frame.right && other.frame.left < frame.right
  }

  /// How its cells are to be shown.
  var ink: GridCell.Ink {
    if mark.label.element == .folio { return .faint }
    let ink = ruleInk ?? mark.runs.first?.ink ?? .black
    return ink.red > max(ink.green, ink.blue) ? .red : .plain
  }
}
