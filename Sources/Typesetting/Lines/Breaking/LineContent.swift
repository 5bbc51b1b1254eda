/// What a line holds: its natural width, and what each tier can give or take. Unit: 1/65,536 cell.
struct LineContent {
  /// Width before any adjustment, trailing spaces left out.
  var width = 0
  /// What pairs of marks can lose.
  var pairs = 0
  /// What the mark at the end can lose.
  var lineEnd = 0
  /// What the opener at the start can lose.
  var lineStart = 0
  /// What interpuncts can lose.
  var interpuncts = 0
  /// What brackets can lose.
  var brackets = 0
  /// What commas can lose.
  var commas = 0
  /// What full stops can lose.
  var stops = 0
  /// What word spaces can lose.
  var spaceShrink = 0
  /// What word spaces can gain.
  var spaceStretch = 0
  /// Word spaces.
  var spaces = 0
  /// Han–Western gaps.
  var mixedGaps = 0
  /// Han gaps.
  var hanGaps = 0

  /// The boxes `range` of a paragraph as a line. `isFirst` keeps a first opener whole: a paragraph's
  /// first （ or “ has its full cell.
  @inline(__always)
  init(
    _ range: Range<Int>, boxes: UnsafeBufferPointer<Box>, sums: UnsafeBufferPointer<LineSums>,
    isFirst: Bool
  ) {
    guard !range.isEmpty else { return }
    let first = range.lowerBound
    let last = range.upperBound - 1
    let (start, end, gaps) = (sums[first], sums[last + 1], sums[last])
    width = end.width - start.width
    pairs = Int(gaps.pairs &- start.pairs)
    interpuncts = Int(end.interpuncts &- start.interpuncts)
    brackets = Int(end.brackets &- start.brackets)
    commas = Int(end.commas &- start.commas)
    stops = Int(end.stops &- start.stops)
    spaceShrink = Int(end.spaceShrink &- start.spaceShrink)
    spaceStretch = Int(end.spaceStretch &- start.spaceStretch)
    spaces = Int(end.spaces &- start.spaces)
    mixedGaps = Int(gaps.mixedGaps &- start.mixedGaps)
    hanGaps = Int(gaps.hanGaps &- start.hanGaps)
    correctStart(boxes, first, isFirst: isFirst)
    correctEnd(boxes[last])
  }

  /// An opener at the line's start is a tier of its own.
  @inline(__always)
  private mutating func correctStart(
    _ boxes: UnsafeBufferPointer<Box>, _ first: Int, isFirst: Bool
  ) {
    guard boxes[first].kinsoku == .opening else { return }
    let blank = Int(boxes[first].leftTrim)
    if first == 0 || boxes[first - 1].pair != .second { brackets -= blank }
    if !isFirst { lineStart = blank }
  }

  /// A closer, comma or stop at the line's end may always lose its outer half. GB/T 15834, 5.1.10.
  @inline(__always)
  private mutating func correctEnd(_ box: Box) {
    guard box.squeeze.isMark, box.kinsoku != .opening else { return }
    lineEnd = Int(box.rightTrim)
    guard box.pair != .first else { return }
    switch box.squeeze {
    case .bracket: brackets -= lineEnd
    case .comma: commas -= lineEnd
    default: stops -= lineEnd
    }
  }

  /// The narrowest the line can be.
  var leastWidth: Int {
    width - pairs - lineEnd - lineStart - interpuncts - brackets - commas - stops - spaceShrink
      - hanGaps * LineCost.trackingLimit
  }

  /// How the line fills `target`. A last line is only ever shortened.
  @inline(__always)
  func fit(_ target: Int, isLast: Bool) -> LineFit {
    let excess = width - target
    if pairs == 0 {
      if excess == 0 || isLast && excess < 0 { return LineFit() }
      return excess < 0 ? stretched(by: -excess) : shrunk(by: excess)
    }
    if isLast, excess <= pairs {
      var fit = LineFit()
      fit.pairs = pairs
      return fit
    }
    return fitWithPairs(excess)
  }

  /// Pairs are trimmed as little as the line needs, or wholly, whichever costs less.
  private func fitWithPairs(_ excess: Int) -> LineFit {
    var full = excess <= pairs ? stretched(by: pairs - excess) : shrunk(by: excess - pairs)
    full.pairs = pairs
    guard excess < pairs else { return full }
    var least = excess <= 0 ? stretched(by: -excess) : LineFit()
    least.pairs = max(0, excess)
    least.cost += LineCost.squeezing(pairs - least.pairs, at: LineCost.untrimmedPair)
    return least.cost <= full.cost ? least : full
  }
}
