import Diagnostics
import OfficialDocument
import Typesetting

/// The kinds of values a sheet has. Each notes what it takes before it reads, and reports what it
/// cannot take.
extension SheetSection {
  /// A text that is not empty.
  func text(_ key: String) -> String {
    note(key, .text)
    guard let string = scalar(key) else { return "" }
    if string.isEmpty { refuse(key, "sheet.empty", "不能为空", "must not be empty") }
    return string
  }

  /// A text that is not empty, or nil for a word.
  func text(_ key: String, orWord word: String) -> String? {
    let string = text(key)
    return string == word ? nil : string
  }

  /// Keys of a manuscript, by either name.
  func keys(_ name: String) -> Set<Key> {
    note(name, .keys)
    guard let node = value(name) else { return [] }
    guard let sequence = node.sequence else {
      refuse(name, "sheet.not-a-list", "应为列表", "should be a list")
      return []
    }
    return Set(
      sequence.compactMap { item in
        let key = item.string.flatMap(Key.init(named:))
        if key == nil {
          refuse(name, "sheet.not-a-key", "不是稿子的键", "is not a key of manuscripts")
        }
        return key
      })
  }

  /// `yes` or `no`.
  func flag(_ key: String) -> Bool {
    note(key, .flag)
    guard let string = scalar(key) else { return false }
    if string != "yes" && string != "no" {
      refuse(key, "sheet.not-a-flag", "应为 yes 或 no", "should be yes or no")
    }
    return string == "yes"
  }

  /// One word of a closed list.
  func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) -> Choice
  where Choice.RawValue == String {
    let known = Choice.allCases.map(\.rawValue)
    note(key, .choice(known))
    if let string = scalar(key) {
      if let choice = Choice(rawValue: string) { return choice }
      refuse(
        key, "sheet.not-a-choice", "应为其一：\(known.joined(separator: "、"))",
        "should be one of: \(known.joined(separator: ", "))")
    }
    // A closed list has at least one word.
    return Choice.allCases[Choice.allCases.startIndex]
  }

  /// A length in mm or pt, from 0 (or from `least` EMU) to 1 m.
  func length(_ key: String, least: Int = 0) -> Length {
    note(key, .length(least: least))
    guard let string = scalar(key) else { return Length(emu: least) }
    guard let length = Length(measure: string) else {
      refuse(
        key, "sheet.not-a-length", "“\(string)”不是长度", "“\(string)” is not a length",
        hint: Phrase("写作 37 mm 或 16 pt", "write 37 mm or 16 pt"))
      return Length(emu: least)
    }
    if length.emu < least || length > SheetValue.longest {
      refuse(
        key, "sheet.length-out-of-range", "长度“\(string)”不合理", "the length “\(string)” is absurd")
    }
    return length
  }

  /// A length, or nil for a word.
  func length(_ key: String, orWord word: String) -> Length? {
    note(key, .word(word, or: .length(least: 1)))
    return values[key]?.string == word ? nil : length(key, least: 1)
  }

  /// A whole number of a range.
  func count(_ key: String, _ range: ClosedRange<Int>) -> Int {
    note(key, .count(range))
    guard let string = scalar(key) else { return range.lowerBound }
    guard let number = Int(string), range.contains(number) else {
      refuse(
        key, "sheet.not-a-count", "“\(string)”应为 \(range.lowerBound) 至 \(range.upperBound) 的整数",
        "“\(string)” should be a whole number from \(range.lowerBound) to \(range.upperBound)")
      return range.lowerBound
    }
    return number
  }

  /// A whole number, or nil for a word.
  func count(_ key: String, _ range: ClosedRange<Int>, orWord word: String) -> Int? {
    note(key, .word(word, or: .count(range)))
    return values[key]?.string == word ? nil : count(key, range)
  }

  /// A number of cells from 0 to 28, in 1/65,536.
  func cells(_ key: String) -> Int {
    note(key, .cells(SheetValue.cellRange))
    guard let string = scalar(key) else { return 0 }
    guard let number = Double(decimal: string), SheetValue.cellRange.contains(number) else {
      refuse(
        key, "sheet.not-cells", "“\(string)”应为 0 至 28 的字数（格）",
        "“\(string)” should be a number of characters from 0 to 28")
      return 0
    }
    return Int((number * Double(CharacterPitch.cell)).rounded())
  }

  /// A percentage from 1 % to 100 %, in thousandths.
  func percent(_ key: String) -> Int {
    note(key, .percent(SheetValue.percentRange))
    guard let string = scalar(key) else { return 1_000 }
    var digits = string.hasSuffix("%") ? string.dropLast() : Substring(string)
    while digits.last == " " { digits.removeLast() }
    guard let number = Double(decimal: digits), SheetValue.percentRange.contains(number) else {
      refuse(
        key, "sheet.not-a-percentage", "“\(string)”应为 1 % 至 100 %",
        "“\(string)” should be 1 % to 100 %")
      return 1_000
    }
    return Int((number * 10).rounded())
  }

  /// A colour `#RRGGBB`.
  func ink(_ key: String) -> Ink {
    note(key, .ink)
    guard let string = scalar(key) else { return .black }
    let digits = string.dropFirst()
    guard digits.count == 6, string.hasPrefix("#"), digits.allSatisfy(\.isHexDigit),
      let rgb = UInt32(digits, radix: 16)
    else {
      refuse(key, "sheet.not-a-colour", "应为 \"#RRGGBB\"", "should be \"#RRGGBB\"")
      return .black
    }
    return Ink(
      red: UInt8(rgb >> 16), green: UInt8(rgb >> 8 & 0xFF), blue: UInt8(rgb & 0xFF))
  }
}
