/// The cheapest way to every stop.
struct OptimalPath {
  /// The stops that may be used.
  private let stops: [LineStop]
  /// The cost up to each stop.
  private var costs: [Int]
  /// The stop at which the line ending here begins.
  private var previous: [Int]
  /// How many lines lead to each stop.
  private(set) var counts: [Int]

  /// Finds it.
  init(_ breaker: LineBreaker, _ stops: [LineStop]) {
    self.stops = stops
    costs = [Int](repeating: 0, count: stops.count)
    previous = [Int](repeating: 0, count: stops.count)
    counts = [Int](repeating: 0, count: stops.count)
    breaker.boxes.withUnsafeBufferPointer { boxes in
      breaker.sums.withUnsafeBufferPointer { sums in
        search(breaker, boxes, sums)
      }
    }
  }

  private mutating func search(
    _ breaker: LineBreaker, _ boxes: UnsafeBufferPointer<Box>, _ sums: UnsafeBufferPointer<LineSums>
  ) {
    let widest = max(breaker.firstTarget, breaker.target)
    var oldest = 0
    for b in stops.indices.dropFirst() {
      let stop = stops[b]
      let end = sums[stop.end]
      // Two half cells may still be had at the line's edges.
      let limit = end.leastWidth - widest - CharacterPitch.cell
      while oldest < b - 1, sums[stops[oldest].start].leastWidth < limit { oldest += 1 }
      let isLast = stop.start == boxes.count
      var best = Int.max
      for a in oldest..<b {
        let start = stops[a].start
        let target = breaker.target(from: start)
        let slack = target - end.width + sums[start].width
        if slack > LineBreaker.window, best < LineCost.overfull, !isLast { break }
        if costs[a] > best { continue }
        let range = start..<max(start, stop.end)
        let content = LineContent(range, boxes: boxes, sums: sums, isFirst: start == 0)
        // Too long for this line, but not for all: the next beginning may do.
        if slack < 0, content.leastWidth > target, a < b - 1 { continue }
        let fit = content.fit(target, isLast: isLast)
        let cost = costs[a] + fit.cost + (isLast ? breaker.endPenalty(from: stops[a]) : 0)
        // Of equals the later beginning: earlier lines are filled first.
        guard cost <= best else { continue }
        best = cost
        previous[b] = a
      }
      costs[b] = best + LineCost.line + LineCost.penalty(stop.level)
      counts[b] = counts[previous[b]] + 1
    }
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
