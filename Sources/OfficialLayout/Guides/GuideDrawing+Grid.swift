import Typesetting

/// The lines and characters of a full page. 5.2.3
extension GuideDrawing {
  /// Draws every line's em box and every character's cell, but where they would cross text that does
  /// not stand on them.
  mutating func drawGrid() {
    let (area, grid) = (side.area, side.sheet.baselineGrid)
    for line in 0..<side.sheet.grid.lines {
      let top = grid.top(ofLine: line)
      for y in [top, top + grid.typeSize] {
        let crossed = inked.map(\.frame).filter { $0.top < y && y < $0.bottom }
        for part in Stretch.parts(
          of: area.left..<area.right, without: crossed.map { $0.left..<$0.right })
        {
          pen.across(from: part.lowerBound, to: part.upperBound, y: y, .faint)
        }
      }
    }
    for column in 0...side.sheet.grid.columns {
      let x = area.left + area.size.width.scaled(by: column, over: side.sheet.grid.columns)
      let crossed = offGrid.filter { $0.left < x && x < $0.right }
      for part in Stretch.parts(
        of: area.top..<area.bottom, without: crossed.map { $0.top..<$0.bottom })
      {
        pen.down(from: part.lowerBound, to: part.upperBound, x: x, .faint)
      }
    }
  }

  /// What is seen: not the places kept free.
  private var inked: [Mark] { side.marks.filter { $0.content != .zone } }

  /// What stands on no column of the grid: other sizes, and what is centred.
  private var offGrid: [Frame] {
    inked.filter { mark in
      mark.runs.isEmpty || mark.runs.contains { $0.size != side.sheet.grid.typeSize }
        || [.documentNumber, .signatory, .tableCell, .issuer].contains(mark.label.element)
    }.map(\.frame)
  }
}

/// Parts of a line.
private enum Stretch {
  /// What remains of a line without some of its parts.
  static func parts(
    of line: Range<Length>, without holes: [Range<Length>]
  ) -> [Range<Length>] {
    var parts: [Range<Length>] = []
    var start = line.lowerBound
    for hole in holes.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if hole.lowerBound > start { parts.append(start..<min(hole.lowerBound, line.upperBound)) }
      start = min(max(start, hole.upperBound), line.upperBound)
    }
    if start < line.upperBound { parts.append(start..<line.upperBound) }
    return parts
  }
}
