import Typesetting

extension Compositor {
  /// The pages of `galley`, below a head on the first, with the remedy that the closing needs.
  ///
  /// Only the end of a long text is set again: the closing is there, and every trial puts all of it
  /// on pages.
  func remedied(
    _ pages: [Paginator.Side], of galley: Galley, below textTop: Length, by paginator: Paginator
  ) -> [Paginator.Side] {
    guard pages.contains(where: { $0.carried > 0 }) else { return pages }
    var kept = pages.dropLast(Self.mostPagesSetAgain)
    while let last = kept.last, last.next == nil { kept.removeLast() }
    let items = galley.items[(kept.last?.next ?? 0)...]
    let isWhole = kept.isEmpty
    let closing = ClosingPage(
      compositor: self, galley: Galley(Array(items)), pagesBefore: kept.count
    ) { [sheet] galley, pitches in
      var paginator = paginator
      paginator.pitches = isWhole ? paginator.pitches.merging(pitches) { $1 } : pitches
      return paginator.pages(
        of: galley, firstTop: isWhole ? textTop : paginator.grid.top,
        firstBottom: isWhole ? sheet.firstBottom : nil)
    }
    return kept + closing.remedied(Array(pages.dropFirst(kept.count)))
  }

  /// More than documents have as a rule.
  private static let mostPagesSetAgain = 20
}
