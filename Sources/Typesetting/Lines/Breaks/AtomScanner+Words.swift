extension AtomScanner {
  /// What begins with a Western letter: an address, a standard's number, or a plain word.
  mutating func scanWord(at start: Int) -> Int {
    guard !kinsoku(start - 1).isAlphanumeric else { return start + 1 }
    var end = start
    while kinsoku(end).isAlphanumeric { end += 1 }
    if isAddress(from: start, wordEnd: end) { return scanAddress(at: start) }
    if let mail = scanMail(at: start) { return mail }
    if let standard = scanStandard(at: start, wordEnd: end) { return standard }
    // The digits of a word count nothing: A4|纸, C++11|标准.
    free(end)
    return end
  }

  /// GB/T 9704—2012, DB37/T 1234.1—2019, ISO 9001: one whole with its space and its year.
  private mutating func scanStandard(at start: Int, wordEnd: Int) -> Int? {
    guard wordEnd - start >= 2, isUppercase(scalar(start)), isUppercase(scalar(start + 1)) else {
      return nil
    }
    var end = wordEnd
    if scalar(end) == 0x2F, isUppercase(scalar(end + 1)) {
      end += 1
      while kinsoku(end).isAlphanumeric { end += 1 }
    }
    let number = scalar(end) == 0x20 ? end + 1 : end
    if number == end, kinsoku(end - 1) != .digit { return nil }
    guard number == end || kinsoku(number) == .digit else { return nil }
    end = number
    while kinsoku(end) == .digit || isJoint(scalar(end)) && kinsoku(end + 1) == .digit { end += 1 }
    bind(start..<end)
    free(end)
    return end
  }

  private func isUppercase(_ scalar: UInt32) -> Bool { 0x41...0x5A ~= scalar }

  /// - . : – — ―.
  private func isJoint(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2E, 0x3A, 0x2013, 0x2014, 0x2015: true
    default: false
    }
  }

  // MARK: - E-mail

  /// An e-mail address is whole; @ is its emergency exit.
  mutating func scanMail(at start: Int) -> Int? {
    var at = start
    // 64 is the longest name before @ (RFC 5321, 4.5.3.1.1), and keeps scanning linear.
    while at - start <= 64, isMailScalar(scalar(at)) { at += 1 }
    guard scalar(at) == 0x40, kinsoku(at + 1).isAlphanumeric else { return nil }
    var end = at + 1
    while isMailScalar(scalar(end)) { end += 1 }
    while !kinsoku(end - 1).isAlphanumeric { end -= 1 }
    bind(start..<end)
    levels[at + 1] = .emergency
    free(end)
    return end
  }

  private func isMailScalar(_ scalar: UInt32) -> Bool {
    switch scalar {
    // + - . _ %
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x5F, 0x25: true
    default: false
    }
  }

  // MARK: - URL

  private func isAddress(from start: Int, wordEnd: Int) -> Bool {
    if scalar(wordEnd) == 0x3A, scalar(wordEnd + 1) == 0x2F, scalar(wordEnd + 2) == 0x2F {
      return true
    }
    return wordEnd - start == 3 && scalar(wordEnd) == 0x2E && kinsoku(wordEnd + 1).isAlphanumeric
      && (start..<wordEnd).allSatisfy { scalar($0) | 0x20 == 0x77 }
  }

  private mutating func scanAddress(at start: Int) -> Int {
    var end = start
    while 0x21...0x7E ~= scalar(end), !isDelimiter(scalar(end)) { end += 1 }
    // A mark at the end belongs to the sentence.
    while end > start + 1, !isAddressEnd(scalar(end - 1)) { end -= 1 }
    bind(start..<end)
    for place in start + 1..<end where isAddressBreak(place) { levels[place] = .discouraged }
    free(end)
    return end
  }

  /// " < > ` { } end an address.
  private func isDelimiter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x3C, 0x3E, 0x60, 0x7B, 0x7D: true
    default: false
    }
  }

  private func isAddressEnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    // ! ' ( ) , . : ; ? ]
    case 0x21, 0x27...0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D: false
    default: true
    }
  }

  /// After :// and /, after ? & = #, and before a full stop, so that no line ends in one that is
  /// none.
  private func isAddressBreak(_ place: Int) -> Bool {
    if scalar(place) == 0x2E { return scalar(place - 1) != 0x2E }
    switch scalar(place - 1) {
    case 0x2F: return scalar(place) != 0x2F
    case 0x3F, 0x26, 0x3D, 0x23: return true
    default: return false
    }
  }
}
