/// A part of a galley whose pages are set across the sheet and turned by a quarter onto it.
/// GB/T 9704-2012, 8.
public struct LandscapePart: Hashable, Sendable {
  /// Its items; no landscape part among them.
  public var items: [Galley.Item]
  /// Lines and left edge of the type area, as the turned sheet has them.
  public var paginator: Paginator
  /// Where its first page begins.
  public var firstTop: Length
  /// What stands above the first page's text.
  public var head: [Mark]
  /// Height of the upright sheet, which is the width of the turned one.
  public var sheetHeight: Length

  /// Creates a part.
  public init(
    items: [Galley.Item], paginator: Paginator, firstTop: Length, head: [Mark] = [],
    sheetHeight: Length
  ) {
    self.items = items
    self.paginator = paginator
    self.firstTop = firstTop
    self.head = head
    self.sheetHeight = sheetHeight
  }

  /// The pages, their marks lying where they lie on the upright sheet; none for nothing.
  var sides: [Paginator.Side] {
    guard !head.isEmpty || items.contains(where: { !$0.isSpace }) else { return [] }
    var sides = paginator.pages(of: Galley(items), firstTop: firstTop)
    sides[0].marks = head + sides[0].marks
    return sides.map { sheet in
      let marks = sheet.marks.map { $0.turned(onSheetOfHeight: sheetHeight) }
      // A side that is turned is a side taken, to its type area's foot.
      return Paginator.Side(marks: marks, bottom: sheetHeight - paginator.left)
    }
  }
}
