/// The cheapest way to every stop.
struct OptimalPath {
  /// The stops that may be used.
  private let stops: [LineStop]
  /// The stop at which the line ending here begins.
  private let previous: [Int]
  /// How many lines lead to each stop.
  let counts: [Int]

  /// Finds it.
  init(_ breaker: LineBreaker, _ stops: [LineStop]) {
    self.stops = stops
    var costs = [Int](repeating: 0, count: stops.count)
    var previous = costs
    var counts = costs
    breaker.withBuffers { boxes, sums in
      stops.withUnsafeBufferPointer { stops in
        costs.withUnsafeMutableBufferPointer { costs in
          let search = Search(
            firstTarget: breaker.firstTarget, target: breaker.target, boxes: boxes, sums: sums,
            stops: stops, costs: costs)
          var oldest = 0
          for b in stops.indices.dropFirst() {
            oldest = search.oldest(b, from: oldest)
            previous[b] = search.reach(b, from: oldest)
            counts[b] = counts[previous[b]] + 1
          }
        }
      }
    }
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
  let firstTarget: Int
  let target: Int
  let boxes: UnsafeBufferPointer<Box>
  let sums: UnsafeBufferPointer<LineSums>
  let stops: UnsafeBufferPointer<LineStop>
  /// The cost up to each stop.
  let costs: UnsafeMutableBufferPointer<Int>

  /// Finds where the line that ends at stop `b` best begins, and notes the cost up to its end.
  func reach(_ b: Int, from oldest: Int) -> Int {
    let stop = stops[b]
    let isLast = stop.start == boxes.count
    let width = sums[stop.end].width
    var best = Int.max
    var bestStart = b - 1
    var hasFit = false
    for a in oldest..<b {
      let start = stops[a].start
      let target = start == 0 ? firstTarget : target
      let slack = target - width + sums[start].width
      if slack > LineBreaker.window, hasFit, !isLast { break }
      if costs[a] > best { continue }
      let range = start..<max(start, stop.end)
      let content = LineContent(range, boxes: boxes, sums: sums, isFirst: start == 0)
      // Too long for this line, but not for all: the next beginning may do.
      if slack < 0, content.leastWidth > target, a < b - 1 { continue }
      let price = content.fit(target, isLast: isLast).cost
      hasFit = hasFit || price < LineCost.overfull
      var cost = costs[a] + price
      if isLast { cost += LineBreaker.endPenalty(sums, from: start) }
      // Of equals the later beginning: earlier lines are filled first.
      guard cost <= best else { continue }
      best = cost
      bestStart = a
    }
    costs[b] = best + LineCost.line + LineCost.penalty(stop.level)
    return bestStart
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
