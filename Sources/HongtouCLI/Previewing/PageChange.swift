import Hongtou
import Typesetting

/// Where two settings of a document begin to look different.
enum PageChange {
  /// The first page that differs in what is seen on it; nil for none. Places in the manuscript are
  /// not seen: a line put in above moves them all.
  static func number(
    from before: ManuscriptReading.Work, to after: ManuscriptReading.Work
  ) -> Int? {
    let pairs = zip(before.pages, after.pages)
    let index = pairs.enumerated().first { _, pair in
      !looksLike(pair.0, pair.1) || picturesDiffer(on: pair.1, before.pictures, after.pictures)
    }?.offset
    if let index { return index + 1 }
    let (old, new) = (before.pages.count, after.pages.count)
    return old == new ? nil : min(old + 1, new)
  }

  private static func looksLike(_ a: Page, _ b: Page) -> Bool {
    a.size == b.size && a.turn == b.turn && a.marks.count == b.marks.count
      && zip(a.marks, b.marks).allSatisfy { a, b in
        a.frame == b.frame && a.origin == b.origin && a.isTurned == b.isTurned
          && a.content == b.content && a.label.element == b.label.element
      }
  }

  private static func picturesDiffer(on page: Page, _ a: Pictures, _ b: Pictures) -> Bool {
    page.marks.contains { mark in
      guard case .picture(let name) = mark.content else { return false }
      return a.bytes[name] != b.bytes[name]
    }
  }
}
