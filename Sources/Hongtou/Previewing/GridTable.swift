import OfficialLayout
import Typesetting

/// A table on the grid: its standing rules in columns that leave room for what is between them.
///
/// A table is set smaller than the text, so that its cells hold more characters than the grid has
/// columns there: then the rules move to the right.
struct GridTable: Hashable {
  /// What it covers.
  let frame: Frame
  /// Where its standing rules lie on the page, from left to right.
  private var edges: [Length]
  /// The columns of `edges`.
  private var columns: [Int]

  /// The tables of a page: rules that touch, and what they hold.
  static func tables(in marks: [PlacedMark], on plane: GridPlane) -> [GridTable] {
    let rules = marks.filter { $0.ruleInk != nil && $0.mark.label.element == .tableRule }
      .sorted { $0.frame.top < $1.frame.top }
    var groups: [[PlacedMark]] = []
    var bottom = Length.zero
    for rule in rules {
      if groups.isEmpty || rule.frame.top > bottom {
        groups.append([rule])
        bottom = rule.frame.bottom
      } else {
        groups[groups.count - 1].append(rule)
        bottom = max(bottom, rule.frame.bottom)
      }
    }
    let texts = marks.filter(\.isText)
    return groups.compactMap { GridTable(rules: $0, texts: texts, plane) }
  }

  /// Nil for rules none of which stands.
  private init?(rules: [PlacedMark], texts: [PlacedMark], _ plane: GridPlane) {
    guard let frame = Frame(enclosing: rules.map(\.frame)) else { return nil }
    self.frame = frame
    let standing = rules.filter(\.isVerticalRule)
    edges = Set(standing.map(\.frame.centreX)).sorted()
    guard !edges.isEmpty else { return nil }
    columns = edges.map { min(max(plane.column(at: $0), 0), plane.columns - 1) }
    let held = texts.filter { holds($0) }.compactMap { text in
      bounds(of: text, standing).map { (text.cells, $0.left, $0.right) }
    }
    for right in edges.indices.dropFirst() {
      let least = held.filter { $0.2 == right }.map { columns[$0.1] + 1 + $0.0 }.max()
      columns[right] = max(columns[right], columns[right - 1] + 1, least ?? 0)
    }
  }

  /// Whether `mark` is in it.
  func holds(_ mark: PlacedMark) -> Bool {
    mark.frame.centreY > frame.top && mark.frame.centreY < frame.bottom
  }

  /// The column of an edge of one of its rules: that of the standing rule there.
  func column(at x: Length) -> Int {
    let nearest = edges.indices.min { distance($0, x) < distance($1, x) } ?? 0
    return columns[nearest]
  }

  /// The first column of `text`: it keeps its distances from the rules beside it in proportion.
  func column(of text: PlacedMark, among marks: [PlacedMark]) -> Int? {
    let standing = marks.filter { $0.isVerticalRule && $0.mark.label.element == .tableRule }
    guard let (left, right) = bounds(of: text, standing) else { return nil }
    let room = columns[right] - columns[left] - 1 - text.cells
    let before = max(text.frame.left - edges[left], .zero)
    let after = max(edges[right] - text.frame.right, .zero)
    let both = (before + after).emu
    let share = both == 0 ? 0 : (max(room, 0) * before.emu).dividedRounding(by: both)
    return columns[left] + 1 + share
  }

  private func distance(_ index: Int, _ x: Length) -> Length {
    max(edges[index] - x, x - edges[index])
  }

  /// The rules to the left and to the right of `text`, as indices of `edges`.
  private func bounds(of text: PlacedMark, _ standing: [PlacedMark]) -> (left: Int, right: Int)? {
    let beside = standing.filter { $0.overlapsVertically(text) }.map(\.frame.centreX)
    guard let left = beside.filter({ $0 <= text.frame.centreX }).max(),
      let right = beside.filter({ $0 > text.frame.centreX }).min(),
      let first = edges.firstIndex(of: left), let last = edges.firstIndex(of: right)
    else { return nil }
    return (first, last)
  }
}
