import Typesetting

/// Which element of one setting is which of another.
///
/// Paragraphs are matched by element and text, then by how they begin, then by their order; within
/// them, lines by their text, then by their order. What is only seen is matched among its own kind.
/// Matching B with A gives the pairs of matching A with B.
struct ElementMatching {
  /// What is on either side: both where they were matched, else the one there is. In the reading
  /// order of the first side; what only the second has stands after what it follows there.
  private(set) var matches: [(before: PlacedElement?, after: PlacedElement?)] = []

  /// Matches `a` with `b`.
  init(_ a: [PlacedElement], _ b: [PlacedElement]) {
    // Where several matchings are as good, the choice must not depend on which side comes first.
    let isSwapped = b.map(\.rank).lexicographicallyPrecedes(a.map(\.rank))
    let matched = isSwapped ? Self.match(b, a).map { ($1, $0) } : Self.match(a, b)
    let partners = Dictionary(uniqueKeysWithValues: matched)
    let added = Self.added(to: partners, count: b.count)
    matches = (added[-1] ?? []).map { (nil, b[$0]) }
    for (index, element) in a.enumerated() {
      matches.append((element, partners[index].map { b[$0] }))
      matches += (added[index] ?? []).map { (nil, b[$0]) }
    }
  }

  /// What the second side has alone, by the place of what it follows on the first; -1 for nothing.
  private static func added(to partners: [Int: Int], count: Int) -> [Int: [Int]] {
    let origins = Dictionary(uniqueKeysWithValues: partners.map { ($1, $0) })
    var added: [Int: [Int]] = [:]
    var last = -1
    for index in 0..<count {
      if let origin = origins[index] {
        last = origin
      } else {
        added[last, default: []].append(index)
      }
    }
    return added
  }

  private static func match(
    _ a: [PlacedElement], _ b: [PlacedElement]
  ) -> [(Int, Int)] {
    var matched: [(Int, Int)] = []
    for (groupA, groupB) in MatchGroup.pairs(MatchGroup.all(of: a), MatchGroup.all(of: b)) {
      let alignment = SequenceAlignment(
        groupA.members.map { a[$0].lineKeys }, groupB.members.map { b[$0].lineKeys })
      matched += alignment.pairs.map { (groupA.members[$0.a], groupB.members[$0.b]) }
    }
    return matched
  }
}

extension PlacedElement {
  /// What it is and shows, wherever it stands.
  private var key: String {
    "\(element.rawValue)\t\(text)\t\(picture?.rawValue ?? "")"
  }

  /// An order among settings: all that matching looks at.
  fileprivate var rank: String { lineKeys[0] + "\t" + (number ?? "") }

  /// By what lines of one paragraph, or artifacts of one element, are matched, best first.
  fileprivate var lineKeys: [String] {
    let size = isArtifact ? "\t\(frame.size.width.emu)×\(frame.size.height.emu)" : ""
    return [key + size, element.rawValue]
  }
}
