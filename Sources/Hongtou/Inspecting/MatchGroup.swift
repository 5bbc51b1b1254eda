import Typesetting

/// What is matched as a whole before its parts are: a paragraph, or all artifacts of one element.
struct MatchGroup {
  /// Its elements, by their places in the list.
  private(set) var members: [Int] = []
  /// What it is, whatever it says.
  private let element: String
  private var lines: [String] = []

  private init(_ element: String) { self.element = element }

  /// The groups of `elements`, in order of their first.
  static func all(of elements: [PlacedElement]) -> [MatchGroup] {
    var places: [String: Int] = [:]
    var groups: [MatchGroup] = []
    for (index, element) in elements.enumerated() {
      let name = element.element.rawValue
      let identity = element.paragraph.map(String.init) ?? "artifact \(name)"
      if places[identity] == nil {
        places[identity] = groups.count
        groups.append(MatchGroup(element.isArtifact ? identity : name))
      }
      if let place = places[identity] { groups[place].add(element, at: index) }
    }
    return groups
  }

  private mutating func add(_ element: PlacedElement, at index: Int) {
    members.append(index)
    // Of artifacts there is one group an element, alike whatever they show.
    if !element.isArtifact { lines.append(element.text + (element.picture?.rawValue ?? "")) }
  }

  /// The pairs of groups that are the same or became of one another.
  static func pairs(
    _ a: [MatchGroup], _ b: [MatchGroup]
  ) -> [(MatchGroup, MatchGroup)] {
    let same = SequenceAlignment(a.map { [$0.whole] }, b.map { [$0.whole] }).pairs
    let (sameA, sameB) = (Set(same.map(\.a)), Set(same.map(\.b)))
    let elsewhere = carried(
      a.indices.filter { !sameA.contains($0) }.map { ($0, a[$0].whole) },
      b.indices.filter { !sameB.contains($0) }.map { ($0, b[$0].whole) })
    let restA = a.indices.filter { elsewhere[$0] == nil }.map { a[$0] }
    let moved = Set(elsewhere.values)
    let restB = b.indices.filter { !moved.contains($0) }.map { b[$0] }
    return elsewhere.sorted { $0.key < $1.key }.map { (a[$0.key], b[$0.value]) }
      + SequenceAlignment(restA.map(\.keys), restB.map(\.keys)).pairs
      .map { (restA[$0.a], restB[$0.b]) }
  }

  /// What was carried past others, e.g. 主送机关 from above the text into the imprint: only what is
  /// unmistakable, there once on either side.
  private static func carried(
    _ a: [(index: Int, key: String)], _ b: [(index: Int, key: String)]
  ) -> [Int: Int] {
    let placesA = Dictionary(grouping: a, by: \.key)
    let placesB = Dictionary(grouping: b, by: \.key)
    var pairs: [Int: Int] = [:]
    for (key, places) in placesA {
      guard let others = placesB[key], places.count == 1, others.count == 1 else { continue }
      pairs[places[0].index] = others[0].index
    }
    return pairs
  }

  /// All it says, however it is broken into lines.
  private var whole: String { element + "\t" + lines.joined() }

  /// By what it is matched, best first.
  private var keys: [String] {
    [
      whole, element + "\t" + (lines.first ?? ""),
      element + "\t" + lines.joined().prefix(Self.opening), element,
    ]
  }

  /// As many characters as number a heading, （十二）, and no more.
  private static let opening = 4
}
