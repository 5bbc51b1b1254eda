/// Breaks line by line, each as cheaply as it can be for itself: for tables.
struct GreedyPath {
  private let breaker: LineBreaker

  /// Prepares it.
  init(_ breaker: LineBreaker) { self.breaker = breaker }

  /// The lines.
  func lines() -> [BrokenLine] {
    let stops = breaker.stops
    var lines: [BrokenLine] = []
    var a = 0
    while a < stops.count - 1 {
      let (b, line) = bestEnd(from: a)
      lines.append(line)
      a = b
    }
    return lines
  }

  /// The end of the line from `a`; emergency stops only where no other gives a decent line.
  private func bestEnd(from a: Int) -> (Int, BrokenLine) {
    let ordinary = bestEnd(from: a, admitsEmergency: false)
    guard ordinary.1.fit.isPoor else { return ordinary }
    return bestEnd(from: a, admitsEmergency: true)
  }

  private func bestEnd(from a: Int, admitsEmergency: Bool) -> (Int, BrokenLine) {
    let stops = breaker.stops
    let target = breaker.target(from: stops[a].start)
    var best: (stop: Int, line: BrokenLine, cost: Int)?
    for b in a + 1..<stops.count where admitsEmergency || stops[b].level != .emergency {
      let least = breaker.sums[stops[b].end].leastWidth - breaker.sums[stops[a].start].leastWidth
      if best != nil, least > target + CharacterPitch.cell { break }
      let line = breaker.line(from: stops[a], to: stops[b])
      // What is left of the paragraph is its last line as soon as it fits.
      if b == stops.count - 1, line.fit.overflow == 0 { return (b, line) }
      let cost = line.fit.cost + LineCost.penalty(stops[b].level)
      if cost <= best?.cost ?? Int.max { best = (b, line, cost) }
    }
    guard let best else { preconditionFailure("the paragraph's end is never an emergency stop") }
    return (best.stop, best.line)
  }
}
