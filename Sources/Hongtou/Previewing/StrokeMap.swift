/// The strokes of a page's rules, cell by cell, so that rules that meet are joined.
struct StrokeMap {
  /// A cell.
  struct Place: Hashable {
    let row: Int
    let column: Int
  }

  /// The strokes in each cell, and their ink.
  private(set) var strokes: [Place: (strokes: RuleStrokes, ink: GridCell.Ink)] = [:]

  /// Adds a rule that lies.
  mutating func addLying(from: Int, to: Int, row: Int, isThick: Bool, ink: GridCell.Ink) {
    for column in from...max(from, to) {
      var stroke: RuleStrokes = isThick ? .thick : []
      // A rule's ends reach the edge of their cells unless another rule stands there.
      if column > from { stroke.insert(.left) }
      if column < to { stroke.insert(.right) }
      add(stroke, row, column, ink)
    }
  }

  /// Adds a rule that stands.
  mutating func addStanding(from: Int, to: Int, column: Int, ink: GridCell.Ink) {
    for row in from...to {
      var stroke: RuleStrokes = []
      if row > from { stroke.insert(.up) }
      if row < to { stroke.insert(.down) }
      add(stroke, row, column, ink)
    }
  }

  private mutating func add(
    _ stroke: RuleStrokes, _ row: Int, _ column: Int, _ ink: GridCell.Ink
  ) {
    let place = Place(row: row, column: column)
    strokes[place, default: ([], ink)].strokes.formUnion(stroke)
  }
}
