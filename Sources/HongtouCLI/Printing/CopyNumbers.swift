import ArgumentParser
import Printing

/// 份号 as a user names them: `7`, `000007`, `1-48,50`.
struct CopyNumbers: ExpressibleByArgument, Hashable {
  /// The numbers, each once, in order.
  let numbers: [String]

  /// Reads an argument; nil where it is none of the forms.
  init?(argument: String) {
    var numbers: Set<Int> = []
    // Whoever types Chinese types these commas.
    for part in argument.split(omittingEmptySubsequences: false, whereSeparator: ",，、".contains) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      let bounds = ends.map { end in
        end.allSatisfy { ("0"..."9").contains($0) } ? Int(end) : nil
      }
      guard (1...2).contains(bounds.count), let first = bounds[0],
        let last = bounds[bounds.count - 1], first >= 1, first <= last, last <= CopyOrder.most
      else { return nil }
      numbers.formUnion(first...last)
    }
    self.numbers = numbers.sorted().map(CopyOrder.text(of:))
  }
}
