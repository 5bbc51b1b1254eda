import Diagnostics

/// Rules about dates: S01, S02, I04, I05. GB/T 9704-2012, 7.3.5.4 and 7.4.3.
enum DateChecks {
  static func check(_ document: Document, into findings: inout Findings) {
    check(document.date, form: "S01", clause: "GB/T 9704-2012 7.3.5.4", &findings)
    check(document.printingDate, form: "I04", clause: "GB/T 9704-2012 7.4.3", &findings)
    guard let printing = document.printingDate, let issued = document.date,
      let later = CalendarDate(printing.string), let earlier = CalendarDate(issued.string),
      later < earlier
    else { return }
    findings.add(
      .warning, "I05", Phrase("印发日期早于成文日期", "printed before it was issued"),
      at: printing.source, clause: "GB/T 9704-2012 7.4.3")
  }

  private static func check(
    _ date: SourcedText?, form: String, clause: String, _ findings: inout Findings
  ) {
    guard let date, CalendarDate(date.string) == nil else { return }
    let example = meant(date.string) ?? "2024年5月1日"
    let hint = Phrase("写作 \(example)", "write it like \(example)")
    if isUnfilled(date.string) {
      findings.add(
        findings.missing, "S02", Phrase("日期没有填完：\(date.string)", "the date is not filled in"),
        hint: hint, at: date.source, clause: clause)
    } else if CalendarDate.isWellFormed(date.string) {
      findings.add(
        .error, "document.no-such-date",
        Phrase("日历上没有这一天：\(date.string)", "no such day: \(date.string)"), at: date.source,
        clause: clause)
    } else {
      findings.add(
        .error, form,
        Phrase(
          "日期应用阿拉伯数字标全，不编虚位：\(date.string)", "a date is full, Arabic, unpadded: \(date.string)"),
        hint: hint, at: date.source, clause: clause)
    }
  }

  /// The date three numbers stand for: 2024.5.1, 2024-05-01, 24年5月1日; nil for what is none.
  private static func meant(_ text: String) -> String? {
    let numbers = text.split { !($0.isWholeNumber && !$0.isLetter) }.map { digits in
      digits.reduce(0) { min($0 * 10 + ($1.wholeNumberValue ?? 0), 1_000_000) }
    }
    guard numbers.count == 3 else { return nil }
    let year = numbers[0] < 100 ? 2000 + numbers[0] : numbers[0]
    let date = "\(year)年\(numbers[1])月\(numbers[2])日"
    return CalendarDate(date) == nil ? nil : date
  }

  /// Whether year, month or day is blank: 2024年  月  日, 2024年5月 日, ××年×月×日.
  private static func isUnfilled(_ text: String) -> Bool {
    let packed = String(text.filter { !$0.isWhitespace && $0 != "×" && $0 != "X" })
    return packed.hasPrefix("年") || packed.contains("年月") || packed.hasSuffix("月日")
  }
}
