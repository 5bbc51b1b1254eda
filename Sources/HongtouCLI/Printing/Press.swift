import Diagnostics
import Hongtou
import Printing
import Typesetting

/// Makes of a document's pages what goes on a printer's sheets: some of them, moved by what the
/// printer is off, two on a sheet that is folded.
struct Press {
  let selection: PageSelection?
  let layer: PrintLayer
  let profile: OffsetProfile?
  let isBooklet: Bool
  let isOneSided: Bool

  /// The sides to be printed. Throws 64 for pages that are not there, 65 for a red head where the
  /// layout has none.
  func sides(of pages: [Page]) throws(Failure) -> [Page] {
    var pages = pages
    if let numbers = try selection?.numbers(of: pages.count) {
      pages = numbers.map { pages[$0 - 1] }
    }
    if layer == .head { pages = try headed(pages) }
    if isBooklet { pages = Booklet(pages).sides }
    guard let profile else { return pages }
    // The profile is the printer's: it counts sides as they come out of it.
    return pages.enumerated().map { index, page in
      (isOneSided || index % 2 == 0 ? profile.front : profile.back).applied(to: page)
    }
  }

  /// The pages with something of the head: the others would go through the printer to stay white.
  private func headed(_ pages: [Page]) throws(Failure) -> [Page] {
    let headed = pages.filter { !$0.marks.isEmpty }
    guard headed.isEmpty else { return headed }
    throw Failure(
      .badData, Phrase("要印的这几面没有红头", "there is no red head on these pages"),
      hint: Phrase("--layer head 只印红头；印全部不写 --layer", "leave --layer out to print all"))
  }

  /// How many sheets so many sides take.
  func sheets(ofSides count: Int) -> Int { isOneSided ? count : (count + 1) / 2 }
}
