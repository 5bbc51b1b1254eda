import Typesetting

extension ColumnWidths {
  /// Widens columns where that makes rows lower, the cheapest first, as far as `slack` goes.
  func saveLines(in widths: inout [Length], open: [Int], slack: inout Length) {
    // Every turn saves a line at least, so that it ends; a long table is left when it is good enough.
    for _ in 0..<Self.mostTurns {
      guard let (column, cost) = bestSaving(widths, open: Set(open), slack: slack) else { return }
      widths[column] += cost
      slack -= cost
    }
  }

  /// The column to be widened, and by how much, for the most lines saved a millimetre.
  private func bestSaving(
    _ widths: [Length], open: Set<Int>, slack: Length
  ) -> (column: Int, cost: Length)? {
    var best: (column: Int, cost: Length, lines: Int)?
    for (column, needed) in savings(widths, open: open).sorted(by: { $0.key < $1.key }) {
      for (index, width) in needed.sorted().enumerated() {
        let cost = width - widths[column]
        guard cost <= slack else { break }
        let lines = index + 1
        if let best, best.lines * cost.emu >= lines * best.cost.emu { continue }
        best = (column, cost, lines)
      }
    }
    return best.map { ($0.column, $0.cost) }
  }

  /// For each column, the widths at which a row that is high for its sake alone is a line lower.
  private func savings(_ widths: [Length], open: Set<Int>) -> [Int: [Length]] {
    var highest: [Int: (words: Words, lines: Int, isAlone: Bool)] = [:]
    for words in words {
      let lines = lines(of: words, in: widths[words.column])
      if let high = highest[words.row], high.lines >= lines {
        if high.lines == lines { highest[words.row]?.isAlone = false }
      } else {
        highest[words.row] = (words, lines, true)
      }
    }
    var savings: [Int: [Length]] = [:]
    for (words, lines, isAlone) in highest.values
    where isAlone && lines > 1 && open.contains(words.column) {
      savings[words.column, default: []].append(width(for: words, lines: lines - 1))
    }
    return savings
  }

  /// About how many lines words take: those of several lines lose half an em in each to what begins
  /// or ends no line.
  func lines(of words: Words, in width: Length) -> Int {
    let room = width - padding
    guard words.width > room else { return 1 }
    let line = max(1, (room - half).emu)
    return max(2, (words.width.emu + line - 1) / line)
  }

  private func width(for words: Words, lines: Int) -> Length {
    guard lines > 1 else { return words.width + padding }
    return Length(emu: (words.width.emu + lines - 1) / lines) + half + padding
  }

  /// What a line of several loses on average.
  var half: Length { em.half }

  private static let mostTurns = 50
}
