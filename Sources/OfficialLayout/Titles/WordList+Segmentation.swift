extension WordList {
  /// The offsets at which words of `characters` begin, the first left out: the likeliest way through
  /// all words there are.
  ///
  /// - Parameter canBegin: whether a word may begin at an offset; numbers and Latin stay whole.
  func starts(in characters: [Character], where canBegin: (Int) -> Bool) -> [Int] {
    let texts = characters.map { Array(String($0).utf8) }
    var best: [(cost: Int, start: Int)] = [(0, 0)]
    for end in stride(from: 1, through: characters.count, by: 1) {
      var choice = (cost: best[end - 1].cost + WordList.unknown, start: end - 1)
      guard end == characters.count || canBegin(end) else {
        best.append((Int.max / 2, end - 1))
        continue
      }
      for start in max(0, end - WordList.longest)..<end where best[start].cost < Int.max / 2 {
        guard let cost = cost(of: texts[start..<end].joined()) else { continue }
        if best[start].cost + cost < choice.cost { choice = (best[start].cost + cost, start) }
      }
      if choice.cost >= Int.max / 2 { choice = atom(endingAt: end, after: best) }
      best.append(choice)
    }
    var starts: [Int] = []
    var end = characters.count
    while end > 0 {
      end = best[end].start
      if end > 0 { starts.append(end) }
    }
    return starts.reversed()
  }

  /// A run in which no word may begin is one word.
  private func atom(
    endingAt end: Int, after best: [(cost: Int, start: Int)]
  ) -> (cost: Int, start: Int) {
    let start = (0..<end).last { best[$0].cost < Int.max / 2 } ?? 0
    return (best[start].cost + WordList.unknown, start)
  }
}
