import Typesetting

/// Which rows a page takes, and what stands in each.
struct RowPlan {
  /// A row to be.
  struct Row {
    /// The line of the grid it is nearest to.
    var line: Int
    /// 0 for the grid's own row, from 1 for those put in after it.
    var place: Int
    /// The middle of what stands there.
    var y: Length
    /// The lines of text, or the rules, that stand there.
    var marks: [PlacedMark] = []
  }

  /// The rows from head to foot.
  private(set) var rows: [Row] = []
  private let plane: GridPlane

  /// Plans the rows of `marks`.
  init(_ marks: [PlacedMark], on plane: GridPlane) {
    self.plane = plane
    let texts = RowPlan.gathered(marks.filter(\.isText)) { line, mark in
      line.first.map { $0.overlapsVertically(mark) } ?? true
        && !line.contains { $0.overlapsHorizontally(mark) }
    }
    let rules = RowPlan.gathered(marks.filter(\.isHorizontalRule)) { level, mark in
      level.contains { $0.overlapsVertically(mark) }
    }
    let textRows = placed(texts)
    rows = textRows + placed(rules, between: textRows)
    addBlankRows()
  }

  /// The index of the first row that is not above `y`; the number of rows where all are.
  func firstRow(notAbove y: Length) -> Int { rows.firstIndex { $0.y >= y } ?? rows.count }

  /// The index of the last row that is not below `y`; -1 where all are.
  func lastRow(notBelow y: Length) -> Int { rows.lastIndex { $0.y <= y } ?? -1 }

  /// Marks that come to one row together, from head to foot.
  private static func gathered(
    _ marks: [PlacedMark], _ belong: ([PlacedMark], PlacedMark) -> Bool
  ) -> [[PlacedMark]] {
    let sorted = marks.sorted {
      ($0.frame.top, $0.frame.left) < ($1.frame.top, $1.frame.left)
    }
    return sorted.reduce(into: []) { lines, mark in
      if let line = lines.last, belong(line, mark) {
        lines[lines.count - 1].append(mark)
      } else {
        lines.append([mark])
      }
    }
  }

  /// Every line in the row nearest to it, or in one put in where that is taken.
  private func placed(_ lines: [[PlacedMark]]) -> [Row] {
    lines.reduce(into: []) { rows, marks in
      let y = marks[0].frame.centreY
      let line = plane.line(at: y)
      guard let last = rows.last, line <= last.line else {
        return rows.append(Row(line: line, place: 0, y: y, marks: marks))
      }
      let isFree = plane.isNearly(y, line: last.line + 1)
      rows.append(
        isFree
          ? Row(line: last.line + 1, place: 0, y: y, marks: marks)
          : Row(line: last.line, place: last.place + 1, y: y, marks: marks))
    }
  }

  /// Every rule in the nearest row that is free between the lines it stands between, or in one put
  /// in there.
  private func placed(_ rules: [[PlacedMark]], between texts: [Row]) -> [Row] {
    var rows: [Row] = []
    for marks in rules {
      let y = marks[0].frame.centreY
      let above = [texts.last { $0.y <= y }, rows.last].compactMap { $0 }
        .max { ($0.line, $0.place) < ($1.line, $1.place) }
      let below = texts.first { $0.y > y }
      let line = plane.line(at: y)
      let first = above.map { $0.line + 1 } ?? min(line, below.map { $0.line - 1 } ?? line)
      let free = first..<max(first, below?.line ?? Int.max)
      if free.isEmpty, let above {
        rows.append(Row(line: above.line, place: above.place + 1, y: y, marks: marks))
      } else {
        let nearest = min(max(line, free.lowerBound), free.upperBound - 1)
        rows.append(Row(line: nearest, place: 0, y: y, marks: marks))
      }
    }
    return rows
  }

  /// The type area has all its rows; each between its neighbours.
  private mutating func addBlankRows() {
    let taken = Set(rows.filter { $0.place == 0 }.map(\.line))
    for line in 0..<plane.lines where !taken.contains(line) {
      rows.append(Row(line: line, place: 0, y: plane.centre(ofLine: line)))
    }
    rows.sort { ($0.line, $0.place) < ($1.line, $1.place) }
    for index in rows.indices.dropFirst() where rows[index].marks.isEmpty {
      rows[index].y = max(rows[index].y, rows[index - 1].y)
    }
    for index in rows.indices.dropLast().reversed() where rows[index].marks.isEmpty {
      rows[index].y = min(rows[index].y, rows[index + 1].y)
    }
  }
}
