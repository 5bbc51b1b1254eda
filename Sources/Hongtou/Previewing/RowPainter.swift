import OfficialLayout
import Typesetting

/// Puts marks into the rows of a plan: text first, which nothing hides, then rules, then the frames
/// of seals and pictures.
struct RowPainter {
  private let plan: RowPlan
  private let plane: GridPlane
  private let tables: [GridTable]
  private var canvas: CellCanvas

  /// Begins with blank rows.
  init(plan: RowPlan, plane: GridPlane, tables: [GridTable]) {
    self.plan = plan
    self.plane = plane
    self.tables = tables
    canvas = CellCanvas(rows: plan.rows.count)
  }

  /// What was painted.
  var rows: [GridRow] {
    zip(plan.rows, canvas.rows).map { row, cells in
      let isLine = !row.isExtra && (0..<plane.lines).contains(row.line)
      return GridRow(line: isLine ? row.line : nil, cells: cells)
    }
  }

  /// Paints all `marks` of a page.
  mutating func paint(_ marks: [PlacedMark]) {
    for (row, planned) in plan.rows.enumerated() {
      let texts = planned.marks.filter(\.isText).sorted { $0.frame.left < $1.frame.left }
      for text in texts { paint(text, in: row, among: marks) }
    }
    paintRules(marks.filter(\.isVerticalRule))
    for mark in marks {
      switch mark.mark.content {
      case .zone: paintFrame(mark, title: RowPainter.name(of: mark.mark), ink: .red)
      case .picture: paintFrame(mark, title: RowPainter.name(of: mark.mark), ink: .faint)
      case .text, .rule: break
      }
    }
  }

  private mutating func paint(_ text: PlacedMark, in row: Int, among marks: [PlacedMark]) {
    let table = tables.first { $0.holds(text) }
    let column = table?.column(of: text, among: marks) ?? naturalColumn(of: text)
    let characters = text.mark.text.map { CellText($0) }
    let gap = spread(of: text, characters.count)
    var position = canvas.free(from: column, in: row)
    let start = position
    var used = 0
    for (index, character) in characters.enumerated() {
      if index > 0, gap > 0 {
        position = start + used + (gap * index).dividedRounding(by: characters.count - 1)
      }
      canvas.put(character, at: position, in: row, ink: text.ink)
      position += character.columns
      used += character.columns
    }
  }

  /// Where the text begins: at its place; what is larger than the text is centred on its own.
  private func naturalColumn(of text: PlacedMark) -> Int {
    let isLarge = text.frame.size.height > plane.typeSize
    let centred = plane.column(at: text.frame.centreX) - text.cells / 2
    return isLarge && spread(of: text, text.mark.text.count) == 0
      ? centred : plane.column(at: text.frame.left)
  }

  /// The blank columns by which a line twice as large as the text is spread over its place.
  private func spread(of text: PlacedMark, _ characters: Int) -> Int {
    guard characters > 1, text.frame.size.height >= plane.typeSize * 2 else { return 0 }
    let room = plane.column(at: text.frame.right) - plane.column(at: text.frame.left)
    return max(0, min(room, plane.columns) - text.cells)
  }

  private mutating func paintRules(_ standing: [PlacedMark]) {
    var strokes = StrokeMap()
    for (row, planned) in plan.rows.enumerated() {
      for rule in planned.marks where rule.isHorizontalRule {
        let (from, to) = columns(of: rule)
        strokes.addLying(from: from, to: to, row: row, isThick: rule.isThick, ink: rule.ink)
      }
    }
    for rule in standing {
      let column = column(at: rule.frame.centreX, of: rule)
      let first = plan.firstRow(notAbove: rule.frame.top)
      let last = plan.lastRow(notBelow: rule.frame.bottom)
      if first <= last {
        strokes.addStanding(from: first, to: last, column: column, ink: rule.ink)
      }
    }
    for (place, stroke) in strokes.strokes {
      canvas.draw(
        stroke.strokes.character, at: place.column, in: place.row, ink: stroke.ink)
    }
  }

  /// The columns a rule covers; what goes beyond the type area is left out.
  private func columns(of rule: PlacedMark) -> (Int, Int) {
    let from = column(at: rule.frame.left, of: rule)
    let isTable = tables.contains { $0.holds(rule) }
    let to = column(at: rule.frame.right, of: rule) - (isTable ? 0 : 1)
    return (max(from, 0), max(from, 0, isTable ? to : min(to, plane.columns - 1)))
  }

  private func column(at x: Length, of rule: PlacedMark) -> Int {
    if rule.mark.label.element == .tableRule, let table = tables.first(where: { $0.holds(rule) }) {
      return table.column(at: x)
    }
    return min(max(plane.column(at: x), 0), plane.columns)
  }

  /// A light frame around a place, drawn where nothing else stands.
  private mutating func paintFrame(_ mark: PlacedMark, title: String, ink: GridCell.Ink) {
    let top = plan.firstRow(notAbove: mark.frame.top)
    let bottom = plan.lastRow(notBelow: mark.frame.bottom)
    let left = max(plane.column(at: mark.frame.left), 0)
    let right = max(plane.column(at: mark.frame.right) - 1, left + CellWidth.of(title) + 3)
    guard top < bottom else {
      return canvas.write("[\(title)]", at: left, in: min(max(top, 0), plan.rows.count - 1), ink)
    }
    canvas.write("╭─" + title, at: left, in: top, ink)
    canvas.write("╰", at: left, in: bottom, ink)
    for column in left + 1..<right {
      canvas.draw("─", at: column, in: top, ink: ink)
      canvas.draw("─", at: column, in: bottom, ink: ink)
    }
    canvas.write("╮", at: right, in: top, ink)
    canvas.write("╯", at: right, in: bottom, ink)
    for row in top + 1..<bottom {
      canvas.draw("│", at: left, in: row, ink: ink)
      canvas.draw("│", at: right, in: row, ink: ink)
    }
  }

  /// What a frame is called: the seal it is for, or the picture's name.
  private static func name(of mark: Mark) -> String {
    switch (mark.content, mark.label.element) {
    case (_, .seal): "印"
    case (_, .signatureStamp): "签名章"
    case (.picture(let name), _): "图：" + VisibleText.of(name.rawValue)
    default: mark.label.element.rawValue
    }
  }
}
