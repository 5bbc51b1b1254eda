/// The cheapest way to every stop.
struct OptimalPath {
  /// The stops that may be used.
  private let stops: [LineStop]
  /// The stop at which the line ending here begins.
  private let previous: [Int]
  /// How many lines lead to each stop.
  let counts: [Int]

  /// Finds it among lines that leave no more than the window, or, where something unbreakable makes
  /// that impossible, among all lines.
  init(_ breaker: LineBreaker, _ stops: [LineStop]) {
    let path =
      OptimalPath(breaker, stops, admitsWide: false)
      ?? OptimalPath(breaker, stops, admitsWide: true)
    guard let path else { preconditionFailure("lines of any width lead to every stop") }
    self = path
  }

  /// Nil when the end cannot be reached without a line that is too long.
  private init?(_ breaker: LineBreaker, _ stops: [LineStop], admitsWide: Bool) {
    self.stops = stops
    var costs = [Int](repeating: 0, count: stops.count)
    var previous = costs
    var counts = costs
    breaker.withBuffers { boxes, sums in
      stops.withUnsafeBufferPointer { stops in
        costs.withUnsafeMutableBufferPointer { costs in
          let search = Search(
            firstTarget: breaker.firstTarget, target: breaker.target, admitsWide: admitsWide,
            boxes: boxes, sums: sums, stops: stops, costs: costs)
          var oldest = 0
          var full = 0
          var newest = 0
          for b in stops.indices.dropFirst() {
            oldest = search.oldest(b, from: oldest)
            full = search.last(before: b, leaving: 0, from: max(full, oldest))
            newest = search.last(before: b, leaving: LineBreaker.window, from: max(newest, full))
            previous[b] = search.reach(b, from: oldest, full: full, to: newest)
            counts[b] = counts[previous[b]] + 1
          }
        }
      }
    }
    if !admitsWide, let last = costs.last, last >= LineCost.overfull { return nil }
    self.previous = previous
    self.counts = counts
  }

  /// The lines of the way to the end.
  func lines(_ breaker: LineBreaker) -> [BrokenLine] {
    var lines: [BrokenLine] = []
    var b = stops.count - 1
    while b > 0 {
      lines.append(breaker.line(from: stops[previous[b]], to: stops[b]))
      b = previous[b]
    }
    return lines.reversed()
  }
}

/// The search for the cheapest way, over plain buffers: this is the innermost loop of the engine.
private struct Search {
  /// The cost of a stop that no line leads to: more than any way costs, and far from overflow.
  static let unreachable = Int.max / 4

  let firstTarget: Int
  let target: Int
  /// Whether a line may leave more than the window.
  let admitsWide: Bool
  let boxes: UnsafeBufferPointer<Box>
  let sums: UnsafeBufferPointer<LineSums>
  let stops: UnsafeBufferPointer<LineStop>
  /// The cost up to each stop.
  let costs: UnsafeMutableBufferPointer<Int>

  /// Finds where the line that ends at stop `b` best begins, and notes the cost up to its end.
  ///
  /// The beginning that just fills the line is weighed first: it is nearly always the best, and
  /// those that cost more before their line has begun need not be weighed at all.
  func reach(_ b: Int, from oldest: Int, full: Int, to newest: Int) -> Int {
    guard admitsWide || !isWide(from: full, to: b) else {
      costs[b] = Search.unreachable
      return full
    }
    var best = Candidate(start: full, cost: cost(from: full, to: b))
    let isLast = stops[b].start == boxes.count
    let end = isLast || admitsWide && best.cost >= LineCost.overfull ? b : newest + 1
    for a in oldest..<end where a != full {
      // A beginning that costs as much already can only win by being the later of equals.
      guard costs[a] < best.cost || costs[a] == best.cost && a > best.start else { continue }
      let cost = cost(from: a, to: b)
      // Of equals the later beginning: earlier lines are filled first.
      if cost < best.cost || cost == best.cost && a > best.start {
        best = Candidate(start: a, cost: cost)
      }
    }
    costs[b] = min(
      best.cost + LineCost.line + LineCost.penalty(stops[b].level), Search.unreachable)
    return best.start
  }

  private struct Candidate {
    var start: Int
    var cost: Int
  }

  /// The last stop, `first` or later, from which the natural width of the line to `b` leaves no
  /// more than `room`.
  func last(before b: Int, leaving room: Int, from first: Int) -> Int {
    var last = first
    while last < b - 1, slack(from: last + 1, to: b) <= room { last += 1 }
    return last
  }

  /// Whether the line leaves so much over that it need not be weighed where another fits.
  @inline(__always)
  private func isWide(from a: Int, to b: Int) -> Bool {
    slack(from: a, to: b) > LineBreaker.window && stops[b].start != boxes.count
  }

  @inline(__always)
  private func slack(from a: Int, to b: Int) -> Int {
    let start = stops[a].start
    return (start == 0 ? firstTarget : target) - sums[stops[b].end].width + sums[start].width
  }

  /// What the way to stop `b` costs whose last line begins at `a`.
  @inline(__always)
  private func cost(from a: Int, to b: Int) -> Int {
    guard costs[a] < Search.unreachable else { return Search.unreachable }
    let start = stops[a].start
    let target = start == 0 ? firstTarget : target
    let isLast = stops[b].start == boxes.count
    let content = LineContent(
      start..<max(start, stops[b].end), boxes: boxes, sums: sums, isFirst: start == 0)
    var cost = costs[a] + content.fit(target, isLast: isLast).cost
    if isLast { cost += LineBreaker.endPenalty(sums, from: start) }
    return cost
  }

  /// The first stop, `oldest` or later, from which a line could reach `b` with all its blanks taken.
  func oldest(_ b: Int, from oldest: Int) -> Int {
    // Two half cells may still be had at the line's edges.
    let widest = max(firstTarget, target) + CharacterPitch.cell
    let limit = sums[stops[b].end].leastWidth - widest
    var a = oldest
    while a < b - 1, sums[stops[a].start].leastWidth < limit { a += 1 }
    return a
  }
}
