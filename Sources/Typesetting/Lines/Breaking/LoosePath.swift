/// The cheapest ways to every stop by number of lines, for setting a paragraph a line longer or
/// shorter than is best.
///
/// At each stop only counts near that of the best way are kept: the others cannot come back.
struct LoosePath {
  /// Counts kept on either side of the best way's.
  private static let reach = 2
  private static let width = 2 * reach + 1

  private let stops: [LineStop]
  private let counts: [Int]
  private var costs: [Int]
  private var previous: [Int]

  /// Finds them; `counts` are the best way's.
  init(_ breaker: LineBreaker, _ stops: [LineStop], counts: [Int]) {
    self.stops = stops
    self.counts = counts
    costs = [Int](repeating: Int.max, count: stops.count * LoosePath.width)
    previous = [Int](repeating: -1, count: stops.count * LoosePath.width)
    costs[LoosePath.reach] = 0
    search(breaker)
  }

  private mutating func search(_ breaker: LineBreaker) {
    let widest = max(breaker.firstTarget, breaker.target)
    var oldest = 0
    for b in stops.indices.dropFirst() {
      let end = breaker.sums[stops[b].end]
      let limit = end.leastWidth - widest - CharacterPitch.cell
      while oldest < b - 1, breaker.sums[stops[oldest].start].leastWidth < limit { oldest += 1 }
      for a in oldest..<b {
        let slack = widest - end.width + breaker.sums[stops[a].start].width
        if slack > LineBreaker.window, b < stops.count - 1, a < b - 1, hasWay(to: b) { break }
        extend(breaker, from: a, to: b)
      }
    }
  }

  private func hasWay(to b: Int) -> Bool {
    (0..<LoosePath.width).contains { costs[b * LoosePath.width + $0] < Int.max }
  }

  private mutating func extend(_ breaker: LineBreaker, from a: Int, to b: Int) {
    var price = breaker.line(from: stops[a], to: stops[b]).fit.cost
    price += LineCost.line + LineCost.penalty(stops[b].level)
    if b == stops.count - 1 {
      price += breaker.withBuffers { LineBreaker.endPenalty($1, from: stops[a].start) }
    }
    for slot in 0..<LoosePath.width where costs[a * LoosePath.width + slot] < Int.max {
      let target = slot + counts[a] + 1 - counts[b]
      guard 0..<LoosePath.width ~= target else { continue }
      let cost = costs[a * LoosePath.width + slot] + price
      guard cost <= costs[b * LoosePath.width + target] else { continue }
      costs[b * LoosePath.width + target] = cost
      previous[b * LoosePath.width + target] = a * LoosePath.width + slot
    }
  }

  /// The lines, `looseness` more than the best way has; nil where there is no such way.
  func lines(_ breaker: LineBreaker, looseness: Int) -> [BrokenLine]? {
    guard abs(looseness) <= LoosePath.reach else { return nil }
    var state = (stops.count - 1) * LoosePath.width + LoosePath.reach + looseness
    guard costs[state] < Int.max else { return nil }
    var lines: [BrokenLine] = []
    while state >= LoosePath.width {
      let before = previous[state]
      lines.append(
        breaker.line(from: stops[before / LoosePath.width], to: stops[state / LoosePath.width]))
      state = before
    }
    return lines.reversed()
  }
}
