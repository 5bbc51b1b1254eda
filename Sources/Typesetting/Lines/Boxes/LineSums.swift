/// Running totals over a paragraph's boxes; the difference of two is what a line holds. Everything a
/// line's cost needs is found by subtraction.
///
/// All but `width` wrap around: only differences count, and no line holds 2³¹ units.
struct LineSums {
  /// Natural width of the boxes before this one.
  var width = 0
  /// Width of the same boxes with everything taken that can be; but for the line's two edges, the
  /// least that boxes can be squeezed to.
  var leastWidth = 0
  /// Blank between two marks side by side.
  var pairs: Int32 = 0
  /// What interpuncts can lose.
  var interpuncts: Int32 = 0
  /// What brackets can lose.
  var brackets: Int32 = 0
  /// What commas can lose.
  var commas: Int32 = 0
  /// What full stops can lose.
  var stops: Int32 = 0
  /// What word spaces can lose, down to ¼ em.
  var spaceShrink: Int32 = 0
  /// What word spaces can gain, up to ½ em.
  var spaceStretch: Int32 = 0
  /// Word spaces.
  var spaces: Int32 = 0
  /// Gaps between Chinese characters.
  var hanGaps: Int32 = 0
  /// Gaps between Chinese and Western.
  var mixedGaps: Int32 = 0
  /// Characters, marks not counted.
  var characters: Int32 = 0

  /// The totals before each box, and after the last.
  static func all(of boxes: [Box]) -> [LineSums] {
    var sums: [LineSums] = []
    sums.reserveCapacity(boxes.count + 1)
    var total = LineSums()
    var ownsLeft = true
    for box in boxes {
      sums.append(total)
      total.add(box, ownsLeft: ownsLeft)
      ownsLeft = box.pair != .second
    }
    sums.append(total)
    sums.shiftGaps(boxes)
    return sums
  }

  /// Adds what `box` holds by itself. A blank that a pair owns is not counted again.
  private mutating func add(_ box: Box, ownsLeft: Bool) {
    width += Int(box.width)
    leastWidth += Int(box.width - box.leftTrim - box.rightTrim) - LineCost.trackingLimit
    if box.isWordSpace { leastWidth -= Int(max(0, box.width - 16_384)) }
    if box.isCharacter { characters &+= 1 }
    let left = ownsLeft ? box.leftTrim : 0
    let right = box.pair == .first ? 0 : box.rightTrim
    switch box.squeeze {
    case .never: break
    case .interpunct: interpuncts &+= left &+ right
    case .bracket: brackets &+= left &+ right
    case .comma: commas &+= right
    case .stop: stops &+= right
    }
    guard box.isWordSpace else { return }
    spaces &+= 1
    spaceShrink &+= max(0, box.width - 16_384)
    spaceStretch &+= max(0, 32_768 - box.width)
  }
}

extension [LineSums] {
  /// Adds the gaps: the one after box k lies before every place from k + 1 on, so that a line of
  /// boxes i …< e has the gaps summed from i to e − 1.
  fileprivate mutating func shiftGaps(_ boxes: [Box]) {
    var pairs: Int32 = 0
    var han: Int32 = 0
    var mixed: Int32 = 0
    for index in boxes.indices {
      self[index].pairs = pairs
      self[index].hanGaps = han
      self[index].mixedGaps = mixed
      switch boxes[index].gap {
      case .fixed: break
      case .han: han &+= 1
      case .mixed: mixed &+= 1
      }
      switch boxes[index].pair {
      case .none: break
      case .first: pairs &+= boxes[index].rightTrim
      case .second: pairs &+= boxes[index + 1].leftTrim
      }
    }
    self[boxes.count].pairs = pairs
    self[boxes.count].hanGaps = han
    self[boxes.count].mixedGaps = mixed
  }
}
