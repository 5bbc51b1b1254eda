/// The candidate most like `name`, when it is near enough to be what was meant: for hints.
public func nearestName(to name: String, among candidates: [String]) -> String? {
  let best = candidates.map { ($0, editDistance(name, $0)) }.min { $0.1 < $1.1 }
  guard let best, best.1 <= max(1, name.count / 2), best.1 < best.0.count else { return nil }
  return best.0
}

/// Levenshtein's distance. Long names are no key of ours and are not measured.
private func editDistance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a), Array(b))
  guard a.count <= 64 else { return .max }
  var row = Array(0...b.count)
  for i in a.indices {
    var diagonal = row[0]
    row[0] = i + 1
    for j in b.indices {
      let substituted = diagonal + (a[i] == b[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substituted, diagonal + 1, row[j] + 1)
    }
  }
  return row[b.count]
}
