import ArgumentParser
import Diagnostics
import Hongtou

/// Which pages are asked for: `1`, `1,3-5` or `all`.
struct PageSelection: Hashable {
  /// From and to, from 1; nil for all.
  let ranges: [ClosedRange<Int>]?

  /// Page 1.
  static let first = PageSelection(ranges: [1...1])

  private init(ranges: [ClosedRange<Int>]?) { self.ranges = ranges }

  /// The only page asked for; nil for several.
  var single: Int? {
    guard let ranges, let first = ranges.first else { return nil }
    return ranges.allSatisfy { $0 == first.lowerBound...first.lowerBound } ? first.lowerBound : nil
  }

  /// The numbers of pages asked for of `count`, each once, in the order of the document.
  ///
  /// Throws 64 for a page that is not there.
  func numbers(of count: Int) throws(Failure) -> [Int] {
    guard let ranges else { return Array(1..<count + 1) }
    if let missing = ranges.map(\.upperBound).first(where: { $0 > count }) {
      let range = count == 1 ? "1" : "1-\(count)"
      throw Failure(
        .usage, Phrase("没有第 \(missing) 页：共 \(count) 页", "no page \(missing): there are \(count)"),
        hint: Phrase("可用的页：\(range)，或 all", "pages \(range), or all"))
    }
    return Set(ranges.flatMap { Array($0) }).sorted()
  }
}

extension PageSelection: ExpressibleByArgument {
  /// Reads an argument; nil where it is none of the forms.
  init?(argument: String) {
    if argument == "all" {
      self.init(ranges: nil)
      return
    }
    var ranges: [ClosedRange<Int>] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        first > 0, first <= last, last <= PageSelection.most
      else { return nil }
      ranges.append(first...last)
    }
    self.init(ranges: ranges)
  }

  var defaultValueDescription: String { self == .first ? "1" : "" }

  /// No document has as many pages.
  private static let most = 100_000
}
