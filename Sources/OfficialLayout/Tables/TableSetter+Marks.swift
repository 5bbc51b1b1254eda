import Typesetting

extension TableSetter {
  /// The marks of `rows`, whose upper edge is `top`: the cells row by row, then the rules at the
  /// sides and below. The rules at the sides begin in the rule above. Below the last row of several
  /// that belong together there is a rule only where no cell goes on.
  func marks(of rows: Range<Int>, top: Length) -> [Mark] {
    let tops = tops(of: rows, from: top)
    var marks: [Mark] = []
    for cell in cells[shape.cells(in: rows)] {
      marks += self.marks(of: cell, tops: tops, first: rows.lowerBound)
    }
    return marks + horizontals(rows, tops) + verticals(rows, tops)
  }

  /// The height of rows, the rule below each counted.
  func height(of rows: Range<Int>) -> Length {
    rows.reduce(.zero) { $0 + heights[$1] + sheet.rule }
  }

  /// A horizontal rule over columns.
  func rule(over columns: Range<Int>, y: Length) -> Mark {
    let x = rule(at: columns.lowerBound)
    return rule(
      Frame(
        x: left + x, y: y, width: rule(at: columns.upperBound) + sheet.rule - x, height: sheet.rule)
    )
  }

  /// The upper edges of rows, and the edge below the rule of the last.
  private func tops(of rows: Range<Int>, from top: Length) -> [Length] {
    var tops = [top]
    for row in rows { tops.append((tops.last ?? top) + heights[row] + sheet.rule) }
    return tops
  }

  /// A cell's lines, in the middle of its height.
  private func marks(of cell: SetCell, tops: [Length], first: Int) -> [Mark] {
    let upper = tops[cell.place.rows.lowerBound - first]
    let last = min(cell.place.rows.upperBound - first, tops.count - 1)
    let room = tops[last] - sheet.rule - upper
    let top = upper + (room - height(of: cell)).half
    let (start, end) = measure(of: cell.place.columns)
    return cell.lines.enumerated().map { index, line in
      let spare = end - start - line.width
      let x =
        switch cell.alignment {
        case .left: start
        case .centre: start + spare.half
        case .right: start + spare - cell.inset
        }
      return line.mark(x: left + x, top: top + sheet.linePitch * index)
    }
  }

  /// Below each row, a rule where no cell goes on.
  private func horizontals(_ rows: Range<Int>, _ tops: [Length]) -> [Mark] {
    rows.flatMap { row in
      stretches(shape.columnCount) { column in
        row + 1 == shape.rowCount
          || shape.owner(row: row, column: column) != shape.owner(row: row + 1, column: column)
      }.map { rule(over: $0, y: tops[row - rows.lowerBound + 1] - sheet.rule) }
    }
  }

  /// At each edge, a rule where no cell goes on.
  private func verticals(_ rows: Range<Int>, _ tops: [Length]) -> [Mark] {
    (0...shape.columnCount).flatMap { edge in
      stretches(rows.count) { index in
        guard (1..<shape.columnCount).contains(edge) else { return true }
        let row = rows.lowerBound + index
        return shape.owner(row: row, column: edge - 1) != shape.owner(row: row, column: edge)
      }.map { range in
        let upper = tops[range.lowerBound] - sheet.rule
        return rule(
          Frame(
            x: left + rule(at: edge), y: upper, width: sheet.rule,
            height: tops[range.upperBound] - upper))
      }
    }
  }

  /// The longest stretches of `0..<count` that `holds` holds for.
  private func stretches(_ count: Int, where holds: (Int) -> Bool) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for index in 0..<count where holds(index) {
      if let last = stretches.last, last.upperBound == index {
        stretches[stretches.count - 1] = last.lowerBound..<index + 1
      } else {
        stretches.append(index..<index + 1)
      }
    }
    return stretches
  }

  private func rule(_ frame: Frame) -> Mark {
    let label = MarkLabel(element: .tableRule, clause: "8", nature: .artifact)
    return Mark(label: label, frame: frame, content: .rule(.black))
  }
}
