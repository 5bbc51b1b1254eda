extension AtomScanner {
  /// A number with its separators, its unit and 年. GB/T 9704-1999, 8.2.3: 数字、年份不能回行.
  mutating func scanNumber(at start: Int) -> Int {
    if !kinsoku(start - 1).isAlphanumeric, let mail = scanMail(at: start) { return mail }
    var end = endOfDigits(start)
    var separators = 0
    /// Whether it is more than a plain quantity: a date in digits, a ratio, a figure's number.
    var isCompound = isContinuation(start)
    while true {
      if isSeparator(scalar(end)), kinsoku(end + 1) == .digit {
        separators += scalar(end) == 0x2C ? 0 : 1
        isCompound = isCompound || !isPoint(scalar(end)) || separators > 1
        end = endOfDigits(end + 1)
      } else if let next = endOfGroup(from: start, end) {
        end = next
      } else {
        break
      }
    }
    bind(start..<end)
    return scanNumberEnd(end, from: start, isCompound: isCompound)
  }

  /// Whether the number goes on with what is before it: PM2.5, 图3-2, 3：2.
  private func isContinuation(_ start: Int) -> Bool {
    switch kinsoku(start - 1) {
    case .letter, .hyphen, .solidus: true
    case .narrowPause: kinsoku(start - 2).isAlphanumeric
    case .pause: kinsoku(start - 2) == .digit && scalar(start - 1) == 0xFF1A
    default: false
    }
  }

  private func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    // , - . / : · − ∶ ．
    case 0x2C...0x2F, 0x3A, 0xB7, 0x2212, 0x2236, 0xFF0E: true
    default: false
    }
  }

  private func isPoint(_ scalar: UInt32) -> Bool {
    scalar == 0x2C || scalar == 0x2E || scalar == 0xFF0E
  }

  /// Groups of three set off by a space: 10 000. GB/T 15835-2011, 5.1.
  private func endOfGroup(from start: Int, _ end: Int) -> Int? {
    switch scalar(end) {
    case 0x20, 0x2009, 0xA0, 0x202F: break
    default: return nil
    }
    var lead = end
    while lead > start, kinsoku(lead - 1) == .digit { lead -= 1 }
    let next = endOfDigits(end + 1)
    return end - lead <= 3 && next - end - 1 == 3 ? next : nil
  }

  private mutating func scanNumberEnd(_ end: Int, from start: Int, isCompound: Bool) -> Int {
    if kinsoku(start - 1) == .pause, kinsoku(start - 2) == .digit { discourage(start) }
    // 年 stays with its year. GB/T 9704-1999, 8.2.3.
    if scalar(end) == 0x5E74 {
      bind(start..<end + 1)
      return end + 1
    }
    // 25 ℃: the unit stays over its space.
    if kinsoku(end) == .space, kinsoku(end + 1) == .postfix {
      bind(start..<end + 2)
      return end + 2
    }
    if isCompound { free(end) }
    return end
  }
}
