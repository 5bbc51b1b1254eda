/// Finds what must stay together though its characters alone would allow a break: numbers, document
/// numbers, standards, addresses. One pass from left to right, no regex.
struct AtomScanner {
  /// The text.
  let text: TextAnalysis
  /// The levels, which the atoms overrule.
  var levels: [BreakLevel]

  /// Creates a scanner over levels that know only pairs of classes.
  init(_ text: TextAnalysis, levels: [BreakLevel]) {
    self.text = text
    self.levels = levels
  }

  /// Overrules the levels.
  mutating func scan() {
    var index = 0
    while index < text.count {
      index = max(index + 1, scanAtom(at: index))
    }
  }

  /// Scans what begins at `index` and returns where scanning goes on.
  private mutating func scanAtom(at index: Int) -> Int {
    switch text.kinsoku[index] {
    case .ideograph: scanHan(at: index)
    case .digit: scanNumber(at: index)
    case .letter: scanWord(at: index)
    case .opening, .narrowOpening: scanOpening(at: index)
    case .ellipsis: scanEllipsis(at: index)
    case .hyphen: scanHyphen(at: index)
    default: index + 1
    }
  }

  /// Several …… in a row break between pairs at a cost. GB/T 15834, 5.1.5.
  private mutating func scanEllipsis(at start: Int) -> Int {
    var end = start
    while end < text.count, text.kinsoku[end] == .ellipsis { end += 1 }
    for place in stride(from: start + 2, to: end, by: 2) { levels[place] = .discouraged }
    return end
  }

  /// 3-D: no letter group stands before the hyphen, so it does not divide.
  private mutating func scanHyphen(at index: Int) -> Int {
    if index > 0, text.kinsoku[index - 1] == .digit, index + 1 < text.count,
      text.kinsoku[index + 1] == .letter
    {
      levels[index + 1] = .forbidden
    }
    return index + 1
  }

  // MARK: - Reading

  /// The scalar at `index`, 0 beyond the end.
  func scalar(_ index: Int) -> UInt32 {
    index >= 0 && index < text.count ? text.scalars[index] : 0
  }

  /// The class at `index`; beyond either end that of a paragraph's edge, a space.
  func kinsoku(_ index: Int) -> Kinsoku {
    index >= 0 && index < text.count ? text.kinsoku[index] : .space
  }

  /// The end of the digits that begin at `index`.
  func endOfDigits(_ index: Int) -> Int {
    var end = index
    while kinsoku(end) == .digit { end += 1 }
    return end
  }

  // MARK: - Writing

  /// Forbids every break inside `atom`; its two ends keep their levels.
  mutating func bind(_ atom: Range<Int>) {
    for place in atom.dropFirst() { levels[place] = .forbidden }
  }

  /// Lowers the level at `place` where a break is free.
  mutating func discourage(_ place: Int) {
    if place > 0, place < text.count, levels[place] == .allowed { levels[place] = .discouraged }
  }

  /// Frees the end of an atom that needs no classifier, such as a date in digits.
  mutating func free(_ place: Int) {
    if place < text.count, levels[place] == .discouraged, kinsoku(place) == .ideograph {
      levels[place] = .allowed
    }
  }
}
