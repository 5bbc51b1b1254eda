import Diagnostics
import OfficialDocument
import Typesetting

/// 公文首页必须显示正文: a joint mark gives way to a line of text. GB/T 9704-2012, 7.3.3.
extension Compositor {
  /// A head, and the pages whose first one begins below it.
  struct FirstPage {
    var head: Head
    var pages: [Paginator.Side]

    init(head: Head, pages: [Paginator.Side]) {
      self.head = head
      self.pages = pages
    }

    /// Whatever comes on page 1.
    init(head: Head, below galley: Galley, by paginator: Paginator, firstBottom: Length?) {
      self.init(
        head: head,
        pages: paginator.pages(of: galley, firstTop: head.textTop, firstBottom: firstBottom))
    }
  }

  /// The largest head that leaves room for text, between the one that is wished and that with the
  /// smallest joint mark.
  ///
  /// - Parameter pages: the pages below a head; nil where the first of them has no text.
  /// - Returns: nil when even the smallest head leaves no room.
  func firstPage(
    wishing wished: Head, pages: (Head) -> [Paginator.Side]?
  ) -> FirstPage? {
    if let pages = pages(wished) { return FirstPage(head: wished, pages: pages) }
    guard let mark = wished.mark, mark.isJoint else { return nil }
    // Thousandths of the wished type size: the largest known to be small enough, and the smallest
    // known to be too large.
    var fitting = sheet.issuerMark.leastJointSize
    var tooLarge = 1_000 * mark.size.emu / mark.block.size.emu + 1
    func page(_ thousandths: Int) -> FirstPage? {
      let head = head(wished, markSize: mark.block.size.scaled(by: thousandths, over: 1_000))
      return pages(head).map { FirstPage(head: head, pages: $0) }
    }
    guard var best = page(fitting) else { return nil }
    while tooLarge - fitting > 1 {
      let middle = (fitting + tooLarge) / 2
      if let page = page(middle) { (best, fitting) = (page, middle) } else { tooLarge = middle }
    }
    if explains { explain(best.head) }
    return best
  }

  /// A head with the smallest mark the sheet allows.
  func smallest(_ head: Head) -> Head {
    guard let mark = head.mark, mark.isJoint else { return head }
    return self.head(head, markSize: sheet.issuerMark.leastSize(isJoint: true))
  }

  /// A head with its mark in another size, what hangs on the mark moved along.
  private func head(_ head: Head, markSize size: Length) -> Head {
    guard let old = head.mark else { return head }
    let mark = issuerMark(old.block, size: size)
    let down = mark.inkBottom - old.inkBottom
    var head = head
    head.mark = mark
    head.underMark = head.underMark.map { $0.moved(right: .zero, down: down) }
    head.number = head.number.map { $0.moved(right: .zero, down: down) }
    head.title = head.title.map { $0.moved(right: .zero, down: down) }
    head.textTop += down
    return head
  }

  /// Whether page 1 has no room for a line of text below a head and 主送机关.
  func lacksRoom(below head: Head, addressLines: Int) -> Bool {
    let text = head.textTop + sheet.baselineGrid.offset(ofLine: addressLines)
    return text + sheet.grid.typeSize > firstTextBottom
  }

  /// Refuses a text whose beginning cannot stand on page 1, though there is room for a line: a
  /// figure, a row or a note too tall for the rest of it, a landscape side, a page break.
  /// GB/T 9704-2012, 7.3.3.
  func refuseLateText(_ document: Document) {
    report(
      Diagnostic(
        .error, "layout.first-page-without-text",
        Phrase("首页没有正文：开头的图、表、横排、脚注或换页到了下一面", "page 1 has no text: what begins it stands overleaf"),
        hint: Phrase("先写一两行正文，或缩短首段的脚注", "begin with a line or two, or shorten the first note"),
        at: document.body.first?.source, clause: "GB/T 9704-2012 7.3.3"))
  }

  /// Refuses a head that leaves no room for a line of text on page 1. GB/T 9704-2012, 7.3.3.
  func refuseTallHead(_ head: Head, _ document: Document) {
    let lack = head.textTop + sheet.grid.typeSize - firstTextBottom
    let millimetres = (lack.millimetres * 10).rounded() / 10
    let isJoint = head.mark?.isJoint ?? false
    report(
      Diagnostic(
        .error, "layout.head-too-tall",
        Phrase(
          "版头和标题过高，首页差 \(millimetres) mm 排不下一行正文",
          "the head is too tall: page 1 lacks \(millimetres) mm for a line of text"),
        hint: isJoint
          ? Phrase("发文机关标志只标主办机关", "let the mark name the lead agency alone")
          : Phrase("缩短标题", "shorten the title"),
        at: (isJoint ? document.issuerMarks : document.title).first?.source,
        clause: "GB/T 9704-2012 7.3.3"))
  }

  private func explain(_ head: Head) {
    guard let mark = head.mark else { return }
    let points = (mark.size.points * 10).rounded() / 10
    report(
      Diagnostic(
        .note, "layout.joint-mark-smaller",
        Phrase(
          "首页须有正文，发文机关标志缩小为 \(points) pt",
          "the mark is set in \(points) pt, so that page 1 has a line of text"),
        at: mark.marks.first?.label.source, clause: "GB/T 9704-2012 7.3.3"))
  }
}

extension Block {
  /// Where it begins.
  fileprivate var source: SourceRange {
    switch self {
    case .paragraph(let paragraph): paragraph.text.source
    case .table(let table): table.source
    case .figure(let figure): figure.source
    case .footnote(let note): note.text.source
    case .pageBreak(let place), .landscapeBegins(let place), .landscapeEnds(let place): place
    }
  }
}
