/// Which gaps of a line may grow, shrink or be tracked.
///
/// Not before a closer or a comma and not after an opener, so that a line grows on the blank side of
/// a mark; not next to connectors and solidi (CLREQ); not inside numbers, words, —— and …….
enum GapRules {
  /// What the facing sides of two boxes are.
  private enum Side { case closed, blank, han, western }

  /// The kind of the gap between two neighbours.
  static func gap(between a: Box, and b: Box) -> Box.Gap {
    if a.kinsoku == .ideograph, b.kinsoku == .ideograph { return .han }
    // Full-width digits and letters form words like narrow ones.
    if a.kinsoku.isAlphanumeric, b.kinsoku.isAlphanumeric { return .fixed }
    if a.kinsoku == b.kinsoku, a.kinsoku == .dash || a.kinsoku == .ellipsis { return .fixed }
    let left = trailing(a)
    let right = leading(b)
    if left == .closed || right == .closed { return .fixed }
    if left == .western, right == .western { return .fixed }
    if left == .han && right == .western || left == .western && right == .han { return .mixed }
    return .han
  }

  /// Two marks side by side take 1.5 em: one of the blanks between them goes. CLREQ, "adjustment of
  /// adjacent punctuation marks".
  static func pair(of a: Box, and b: Box) -> Box.Pair {
    guard a.squeeze.isMark, b.squeeze.isMark else { return .none }
    if a.kinsoku != .opening { return .first }
    return b.kinsoku == .opening ? .second : .none
  }

  private static func trailing(_ box: Box) -> Side {
    switch box.kinsoku {
    case .ideograph, .nonStarter, .ellipsis, .dash: .han
    case .closing, .pause, .syllableEnd: .blank
    case .letter, .digit, .script, .postfix, .narrowClosing, .narrowPause, .quote:
      box.isWide ? .han : .western
    case .ideographicSpace: .blank
    default: .closed
    }
  }

  private static func leading(_ box: Box) -> Side {
    switch box.kinsoku {
    case .ideograph, .nonStarter, .ellipsis, .dash: .han
    case .opening: .blank
    case .letter, .digit, .script, .prefix, .narrowOpening: box.isWide ? .han : .western
    default: .closed
    }
  }
}
