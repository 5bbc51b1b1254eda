import Diagnostics
import Hongtou
import Printing
import Typesetting

/// Makes of a document's pages what goes on a printer's sheets: some of them, moved by what the
/// printer is off, two on a sheet that is folded.
struct Press {
  let selection: PageSelection?
  let profile: OffsetProfile?
  let isBooklet: Bool
  let isOneSided: Bool

  /// The sides to be printed. Throws 64 for pages that are not there.
  func sides(of pages: [Page]) throws(Failure) -> [Page] {
    var pages = pages
    if let numbers = try selection?.numbers(of: pages.count) {
      pages = numbers.map { pages[$0 - 1] }
    }
    if isBooklet { pages = Booklet(pages).sides }
    guard let profile else { return pages }
    // The profile is the printer's: it counts sides as they come out of it.
    return pages.enumerated().map { index, page in
      (isOneSided || index % 2 == 0 ? profile.front : profile.back).applied(to: page)
    }
  }

  /// How many sheets so many sides take.
  func sheets(ofSides count: Int) -> Int { isOneSided ? count : (count + 1) / 2 }
}
