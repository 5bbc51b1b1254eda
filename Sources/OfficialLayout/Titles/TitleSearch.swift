/// The search for the best two ways to break a title.
struct TitleSearch {
  /// The title.
  let text: TitleText
  /// Where a line may begin, in order, and what it costs.
  let places: [(offset: Int, cost: Int)]
  /// The widest good line, in quarter cells.
  let preferred: Int
  /// The widest line, in quarter cells.
  let limit: Int

  /// What ways have in common that are alike for all that follows.
  private struct State: Hashable {
    var start: Int
    var end: Int
    var outline: TitleOutline
  }

  private struct Way {
    var cost: Int
    var cuts: [Int]
  }

  private typealias Layer = [State: [Way]]

  /// The best two ways; empty where every one has a line that is too wide. From ⌈W/widest⌉ lines to
  /// one more; if that cannot be, more until it can.
  func ways() -> [[Int]] {
    let least = max(1, (text.width(0, text.count) + limit - 1) / limit)
    var found: [Way] = []
    for lines in least...least + 4 {
      if lines > least + 1, !found.isEmpty { break }
      // Two lines above three are more than practice has.
      let extra = 12 * (lines - least) + (lines > max(3, least) ? 18 : 0)
      found += complete(lines: lines).map { Way(cost: $0.cost + extra, cuts: $0.cuts) }
    }
    return TitleSearch.bestTwo(found).map(\.cuts)
  }

  /// The best two ways of just so many lines.
  private func complete(lines: Int) -> [Way] {
    var layer: Layer = [State(start: 0, end: 0, outline: TitleOutline()): [Way(cost: 0, cuts: [])]]
    for line in 1...lines {
      layer = next(after: layer, line: line, of: lines)
    }
    return layer.flatMap { state, ways in
      ways.map { Way(cost: $0.cost + state.outline.cost(lines: lines), cuts: $0.cuts) }
    }
  }

  private func next(after layer: Layer, line: Int, of lines: Int) -> Layer {
    var next: Layer = [:]
    let ends = line == lines ? [(offset: text.count, cost: 0)] : places
    for (state, ways) in layer {
      for end in ends where canEnd(at: end.offset, after: state.end, linesLeft: lines - line) {
        let width = text.width(state.end, end.offset)
        var cost = end.cost + lineCost(width, lines: lines)
        var outline = state.outline
        if line > 1 {
          let last = text.width(state.start, state.end)
          outline.add(width, below: last)
          cost += TitleOutline.stepCost(width, below: last, lines: lines)
        }
        let state = State(start: state.end, end: end.offset, outline: outline)
        let cuts = line == lines ? [] : [end.offset]
        let longer = ways.map { Way(cost: $0.cost + cost, cuts: $0.cuts + cuts) }
        next[state] = TitleSearch.bestTwo(next[state, default: []] + longer)
      }
    }
    return next
  }

  /// Whether a line fits, and what follows it fits in the lines left.
  private func canEnd(at end: Int, after start: Int, linesLeft: Int) -> Bool {
    end > start && text.width(start, end) <= limit
      && text.width(end, text.count) <= limit * linesLeft
  }

  private func lineCost(_ width: Int, lines: Int) -> Int {
    (width > preferred ? 25 : 0) + (lines > 1 && width < 4 * TitleText.cell ? 60 : 0)
  }

  /// Of equal ways the one that breaks later, so that the choice is the same on every run.
  private static func bestTwo(_ ways: [Way]) -> [Way] {
    guard ways.count > 1 else { return ways }
    return Array(
      ways.sorted {
        $0.cost != $1.cost ? $0.cost < $1.cost : $1.cuts.lexicographicallyPrecedes($0.cuts)
      }.prefix(2))
  }
}
