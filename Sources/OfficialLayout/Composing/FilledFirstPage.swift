import Typesetting

/// 第二条双线上一行如有文字，与该线的距离为3号汉字高度的7/8. GB/T 9704-2012, 10.1.
///
/// The head is as high as it is, so that a whole number of lines seldom ends there: the lines of
/// page 1 are set a little nearer or wider, as 5.2.3 allows.
extension Compositor {
  /// The line pitch, nearest to the usual one, by which the last line of page 1 stands at the rule
  /// at its foot; nil where there is no rule, nothing goes on overleaf, or no pitch in the sheet's
  /// limits does it.
  ///
  /// - Parameter paginate: the pages with a line pitch of its own on page 1.
  func pitchFillingFirstPage(
    _ pages: [Paginator.Sheet], below textTop: Length, paginate: (Length) -> [Paginator.Sheet]
  ) -> Length? {
    guard let bottom = sheet.firstBottom, pages.count > 1 else { return nil }
    let usual = sheet.baselineGrid.offset(ofLine: 1)
    let room = bottom - sheet.grid.typeSize - textTop
    let steps = pages[0].marks.count - 1
    let limits = sheet.footRule.leastLinePitch...sheet.footRule.widestLinePitch
    // A line less or more than there is now: with one moved on for a widow's sake, two more.
    let pitches = (max(1, steps - 1)...max(1, steps + 2)).map { Length(emu: room.emu / $0) }
    let nearest = pitches.filter(limits.contains).sorted {
      abs(($0 - usual).emu) < abs(($1 - usual).emu)
    }
    return nearest.first { pitch in
      let lowest = bottom - paginate(pitch)[0].bottom
      // Less than a line's worth of what division left over.
      return lowest >= .zero && lowest.emu <= steps + 2
    }
  }
}
