/// The candidate most like `name`, when it is near enough to be what was meant: for hints.
///
/// Near is a name with few letters amiss, or one of two names that is the other with some left out:
/// 主送 and 主送机关, 文号 and 发文字号. Of two as near, the first of the candidates.
public func nearestName(to name: String, among candidates: [String]) -> String? {
  let measured = candidates.map { ($0, editDistance(name, $0)) }
  let misspelt = measured.filter { $0.1 <= max(1, name.count / 2) && $0.1 < $0.0.count }
  let shortened = measured.filter { isShortened(name, $0.0) || isShortened($0.0, name) }
  // Of two characters one amiss is half the name: a name they shorten is nearer.
  let order = name.count > 2 ? [misspelt, shortened] : [shortened, misspelt]
  return order.lazy.compactMap { $0.min { $0.1 < $1.1 }?.0 }.first
}

/// Whether `short` is `long` with characters left out: at least two and a third are there, in order.
private func isShortened(_ short: String, _ long: String) -> Bool {
  guard short.count >= 2, short.count < long.count, long.count <= 3 * short.count else {
    return false
  }
  var rest = short[...]
  for character in long where character == rest.first { rest = rest.dropFirst() }
  return rest.isEmpty
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
