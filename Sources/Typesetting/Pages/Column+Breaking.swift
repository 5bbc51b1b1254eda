/// Where a page ends.
extension Column {
  /// Where to end the page, given the first item that no longer fits.
  mutating func bestBreak(after end: Int, mayBeEmpty: Bool) -> Int {
    guard end < items.count else { return end }
    if items[end].endsPage { return end }
    let lowest = mayBeEmpty ? start : start + 1
    var best = (cost: Int.max, at: end, moved: 0)
    // The best break if no block asked for text.
    var plain = best
    var moved = 0
    for place in stride(from: end, through: min(lowest, end), by: -1) {
      var cost = moved * BreakCost.movedLine + self.cost(ofBreakBefore: place)
      if mayBeEmpty, leavesNoText(breakBefore: place) { cost += BreakCost.emptyPage }
      if cost < plain.cost { plain = (cost, place, moved) }
      cost += BreakCost.missingText * textMissing(afterBreakBefore: place)
      if cost < best.cost { best = (cost, place, moved) }
      guard place > start, moved * BreakCost.movedLine < best.cost else { break }
      if items[place - 1].isMovedLine { moved += 1 }
    }
    carried = max(0, best.moved - plain.moved)
    return best.at
  }

  /// Whether the page would have none of the text that is still to come.
  private func leavesNoText(breakBefore place: Int) -> Bool {
    !items[start..<place].contains { $0.textLines > 0 }
      && items[place...].contains { $0.textLines > 0 }
  }

  private func cost(ofBreakBefore place: Int) -> Int {
    var cost = 0
    if let above = items[start..<place].last(where: { !$0.isSpace }), case .line(let last) = above,
      last.keepsWithNext
    {
      cost += BreakCost.strandedHeading
    }
    if place < items.count, case .line(let first) = items[place], first.isWidow {
      cost += BreakCost.widow
    }
    return cost
  }

  /// How many lines of text a block would lack if the page began with item `place`.
  private func textMissing(afterBreakBefore place: Int) -> Int {
    guard let block = blocks.first(where: { $0 >= place }), case .block(let kept) = items[block],
      kept.textLinesKept > 0
    else { return 0 }
    let along = textLines(of: items[place..<block], atMost: kept.textLinesKept)
    let before = textLines(of: items[..<block], atMost: kept.textLinesKept)
    return before - along
  }

  /// The lines of text at the end of `items`. One after a table is enough: no row leaves its table.
  private func textLines(of items: ArraySlice<Galley.Item>, atMost most: Int) -> Int {
    var count = 0
    for item in items.reversed() {
      guard count < most else { return most }
      if count > 0, case .block = item, item.textLines > 0 { return count }
      count += item.textLines
    }
    return min(count, most)
  }
}

/// What an end of page costs. A line moved on is dearer than nothing, cheaper than a widow; two
/// are dearer, so that a full page is never more than one line short for a widow's sake.
private enum BreakCost {
  static let movedLine = 30
  static let widow = 40
  static let strandedHeading = 1_000
  static let missingText = 1_000
  static let emptyPage = 10_000
}
