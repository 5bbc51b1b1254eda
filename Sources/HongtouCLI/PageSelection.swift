import ArgumentParser

/// Pages a user names: `2`, `1,3-5`.
struct PageSelection: Hashable, ExpressibleByArgument {
  /// The pages, each from and to.
  let ranges: [ClosedRange<Int>]

  init?(argument: String) {
    var ranges: [ClosedRange<Int>] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        first > 0, first <= last
      else { return nil }
      ranges.append(first...last)
    }
    self.ranges = ranges
  }

  /// Whether `page`, counted from 1, is one of them.
  func contains(_ page: Int) -> Bool { ranges.contains { $0.contains(page) } }

  /// The last of them.
  var last: Int { ranges.map(\.upperBound).max() ?? 0 }
}
