import Typesetting

/// Breaks a title into lines of balanced width, longer ones above. GB/T 9704-2012, 7.3.1.
struct TitleBreaker {
  /// Offsets, in characters, at which lines after the first begin.
  let cuts: [Int]

  /// - Parameter widest: the most characters a line may hold.
  init(_ title: String, widest: Int) {
    let text = TitleText(title)
    let limit = widest * 2
    let least = max(1, (text.width(0, text.count) + limit - 1) / limit)
    for count in least...max(least, text.count) {
      if let best = text.best(lines: count, limit: limit) {
        cuts = best
        return
      }
      // Two lines more than the text needs: it cannot be broken at all.
      if count > least + 2 { break }
    }
    cuts = []
  }
}

/// A title's characters with their widths, in half characters, and the places it may be broken.
private struct TitleText {
  let count: Int
  private let characters: [Character]
  private let sums: [Int]
  private let places: [Int]

  init(_ title: String) {
    characters = Array(title)
    count = characters.count
    sums = characters.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1.isASCII ? 1 : 2)) }
    let scalars = characters.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.unicodeScalars.count) }
    let breaks = BreakOpportunities(title)
    places = characters.indices.dropFirst().filter { breaks[scalars[$0]] == .allowed }
  }

  /// Width from one character to another, a space at the end left out.
  func width(_ start: Int, _ end: Int) -> Int {
    let isBlank = end > start && characters[end - 1].isWhitespace
    return sums[end] - sums[start] - (isBlank ? 1 : 0)
  }

  /// The best way to make `lines` lines; nil when a line would be wider than `limit`.
  func best(lines: Int, limit: Int) -> [Int]? {
    let ideal = width(0, count) / lines
    // Shortest way through the breaks: cost and cuts of the text before each place.
    var reached: [Int: (cost: Int, cuts: [Int])] = [0: (0, [])]
    for line in 1...lines {
      var next: [Int: (cost: Int, cuts: [Int])] = [:]
      for end in line == lines ? [count] : places {
        for (start, way) in reached where start < end && width(start, end) <= limit {
          let cost = way.cost + self.cost(start, end, ideal: ideal, isLast: line == lines)
          guard cost < next[end]?.cost ?? .max else { continue }
          next[end] = (cost, start == 0 ? [] : way.cuts + [start])
        }
      }
      reached = next
    }
    return reached[count]?.cuts
  }

  private func cost(_ start: Int, _ end: Int, ideal: Int, isLast: Bool) -> Int {
    let excess = width(start, end) - ideal
    // A last line as long as the others makes a rectangle; a longer one stands on its head.
    let shape = isLast && excess >= 0 ? 40 + excess : 0
    // The author's own space, or a closing mark, is a better place than the middle of a word.
    let last = characters[end - 1]
    let place = isLast || last.isWhitespace || last.isPunctuation ? 0 : 12
    return excess * excess + shape + place
  }
}
