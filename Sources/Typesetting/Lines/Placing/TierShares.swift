/// What each box and gap of a line gets of its tier.
struct TierShares {
  /// An amount dealt out in shares that add up to it exactly.
  struct Share {
    private let amount: Int
    private let total: Int
    private var dealt = 0
    private var done = 0

    /// Deals `amount` over capacities that add up to `total`.
    init(_ amount: Int, over total: Int) {
      self.amount = amount
      self.total = total
    }

    /// The share of the next `capacity`.
    mutating func next(_ capacity: Int = 1) -> Int {
      guard amount != 0, total != 0 else { return 0 }
      done += capacity
      let sum = amount * done / total
      defer { dealt = sum }
      return sum - dealt
    }
  }

  /// Word spaces.
  var space: Share
  /// Han gaps.
  var han: Share
  /// Han–Western gaps.
  var mixed: Share
  private var pairs: Share
  private var interpuncts: Share
  private var brackets: Share
  private var commas: Share
  private var stops: Share
  private let lineStart: Int
  private let lineEnd: Int
  /// What the box at hand loses on both sides, when it is an interpunct.
  private var interpunct = 0

  /// Prepares to deal out `fit` over a line that holds `content`.
  init(_ fit: LineFit, _ content: LineContent) {
    space = Share(fit.spaces, over: content.spaces)
    han = Share(fit.han, over: content.hanGaps)
    mixed = Share(fit.mixed, over: content.mixedGaps)
    pairs = Share(fit.pairs, over: content.pairs)
    interpuncts = Share(fit.interpuncts, over: content.interpuncts)
    brackets = Share(fit.brackets, over: content.brackets)
    commas = Share(fit.commas, over: content.commas)
    stops = Share(fit.stops, over: content.stops)
    lineStart = fit.lineStart
    lineEnd = fit.lineEnd
  }

  /// What box `index` loses on its left.
  mutating func left(
    of index: Int, in line: Range<Int>, _ boxes: UnsafeBufferPointer<Box>, isFirst: Bool
  ) -> Int {
    let box = boxes[index]
    if box.squeeze == .interpunct {
      interpunct = interpuncts.next(Int(box.leftTrim + box.rightTrim))
      return interpunct / 2
    }
    guard box.kinsoku == .opening, box.squeeze == .bracket else { return 0 }
    if index == line.lowerBound { return isFirst ? 0 : lineStart }
    return boxes[index - 1].pair == .second
      ? pairs.next(Int(box.leftTrim)) : brackets.next(Int(box.leftTrim))
  }

  /// What a box loses on its right; `left` was asked before.
  mutating func right(of box: Box, isLast: Bool) -> Int {
    if box.squeeze == .interpunct { return interpunct - interpunct / 2 }
    guard box.squeeze.isMark, box.kinsoku != .opening else { return 0 }
    if isLast { return lineEnd }
    if box.pair == .first { return pairs.next(Int(box.rightTrim)) }
    switch box.squeeze {
    case .bracket: return brackets.next(Int(box.rightTrim))
    case .comma: return commas.next(Int(box.rightTrim))
    default: return stops.next(Int(box.rightTrim))
    }
  }
}
