import Diagnostics
import OfficialDocument
import Typesetting
import Yams

/// One mapping of a layout sheet: a closed set of keys, each asked for by name.
///
/// What is missing, malformed or out of range is reported, and a harmless value handed back so
/// that the rest of the sheet is read too.
final class SheetSection {
  private let path: String
  private let node: Node
  private let reader: SheetReader
  private var values: [String: Node] = [:]
  private var asked: Set<String> = []
  private var sections: [String: SheetSection] = [:]
  private var notes: [(key: String, value: SheetValue?)] = []
  private var isMissing = false

  init(path: String, node: Node, reader: SheetReader) {
    self.path = path
    self.node = node
    self.reader = reader
    for pair in node.mapping ?? [:] { values[pair.key.string ?? ""] = pair.value }
  }

  /// A section that is not there: nothing is reported of it, and what it is asked for is noted.
  convenience init(missing path: String, reader: SheetReader) {
    self.init(path: path, node: .mapping(Node.Mapping([])), reader: reader)
    isMissing = true
  }

  /// What has been asked of this section, and how.
  var form: SheetForm {
    SheetForm(
      entries: notes.compactMap { key, value in
        let value = value ?? sections[key].map { .section($0.form) }
        return value.map { SheetForm.Entry(key: key, value: $0) }
      })
  }

  /// Notes what the value of `key` may be; the first to ask knows best.
  private func note(_ key: String, _ value: SheetValue?) {
    if asked.insert(key).inserted { notes.append((key, value)) }
  }

  /// The section `key`, which must be there.
  func section(_ key: String) -> SheetSection {
    if let known = sections[key] { return known }
    note(key, nil)
    let child = value(key)
    if let child, child.mapping == nil {
      refuse(key, "sheet.not-a-section", "应为一组键值", "should be a group of keys")
    }
    let path = path + key + "."
    // What is not there at all has been reported once; its keys are not reported again.
    let section =
      child?.mapping == nil
      ? SheetSection(missing: path, reader: reader)
      : SheetSection(path: path, node: child ?? node, reader: reader)
    sections[key] = section
    return section
  }

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

  /// Reports every key nobody asked for, here and in the sections below.
  func refuseUnknown() {
    for pair in node.mapping ?? [:] {
      let key = pair.key.string ?? "?"
      guard !asked.contains(key) else { continue }
      let hint = nearestName(to: key, among: asked.sorted())
      report(
        pair.key, "sheet.unknown-key", "没有“\(path)\(key)”这个键", "there is no key “\(path)\(key)”",
        hint: hint.map { Phrase("是不是“\($0)”？", "did you mean “\($0)”?") })
    }
    for section in sections.values.sorted(by: { $0.path < $1.path }) { section.refuseUnknown() }
  }

  /// Reports a fault of the whole section.
  func refuse(_ code: String, _ zh: String, _ en: String) {
    report(node, code, path + " " + zh, path + " " + en)
  }

  private func scalar(_ key: String) -> String? {
    guard let node = value(key) else { return nil }
    guard let scalar = node.scalar else {
      refuse(key, "sheet.not-a-value", "应为一个值", "should be one value")
      return nil
    }
    return scalar.string
  }

  private func value(_ key: String) -> Node? {
    let value = values[key]
    if value == nil && !isMissing {
      report(
        node, "sheet.missing-key", "缺少“\(path)\(key)”", "“\(path)\(key)” is missing",
        hint: Phrase("版式单须写全，可参照 general.yaml", "a sheet is complete: compare general.yaml"))
    }
    return value
  }

  private func refuse(
    _ key: String, _ code: String, _ zh: String, _ en: String, hint: Phrase? = nil
  ) {
    report(
      values[key] ?? node, code, "\(path)\(key)：\(zh)", "\(path)\(key): \(en)", hint: hint)
  }

  private func report(_ node: Node, _ code: String, _ zh: String, _ en: String, hint: Phrase? = nil)
  {
    let mark = node.mark
    reader.refuse(code, zh, en, line: mark?.line ?? 1, column: mark?.column ?? 1, hint: hint)
  }
}
