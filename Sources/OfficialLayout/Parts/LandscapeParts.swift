import OfficialDocument
import Typesetting

extension Compositor {
  /// What stands on landscape sides, from [此处横排] to [横排结束]. GB/T 9704-2012, 8.
  func landscapePart(_ blocks: ArraySlice<Block>) -> LandscapePart {
    onTurnedSheet {
      var galley = Galley()
      for block in blocks { galley.items += items(block) }
      return landscapePart(galley, head: [], firstTop: sheet.baselineGrid.top)
    }
  }

  /// An attachment that begins with a landscape part has its head there too.
  /// GB/T 9704-2012, 7.3.7 and 8.
  func landscapeSides(of attachment: Attachment, numbered number: SourcedText?) -> [[Mark]] {
    var galley = Galley()
    let head = onTurnedSheet { self.head(of: attachment, numbered: number) }
    set(attachment.body, in: &galley)
    if case .landscape(var part) = galley.items.first {
      part.head = head.marks
      part.firstTop = head.textTop
      galley.items[0] = .landscape(part)
    }
    let grid = sheet.baselineGrid
    return Paginator(grid: grid, left: sheet.typeArea.backMargin)
      .pages(of: galley, firstTop: grid.top).map(\.marks)
  }

  private func landscapePart(_ galley: Galley, head: [Mark], firstTop: Length) -> LandscapePart {
    LandscapePart(
      items: galley.items,
      paginator: Paginator(grid: sheet.baselineGrid, left: sheet.typeArea.backMargin),
      firstTop: firstTop, head: head, sheetHeight: sheet.page.width)
  }
}
