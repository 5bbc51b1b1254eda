import Diagnostics

/// Rules about 发文字号: H01–H06 and the pattern as a whole. GB/T 9704-2012, 7.2.5.
enum NumberChecks {
  static func check(
    _ document: Document, pattern: NumberPattern, into findings: inout Findings
  ) {
    guard let number = document.documentNumber, pattern != .any else { return }
    let problems = pattern == .order ? [] : parts(number.string).map(problems(of:)) ?? []
    for (code, zh, en) in problems {
      add(.error, code, zh, en, number, pattern, &findings)
    }
    guard problems.isEmpty, !matches(number.string, pattern) else { return }
    if isUnfilled(number.string) {
      add(
        findings.missing, "document.unfilled-number", "发文字号没有填完", "the number is not filled in",
        number, pattern, &findings)
    } else if NumberCorrection.of(number.string, as: pattern) != nil {
      add(
        .error, "H06", "发文字号里不用空格，数字用半角", "no blanks, and half-width digits", number, pattern,
        &findings)
    } else {
      add(
        .error, "document.number-pattern", "发文字号不合格式", "the number does not fit its pattern",
        number,
        pattern, &findings)
    }
  }

  private static func add(
    _ level: Diagnostic.Level, _ code: String, _ zh: String, _ en: String, _ number: SourcedText,
    _ pattern: NumberPattern, _ findings: inout Findings
  ) {
    let example = NumberCorrection.of(number.string, as: pattern) ?? pattern.example
    findings.add(
      level, code, Phrase("\(zh)：\(number.string)", "\(en): \(number.string)"),
      hint: Phrase("写作 \(example)", "write it like \(example)"), at: number.source,
      clause: "GB/T 9704-2012 7.2.5")
  }

  /// A number taken apart: what stands in its brackets, and after them.
  private struct Parts {
    var open: Character
    var close: Character
    var year: Substring
    var serial: Substring
  }

  /// What opens a bracket in a number, and what closes it.
  static let brackets: [Character: Character] = [
    "〔": "〕", "[": "]", "【": "】", "（": "）", "(": ")", "﹝": "﹞", "［": "］", "<": ">", "{": "}",
  ]

  private static func parts(_ number: String) -> Parts? {
    guard let start = number.firstIndex(where: { brackets[$0] != nil }) else { return nil }
    let rest = number[number.index(after: start)...]
    guard let end = rest.firstIndex(where: { brackets.values.contains($0) }) else { return nil }
    return Parts(
      open: number[start], close: rest[end], year: rest[..<end],
      serial: rest[rest.index(after: end)...])
  }

  private static func problems(of parts: Parts) -> [(String, String, String)] {
    var problems: [(String, String, String)] = []
    if parts.open != "〔" || parts.close != "〕" {
      problems.append(("H01", "年份应括入六角括号〔〕", "the year goes in 〔 〕"))
    }
    if parts.serial.contains("第") {
      problems.append(("H02", "顺序号前不加“第”", "no 第 before the serial number"))
    }
    if parts.serial.first(where: \.isNumber) == "0" {
      problems.append(("H03", "顺序号不编虚位", "the serial number is not padded"))
    }
    if !parts.serial.contains("号") {
      problems.append(("H04", "顺序号后加“号”", "号 ends the number"))
    }
    if parts.year.count != 4, parts.year.allSatisfy(\.isNumber), !parts.year.isEmpty {
      problems.append(("H05", "年份应标全称四位", "the year has four digits"))
    }
    return problems
  }

  /// Whether only the serial number or the year is still blank.
  private static func isUnfilled(_ number: String) -> Bool {
    let packed = String(number.filter { !$0.isWhitespace && $0 != "×" && $0 != "X" })
    if packed == "第号" { return true }
    guard packed != number || packed.contains("〕号") || packed.contains("〔〕"),
      let parts = parts(packed)
    else { return false }
    return parts.serial == "号" || parts.year.isEmpty
  }

  /// Whether `number` fits `pattern`.
  static func matches(_ number: String, _ pattern: NumberPattern) -> Bool {
    switch pattern {
    case .any: return true
    case .order: return number.hasPrefix("第") && isSerial(number.dropFirst())
    case .general, .minutes:
      guard let open = number.firstIndex(of: "〔"), let parts = parts(number),
        parts.year.count == 4, parts.year.hasPrefix("19") || parts.year.hasPrefix("20"),
        parts.year.allSatisfy(isDigit), isSerial(parts.serial)
      else { return false }
      let organ = number[..<open]
      return (pattern == .minutes || !organ.isEmpty)
        && organ.unicodeScalars.allSatisfy { $0.properties.isIdeographic }
    }
  }

  private static func isSerial(_ text: Substring) -> Bool {
    let digits = text.dropLast()
    return text.last == "号" && (1...5).contains(digits.count) && digits.first != "0"
      && digits.allSatisfy(isDigit)
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
