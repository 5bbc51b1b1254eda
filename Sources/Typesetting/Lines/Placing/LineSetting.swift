/// A paragraph on its way from boxes to lines: the measure, and what was shaped.
struct LineSetting {
  private let boxes: [Box]
  private let clusters: [Cluster]
  private let measure: Measure
  private let isGrid: Bool
  private let fillsLines: Bool
  /// Type size over cell width, times 65,536.
  private let scale: Int
  private var placer: LinePlacer
  private var positions = LinePositions()
  /// The measure in units of the pitch.
  private let width: Int

  /// Prepares it. `width` is the measure in units; nil where a line takes what it needs.
  init(
    boxes: [Box], clusters: [Cluster], measure: Measure, width: Int?, size: Length, isGrid: Bool,
    fillsLines: Bool, placer: LinePlacer
  ) {
    self.boxes = boxes
    self.clusters = clusters
    self.measure = measure
    self.isGrid = isGrid
    self.fillsLines = fillsLines
    self.placer = placer
    self.width = width ?? Int.max / 2
    let pitch = measure.pitch
    scale = (size.emu * pitch.count * CharacterPitch.cell).dividedRounding(by: pitch.span.emu)
  }

  /// Places the lines.
  mutating func place(_ lines: [BrokenLine], sums: [LineSums], scalarCount: Int) -> [SetLine] {
    var result: [SetLine] = []
    result.reserveCapacity(lines.count)
    for (number, line) in lines.enumerated() {
      let line = fillsLines ? line : line.unstretched
      let start = number == 0 ? 0 : Int(boxes[line.boxes.lowerBound].scalar)
      let end = line.next < boxes.count ? Int(boxes[line.next].scalar) : scalarCount
      let isLast = number == lines.count - 1
      result.append(
        place(line, sums, scalars: start..<end, isFirst: number == 0, isLast: isLast))
    }
    return result
  }

  private mutating func place(
    _ line: BrokenLine, _ sums: [LineSums], scalars: Range<Int>, isFirst: Bool, isLast: Bool
  ) -> SetLine {
    let indent = isFirst ? measure.firstIndent : measure.turnoverIndent
    let gap = arrange(line, sums, isFirst: isFirst)
    keepInk(of: line, within: width - indent)
    let right = indent + positions.width
    let runs = placer.runs(
      of: line, origins: positions.origins, width: positions.width, indent: indent)
    return SetLine(
      runs: runs, scalars: scalars, left: measure.pitch.length(indent),
      // The measure itself, not its rounding to units: lines are flush with it exactly.
      right: right == width ? measure.width : measure.pitch.length(right), gap: gap,
      isLast: isLast)
  }

  /// Finds the positions of the line's boxes and returns the greatest change of a Han gap.
  private mutating func arrange(_ line: BrokenLine, _ sums: [LineSums], isFirst: Bool) -> Int {
    var gap = 0
    boxes.withUnsafeBufferPointer { boxes in
      guard !isGrid else { return positions.snap(line, boxes: boxes) }
      let content = sums.withUnsafeBufferPointer {
        LineContent(line.boxes, boxes: boxes, sums: $0, isFirst: isFirst)
      }
      positions.distribute(line, content: content, boxes: boxes, isFirst: isFirst)
      if content.hanGaps > 0 {
        let round = line.fit.han < 0 ? 1 - content.hanGaps : content.hanGaps - 1
        gap = (line.fit.han + round) / content.hanGaps
      }
    }
    return gap
  }

  /// Moves the glyphs at both edges inwards where their ink would leave the measure: a — that fills
  /// its em is wider than a cell of 15.79 pt.
  private mutating func keepInk(of line: BrokenLine, within width: Int) {
    guard let first = line.boxes.first, let last = line.boxes.last, line.fit.overflow == 0 else {
      return
    }
    let left = positions.origins[0] + (Int(clusters[first].inkLeft) * scale) >> 16
    if left < 0 { positions.shift(0, by: -left) }
    let place = line.boxes.count - 1
    let ink = (Int(clusters[last].inkRight) * scale + 65_535) >> 16
    let right = positions.origins[place] + ink
    if right > width { positions.shift(place, by: width - right) }
  }
}
