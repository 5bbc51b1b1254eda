extension AtomScanner {
  /// 第E116号, 第|二十三条, 二〇二一年.
  mutating func scanHan(at start: Int) -> Int {
    if scalar(start) == 0x7B2C { return scanOrdinal(at: start) }
    guard isChineseDigit(scalar(start)) else { return start + 1 }
    var end = start
    while isChineseDigit(scalar(end)) { end += 1 }
    // A year in Chinese digits: two or more of them, 年 behind. 一年 is no year.
    if end - start >= 2, scalar(end) == 0x5E74 { bind(start..<end + 1) }
    return end
  }

  /// 第, an Arabic or Western number and its classifier are one; a Chinese number may leave 第.
  private mutating func scanOrdinal(at start: Int) -> Int {
    var end = start + 1
    while kinsoku(end).isAlphanumeric || kinsoku(end) == .hyphen { end += 1 }
    guard end > start + 1 else {
      if isChineseNumeral(scalar(end)) { discourage(end) }
      return end
    }
    let classifier = isClassifier(scalar(end)) ? 1 : 0
    bind(start..<end + classifier)
    return end + classifier
  }

  /// （十一）, (3) and, behind an issuer's abbreviation, 〔2021〕15号.
  mutating func scanOpening(at start: Int) -> Int {
    var end = start + 1
    while end - start <= 5, isChineseNumeral(scalar(end)) || kinsoku(end) == .digit { end += 1 }
    guard end > start + 1, kinsoku(end) == .closing || kinsoku(end) == .narrowClosing else {
      return start + 1
    }
    bind(start..<end + 1)
    return scanDocumentNumber(from: start, closer: end)
  }

  /// The part of a document number (发文字号) from 〔 to 号. GB/T 9704-2012, 7.2.5.
  private mutating func scanDocumentNumber(from start: Int, closer: Int) -> Int {
    let first = scalar(closer + 1) == 0x7B2C ? closer + 2 : closer + 1
    let end = endOfDigits(first)
    let isYear = closer - start == 5 && endOfDigits(start + 1) == closer
    guard isYear, end > first, scalar(end) == 0x53F7 else { return closer + 1 }
    bind(start..<end + 1)
    // The one break inside, when the line cannot be set otherwise.
    levels[closer + 1] = .emergency
    discourage(start)
    return end + 1
  }

  /// 〇 零 一 … 九.
  private func isChineseDigit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3007, 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D:
      true
    default: false
    }
  }

  /// A digit, or 十 百 千 万 廿 卅.
  private func isChineseNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x5341, 0x767E, 0x5343, 0x4E07, 0x5EFF, 0x5345: true
    default: isChineseDigit(scalar)
    }
  }

  /// 号条款项章节届次期批页版名位个卷册部编组类轮季年天周集回课例.
  private func isClassifier(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x53F7, 0x6761, 0x6B3E, 0x9879, 0x7AE0, 0x8282, 0x5C4A, 0x6B21, 0x671F, 0x6279, 0x9875,
      0x7248, 0x540D, 0x4F4D, 0x4E2A, 0x5377, 0x518C, 0x90E8, 0x7F16, 0x7EC4, 0x7C7B, 0x8F6E,
      0x5B63, 0x5E74, 0x5929, 0x5468, 0x96C6, 0x56DE, 0x8BFE, 0x4F8B:
      true
    default: false
    }
  }
}
