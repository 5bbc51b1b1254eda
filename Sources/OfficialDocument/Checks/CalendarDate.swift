/// A date as official documents write it: 2021年4月9日. GB/T 9704-2012, 7.3.5.4.
public struct CalendarDate: Hashable, Sendable, Comparable {
  /// The year, four digits.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day, 1 to 31.
  public let day: Int

  /// Reads `text`; nil unless it is written as the standard asks and the calendar has the day.
  public init?(_ text: String) {
    guard let (year, month, day) = Self.numbers(in: text), (1900...2099).contains(year),
      (1...12).contains(month), (1...Self.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Earlier dates are less.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// Whether `text` has the form of a date, whatever the calendar says.
  static func isWellFormed(_ text: String) -> Bool { numbers(in: text) != nil }

  private static func numbers(in text: String) -> (Int, Int, Int)? {
    guard let year = text.firstIndex(of: "年"), let month = text.firstIndex(of: "月"),
      year < month, text.last == "日"
    else { return nil }
    let parts = [
      text[..<year], text[text.index(after: year)..<month],
      text[text.index(after: month)...].dropLast(),
    ]
    let isNumber: (Substring) -> Bool = { part in
      part.first != "0" && part.allSatisfy { ("0"..."9").contains($0) }
    }
    guard parts.allSatisfy(isNumber), parts[0].count == 4, parts[1].count <= 2,
      parts[2].count <= 2, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    return (year, month, day)
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
