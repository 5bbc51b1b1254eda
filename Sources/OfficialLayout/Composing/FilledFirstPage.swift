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
    _ pages: [Paginator.Side], below textTop: Length, paginate: (Length) -> [Paginator.Side]
  ) -> Length? {
    guard let bottom = sheet.firstBottom, pages.count > 1 else { return nil }
    let usual = sheet.baselineGrid.offset(ofLine: 1)
    let room = bottom - sheet.grid.typeSize - textTop
    let limits = sheet.footRule
    guard room >= limits.leastLinePitch else { return nil }
    // How many pitches the lines of page 1 may take, the one nearest to the usual pitch first.
    let fewest = (room.emu - 1) / limits.widestLinePitch.emu + 1
    let most = room.emu / limits.leastLinePitch.emu
    let pitches = (min(fewest, most + 1)..<most + 1).map { (count: $0, room.emu / $0) }.sorted {
      abs($0.1 - usual.emu) < abs($1.1 - usual.emu)
    }
    let found = pitches.first { count, pitch in
      let left = bottom - paginate(Length(emu: pitch))[0].bottom
      // Nothing but what the division left over.
      return left >= .zero && left.emu < count
    }
    return found.map { Length(emu: $0.1) }
  }
}
