extension LineContent {
  /// Takes `excess` from the tiers in CLREQ's order: 先挤进.
  func shrunk(by excess: Int) -> LineFit {
    var fit = LineFit()
    var rest = excess
    fit.lineEnd = take(lineEnd, of: &rest)
    if rest == 0 { return fit }
    let space = take(spaceShrink, of: &rest)
    fit.spaces = -space
    fit.lineStart = take(lineStart, of: &rest)
    fit.interpuncts = take(interpuncts, of: &rest)
    fit.brackets = take(brackets, of: &rest)
    fit.commas = take(commas, of: &rest)
    fit.stops = take(stops, of: &rest)
    fit.cost =
      LineCost.squeezing(space, at: LineCost.space)
      + LineCost.squeezing(fit.lineStart, at: LineCost.lineStart)
      + LineCost.squeezing(fit.interpuncts, at: LineCost.interpunct)
      + LineCost.squeezing(fit.brackets, at: LineCost.bracket)
      + LineCost.squeezing(fit.commas, at: LineCost.comma)
      + LineCost.squeezing(fit.stops, at: LineCost.stop)
    if rest > 0 { track(&fit, &rest) }
    return fit
  }

  private func track(_ fit: inout LineFit, _ rest: inout Int) {
    let capacity = hanGaps * LineCost.trackingLimit
    let tracking = take(capacity, of: &rest)
    fit.han = -tracking
    if capacity > 0 { fit.cost += LineCost.tracking * LineCost.unit * tracking / capacity }
    guard rest > 0 else { return }
    fit.isPoor = true
    fit.overflow = rest
    fit.cost += LineCost.overfull + rest
  }

  @inline(__always)
  private func take(_ capacity: Int, of rest: inout Int) -> Int {
    let amount = min(capacity, rest)
    rest -= amount
    return amount
  }

  /// Adds `slack` to the tiers in CLREQ's order: word spaces, Han–Western gaps, Han gaps.
  @inline(__always)
  func stretched(by slack: Int) -> LineFit {
    var fit = LineFit()
    var rest = slack
    fit.spaces = take(spaceStretch, of: &rest)
    if mixedGaps > 0, rest > 0 {
      let capacity = mixedGaps * LineCost.mixedLimit
      fit.mixed = take(capacity, of: &rest)
      // In 1/256 of the capacity, so that the square stays small.
      let share = fit.mixed * 256 / capacity
      fit.cost += LineCost.mixed * LineCost.unit * share * share / 65_536
    }
    if rest > 0 { stretchHan(&fit, rest) }
    return fit
  }

  /// Han gaps take what is left, but beyond 0.1 em word spaces take it, if there are any.
  @inline(__always)
  private func stretchHan(_ fit: inout LineFit, _ slack: Int) {
    guard hanGaps > 0 else { return stretchBeyondLimits(&fit, slack) }
    let limit = hanGaps * LineCost.hanGapLimit
    fit.han = spaces > 0 ? min(slack, limit) : slack
    let good = hanGaps * LineCost.goodHanGap
    // In 1/1,024 of 0.05 em: squares of these are exact enough, and far from overflow.
    // Beyond four times that the price grows evenly: else a line of one character, which has no gap
    // to stretch, would look better than a line that a URL makes wide.
    let share = min(fit.han * 1_024 / good, 4 * 1_024)
    fit.cost += LineCost.han * share * share / LineCost.unit
    if fit.han > limit {
      fit.isPoor = true
      fit.cost += LineCost.wideHanGap * LineCost.unit * (fit.han - limit) / (hanGaps * 65_536)
    }
    if slack > fit.han { stretchBeyondLimits(&fit, slack - fit.han) }
  }

  /// Nothing is left within its limits: word spaces, else Han–Western gaps, else a short line.
  private func stretchBeyondLimits(_ fit: inout LineFit, _ slack: Int) {
    if spaces > 0 {
      fit.spaces += slack
      let share = slack * 64 / (spaces * LineCost.mixedLimit)
      fit.cost += LineCost.han * LineCost.unit * share * share / 4_096
      fit.isPoor = slack > spaces * LineCost.spaceLimit
    } else if mixedGaps > 0 {
      fit.isPoor = true
      fit.mixed += slack
      fit.cost += LineCost.wideHanGap * LineCost.unit * slack / (mixedGaps * 65_536)
    } else {
      fit.isPoor = true
      fit.shortfall = slack
      fit.cost += LineCost.ragged + LineCost.wideHanGap * slack / 64
    }
  }
}
