import Typesetting

/// What differs on one page of two settings.
public struct PageDifference: Hashable, Sendable {
  /// In what a page's sheet differs.
  public enum SheetChange: String, Hashable, Sendable, CaseIterable {
    /// There was no such page.
    case pageAppeared
    /// There is no such page any longer.
    case pageVanished
    /// The sheet is wider, narrower, higher or lower.
    case pageResized
    /// The sheet is to be turned otherwise.
    case pageTurned
  }

  /// A page without what stands on it.
  public struct Sheet: Hashable, Sendable {
    /// The trimmed sheet.
    public var size: Size
    /// How it is to be turned to be read, in degrees.
    public var turn: Int
  }

  /// The page, counted from 1.
  public var number: Int
  /// The sheet as it was; nil for none.
  public var before: Sheet?
  /// The sheet as it is; nil for none.
  public var after: Sheet?
  /// What differs on it. An element that changed its page is under the page it was on.
  public var elements: [ElementDifference]

  /// In what the sheets differ.
  public var sheetChanges: [SheetChange] {
    guard let before else { return after == nil ? [] : [.pageAppeared] }
    guard let after else { return [.pageVanished] }
    return (before.size == after.size ? [] : [.pageResized])
      + (before.turn == after.turn ? [] : [.pageTurned])
  }
}

extension Inspection {
  /// What differs from `self` to `other`, page by page; empty where nothing does.
  ///
  /// Compared is what can be seen, and the layer it is printed with; clauses and places in
  /// manuscripts are not. `otherPictures` are those whose bytes are others under the same name.
  public func differences(
    to other: Inspection, otherPictures: Set<PictureName> = []
  ) -> [PageDifference] {
    let found = ElementMatching(elements, other.elements).matches.compactMap {
      ElementDifference($0.before, $0.after, otherPictures: otherPictures)
    }
    let byPage = Dictionary(grouping: found, by: \.page)
    let numbers = 1...max(1, pages.count, other.pages.count)
    return numbers.compactMap { number in
      let page = PageDifference(
        number: number, before: sheet(number), after: other.sheet(number),
        elements: byPage[number] ?? [])
      return page.elements.isEmpty && page.sheetChanges.isEmpty ? nil : page
    }
  }

  private func sheet(_ number: Int) -> PageDifference.Sheet? {
    guard pages.indices.contains(number - 1) else { return nil }
    let page = pages[number - 1]
    return PageDifference.Sheet(size: page.size, turn: page.turn)
  }
}
