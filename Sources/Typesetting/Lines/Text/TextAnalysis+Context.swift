extension TextAnalysis {
  /// Decides the width and the face of “ ” ‘ ’ · — … and of symbols.
  mutating func resolveAmbiguous(as language: TextLanguage) {
    var index = 0
    while index < dependents.count {
      let position = Int(dependents[index])
      index += 1
      guard isAmbiguous(position), !isAttached[position], kinds[position] != .other else {
        continue
      }
      let end = endOfRun(position)
      let isNarrow = language == .english || isBetweenLetters(position..<end)
      for member in position..<end { settle(member, isNarrow: isNarrow, runLength: end - position) }
      while index < dependents.count, Int(dependents[index]) < end { index += 1 }
    }
  }

  private func isAmbiguous(_ index: Int) -> Bool {
    scalars[index] < 0x1_0000
      && CharacterTraits(bits: CharacterTable.basic[Int(scalars[index])]).isAmbiguous
  }

  private func endOfRun(_ start: Int) -> Int {
    var end = start + 1
    while end < count, scalars[end] == scalars[start] { end += 1 }
    return end
  }

  /// ’ as an apostrophe, and · — … within Western text.
  private func isBetweenLetters(_ run: Range<Int>) -> Bool {
    switch scalars[run.lowerBound] {
    case 0x2019: guard run.count == 1 else { return false }
    case 0xB7, 0x2026, 0x2014: break
    default: return false
    }
    return run.lowerBound > 0 && run.upperBound < count && isWesternLetter(run.lowerBound - 1)
      && isWesternLetter(run.upperBound)
  }

  private func isWesternLetter(_ index: Int) -> Bool {
    kinsoku[index] == .letter && !isWide[index] && scalars[index] > 0x40
  }

  private mutating func settle(_ index: Int, isNarrow: Bool, runLength: Int) {
    isWide[index] = !isNarrow
    kinds[index] = isNarrow ? .western : .han
    // A single — is the connector 一字线, two are the dash 破折号. GB/T 15834, 4.9 and 4.13.
    if scalars[index] == 0x2015 || scalars[index] == 0x2014 && runLength == 1 {
      kinsoku[index] = .connector
    }
    guard isNarrow else { return }
    switch kinsoku[index] {
    case .opening: kinsoku[index] = .narrowOpening
    case .closing: kinsoku[index] = scalars[index] == 0x2019 ? .letter : .narrowClosing
    case .interpunct, .ideograph: kinsoku[index] = .letter
    case .pause: kinsoku[index] = .narrowPause
    default: break
    }
  }

  /// Tells signs from hyphens, and currency before a number from currency alone.
  /// §1.1, `PRE`.
  mutating func resolveContext() {
    for dependent in dependents {
      let index = Int(dependent)
      switch kinsoku[index] {
      case .prefix where !isFollowedByDigit(index) || isJoiningSign(index):
        kinsoku[index] = isWide[index] ? .ideograph : .letter
      case .hyphen where isFollowedByDigit(index) && !continuesWord(index):
        kinsoku[index] = .prefix
      default: break
      }
    }
  }

  private func isFollowedByDigit(_ index: Int) -> Bool {
    index + 1 < count && kinsoku[index + 1] == .digit
  }

  /// A + or # with a letter or digit before it is no sign: C++11, A#3.
  private func isJoiningSign(_ index: Int) -> Bool {
    (scalars[index] == 0x2B || scalars[index] == 0x23) && index > 0
      && kinsoku[index - 1].isAlphanumeric
  }

  private func continuesWord(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    switch kinsoku[index - 1] {
    case .letter, .digit, .postfix, .hyphen, .mark, .narrowClosing, .closing: return true
    default: return false
    }
  }

  /// Lets spaces and format characters go with the run they stand in, so that they split none.
  mutating func resolveNeutralKinds() {
    for index in kinsoku.indices.dropFirst() {
      switch kinsoku[index] {
      case .zeroWidthSpace, .glue: kinds[index] = kinds[index - 1]
      case .space where kinds[index - 1] == .other: kinds[index] = .other
      default: break
      }
    }
  }
}
