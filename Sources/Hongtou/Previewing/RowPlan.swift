import Typesetting

/// Which rows a page takes, and what stands in each.
struct RowPlan {
  /// A row to be.
  struct Row {
    /// The line of the grid it is nearest to.
    var line: Int
    /// Whether it is put in after the grid's own row.
    var isExtra: Bool
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
    rows = placed(rules[...], between: placed(texts))
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
        return rows.append(Row(line: line, isExtra: false, y: y, marks: marks))
      }
      let isFree = plane.isNearly(y, line: last.line + 1)
      rows.append(
        Row(line: last.line + (isFree ? 1 : 0), isExtra: !isFree, y: y, marks: marks))
    }
  }

  /// The lines of text with the rules between them.
  private func placed(_ rules: ArraySlice<[PlacedMark]>, between texts: [Row]) -> [Row] {
    var rules = rules
    var rows: [Row] = []
    for text in texts {
      let above = rules.prefix { $0[0].frame.centreY < text.y }
      for rule in above { rows.append(row(for: rule, after: rows.last, before: text.line)) }
      rules = rules.dropFirst(above.count)
      rows.append(text)
    }
    for rule in rules { rows.append(row(for: rule, after: rows.last, before: nil)) }
    return rows
  }

  /// A rule has the nearest row that is free between those above and below, or one put in there.
  private func row(for rule: [PlacedMark], after above: Row?, before below: Int?) -> Row {
    let y = rule[0].frame.centreY
    let line = plane.line(at: y)
    let first = above.map { $0.line + 1 } ?? Int.min
    let last = below.map { $0 - 1 } ?? Int.max
    guard first <= last else {
      return Row(line: above?.line ?? line, isExtra: true, y: y, marks: rule)
    }
    return Row(line: min(max(line, first), last), isExtra: false, y: y, marks: rule)
  }

  /// The type area has all its rows; each between its neighbours.
  private mutating func addBlankRows() {
    for line in 0..<plane.lines where !rows.contains(where: { $0.line == line && !$0.isExtra }) {
      let blank = Row(line: line, isExtra: false, y: plane.centre(ofLine: line))
      rows.insert(blank, at: rows.firstIndex { $0.line > line } ?? rows.count)
    }
    for index in rows.indices.dropFirst() where rows[index].marks.isEmpty {
      rows[index].y = max(rows[index].y, rows[index - 1].y)
    }
    for index in rows.indices.dropLast().reversed() where rows[index].marks.isEmpty {
      rows[index].y = min(rows[index].y, rows[index + 1].y)
    }
  }
}
