/// The shape of a title's lines, one after the other, and what it costs. 梯形 or 菱形: GB/T 9704-2012,
/// 7.3.1; the weights were tuned on real titles.
struct TitleOutline: Hashable {
  private enum Phase { case first, level, widening, peaked, narrowing, hollow }
  private var phase = Phase.first
  /// Two neighbours are equal.
  private var isStepped = false

  /// Two widths that differ by less than half a cell look equal.
  private static let difference = TitleText.cell / 2

  /// Adds a line of `width` below one of `last`.
  mutating func add(_ width: Int, below last: Int) {
    guard abs(width - last) >= TitleOutline.difference else {
      isStepped = true
      if phase == .first { phase = .level }
      return
    }
    let widens = width > last
    switch phase {
    case .first, .level: phase = widens ? .widening : .narrowing
    case .widening: phase = widens ? .widening : .peaked
    case .peaked, .narrowing: phase = widens ? .hollow : phase
    case .hollow: break
    }
  }

  /// What the whole of `lines` lines costs.
  func cost(lines: Int) -> Int {
    if phase == .first { return 0 }
    if phase == .level { return lines == 2 ? 12 : 30 }
    if phase == .hollow { return 40 }
    if isStepped { return 18 }
    switch phase {
    case .peaked: return 0
    // 上长下短 before 上短下长.
    case .narrowing: return 4
    default: return 5
    }
  }

  /// What a line of `width` below one of `last` costs whatever the rest is.
  static func stepCost(_ width: Int, below last: Int, lines: Int) -> Int {
    let step = abs(width - last)
    if step < difference { return lines > 2 ? 6 : 0 }
    let free = (lines > 2 ? 6 : 8) * TitleText.cell
    return max(0, step - free) * 3 / TitleText.cell
  }
}
