import Typesetting

/// Which element of one setting is which of another.
///
/// Paragraphs are matched by element and text, then by how they begin, then by their order; within
/// them, lines by their text, then by their order. What is only seen is matched among its own kind.
/// Matching B with A gives the pairs of matching A with B.
struct ElementMatching {
  /// What is on both sides, in reading order of the first.
  private(set) var pairs: [(before: PlacedElement, after: PlacedElement)] = []
  /// What is only on the first side.
  private(set) var vanished: [PlacedElement] = []
  /// What is only on the second side.
  private(set) var appeared: [PlacedElement] = []

  /// Matches `a` with `b`.
  init(_ a: [PlacedElement], _ b: [PlacedElement]) {
    // Where several matchings are as good, the choice must not depend on which side comes first.
    let isSwapped = b.map(\.rank).lexicographicallyPrecedes(a.map(\.rank))
    let matched = isSwapped ? Self.match(b, a).map { ($1, $0) } : Self.match(a, b)
    let partners = Dictionary(uniqueKeysWithValues: matched)
    for (index, element) in a.enumerated() {
      if let partner = partners[index] {
        pairs.append((element, b[partner]))
      } else {
        vanished.append(element)
      }
    }
    let found = Set(partners.values)
    appeared = b.indices.filter { !found.contains($0) }.map { b[$0] }
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
