import Typesetting

/// 天头, 订口, 地脚 and 切口, and what the drawing's lines mean. 5.2.1
extension GuideDrawing {
  /// Draws the four margins with their widths.
  mutating func drawMargins() {
    let (area, paper) = (side.area, side.paper)
    let isBoundAtLeft = area.left == side.sheet.typeArea.backMargin
    let (left, right) = isBoundAtLeft ? ("订口", "切口") : ("切口", "订口")
    drawMargin(side.isTurned ? "地脚" : left, from: .zero, to: area.left)
    drawMargin(side.isTurned ? "天头" : right, from: area.right, to: paper.width)
    // Head and foot are measured at the paper's edge, where no mark stands.
    pen.dimension(from: .zero, to: area.top, x: Place.outer)
    write(side.isTurned ? "订口" : "天头", area.top, y: Place.names)
    pen.dimension(from: area.bottom, to: paper.height, x: Place.outer)
    write(
      side.isTurned ? "切口" : "地脚", paper.height - area.bottom,
      y: paper.height - Place.names)
    for y in [area.top, area.bottom] {
      pen.across(from: Place.outer, to: area.left, y: y, .faint)
    }
  }

  private mutating func drawMargin(_ name: String, from left: Length, to right: Length) {
    pen.dimension(from: left, to: right, y: Place.margins)
    let text = "\(name) \((right - left).decimal(places: 1))"
    let middle = left + (right - left).half
    pen.write(
      text, x: middle - pen.width(of: text).half,
      top: Place.margins - GuidePen.size - Place.clear)
  }

  private mutating func write(_ name: String, _ length: Length, y: Length) {
    let half = GuidePen.size.half
    pen.write("\(name) \(length.decimal(places: 1))", x: Place.edge, top: y - half)
  }

  /// Draws the notice that these pages are not for issue, and the legend under it.
  mutating func drawLegend() {
    let size = Place.notice.size
    pen.write(
      Guides.notice, x: side.area.left, top: Place.notice.top, size: size)
    var top = Place.legend
    for line in legend {
      var x = side.area.left
      for entry in line {
        draw(entry.sign, x: x, y: top + GuidePen.size.half)
        x += Sign.width + Place.clear * 2
        pen.write(entry.text, x: x, top: top)
        x += pen.width(of: entry.text) + Place.words
      }
      top += GuidePen.pitch
    }
  }

  private typealias Entry = (sign: Sign, text: String)

  private var legend: [[Entry]] {
    let sheet = side.sheet
    let area = side.area.size
    let line = sheet.baselineGrid.offset(ofLine: 1).decimal(places: 2)
    let cell = area.width.scaled(by: 1, over: sheet.grid.columns).decimal(places: 2)
    return [
      [
        (.area, "版心 \(area.width.decimal(places: 1))×\(area.height.decimal(places: 1))"),
        (.grid, "每面\(sheet.grid.lines)行 行距 \(line)；每行\(sheet.grid.columns)字 每字 \(cell)"),
      ],
      [
        (.frame, "要素，右注名称、条款、自身尺寸"), (.distance, "净距，左注两端；单位 毫米"),
      ],
    ]
  }

  /// A line as the legend shows it.
  private enum Sign {
    case area
    case grid
    case frame
    case distance

    static let width = Length.mm(5)
    static let height = Length.mm(1.6)
  }

  private mutating func draw(_ sign: Sign, x: Length, y: Length) {
    let frame = Frame(
      x: x, y: y - Sign.height.half, width: Sign.width, height: Sign.height)
    switch sign {
    case .area: pen.outline(frame, .strong)
    case .frame: pen.outline(frame, .light)
    case .distance: pen.dimension(from: frame.left, to: frame.right, y: y)
    case .grid:
      pen.outline(frame, .faint)
      pen.down(from: frame.top, to: frame.bottom, x: frame.centreX, .faint)
    }
  }
}
