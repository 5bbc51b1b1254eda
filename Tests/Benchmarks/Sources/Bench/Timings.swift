/// Times of one kind of run.
struct Timings {
  private var times: [Duration] = []

  /// How many there are.
  var count: Int { times.count }
  /// Their sum.
  var total: Duration { times.reduce(.zero, +) }

  /// The median in ms; hundredths are as much as a clock on a shared machine can say.
  var median: Double {
    guard !times.isEmpty else { return 0 }
    return (times.sorted()[times.count / 2] / .milliseconds(1) * 100).rounded() / 100
  }

  /// Runs `body` and keeps its time.
  mutating func measure(_ body: () throws -> Void) rethrows {
    times.append(try ContinuousClock().measure(body))
  }

  /// Runs `body` and forgets its time.
  func warmUp(_ body: () throws -> Void) rethrows { try body() }
}
