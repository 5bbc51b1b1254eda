/// Pairs the equal things of two sequences without crossing, as far as their keys allow: first by
/// the keys of the first level, then, between those, by the keys of the next.
///
/// Keys that occur once on either side are anchors (as in patience diff); the rest is paired
/// occurrence by occurrence. Takes n log n, whatever the sequences.
struct SequenceAlignment<Key: Hashable> {
  /// The pairs, by index, in no order.
  private(set) var pairs: [(a: Int, b: Int)] = []
  private let a: [[Key]]
  private let b: [[Key]]

  /// Aligns two sequences, of each of whose things all the keys are given, one a level.
  init(_ a: [[Key]], _ b: [[Key]]) {
    self.a = a
    self.b = b
    align(a.indices, b.indices, level: 0)
  }

  private mutating func align(_ wholeA: Range<Int>, _ wholeB: Range<Int>, level: Int) {
    guard let some = wholeA.first, level < a[some].count else { return }
    let (rangeA, rangeB) = takeEnds(of: wholeA, wholeB, level)
    guard !rangeA.isEmpty, !rangeB.isEmpty else { return }
    let unique = anchors(rangeA, rangeB, level, isUnique: true)
    let anchors = unique.isEmpty ? anchors(rangeA, rangeB, level, isUnique: false) : unique
    pairs += anchors
    var (startA, startB) = (rangeA.lowerBound, rangeB.lowerBound)
    for anchor in anchors + [(rangeA.upperBound, rangeB.upperBound)] {
      align(startA..<anchor.0, startB..<anchor.1, level: unique.isEmpty ? level + 1 : level)
      (startA, startB) = (anchor.0 + 1, anchor.1 + 1)
    }
  }

  /// Pairs what is equal at the beginning and at the end, and returns what is between.
  private mutating func takeEnds(
    of wholeA: Range<Int>, _ wholeB: Range<Int>, _ level: Int
  ) -> (Range<Int>, Range<Int>) {
    var (rangeA, rangeB) = (wholeA, wholeB)
    while let first = rangeA.first, let other = rangeB.first, a[first][level] == b[other][level] {
      pairs.append((first, other))
      (rangeA, rangeB) = (rangeA.dropFirst(), rangeB.dropFirst())
    }
    while let last = rangeA.last, let other = rangeB.last, a[last][level] == b[other][level] {
      pairs.append((last, other))
      (rangeA, rangeB) = (rangeA.dropLast(), rangeB.dropLast())
    }
    return (rangeA, rangeB)
  }

  /// Equal things in the same order on both sides, as many as there can be.
  private func anchors(
    _ rangeA: Range<Int>, _ rangeB: Range<Int>, _ level: Int, isUnique: Bool
  ) -> [(a: Int, b: Int)] {
    let placesA = Dictionary(grouping: rangeA) { a[$0][level] }
    let placesB = Dictionary(grouping: rangeB) { b[$0][level] }
    let candidates = placesA.flatMap { key, places in
      let others = placesB[key] ?? []
      return isUnique && (places.count > 1 || others.count > 1) ? [] : Array(zip(places, others))
    }
    return Self.longestRising(candidates.sorted { $0.0 < $1.0 })
  }

  /// The longest part of `pairs`, which rise on the left, that rises on the right too.
  private static func longestRising(_ pairs: [(Int, Int)]) -> [(a: Int, b: Int)] {
    var ends: [Int] = []
    var previous: [Int?] = []
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      previous.append(low > 0 ? ends[low - 1] : nil)
      if low < ends.count { ends[low] = index } else { ends.append(index) }
    }
    var result: [(a: Int, b: Int)] = []
    var next = ends.last
    while let index = next {
      result.append((a: pairs[index].0, b: pairs[index].1))
      next = previous[index]
    }
    return result.reversed()
  }
}
