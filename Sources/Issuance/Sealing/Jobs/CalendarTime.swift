/// A moment, in seconds since 1970 in UTC, and the ways it is spelled.
public struct CalendarTime: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public var seconds: Int
  /// How far the clock it is told by is ahead of UTC, in minutes.
  public var offset = 0

  /// The earlier is the less.
  public static func < (a: CalendarTime, b: CalendarTime) -> Bool { a.seconds < b.seconds }

  /// The moment of a date and a time of day at `offset` minutes; nil where there is none such.
  init?(_ fields: [Int], offset: Int = 0) {
    guard fields.count == 6, (1...9999).contains(fields[0]), (1...12).contains(fields[1]),
      (1...31).contains(fields[2]), (0...23).contains(fields[3]), (0...59).contains(fields[4]),
      (0...60).contains(fields[5]), abs(offset) <= 14 * 60
    else { return nil }
    let days = CalendarTime.days(fields[0], fields[1], fields[2])
    guard CalendarTime.date(ofDay: days) == (fields[0], fields[1], fields[2]) else { return nil }
    seconds = days * 86_400 + fields[3] * 3_600 + fields[4] * 60 + fields[5] - offset * 60
    self.offset = offset
  }

  /// A moment as seconds.
  public init(seconds: Int, offset: Int = 0) {
    self.seconds = seconds
    self.offset = offset
  }

  /// `2026-11-23T08:00:00+08:00` or `…Z`. RFC 3339.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20 || bytes.count == 25, bytes[4] == 0x2D, bytes[7] == 0x2D,
      bytes[10] == UInt8(ascii: "T"), bytes[13] == 0x3A, bytes[16] == 0x3A
    else { return nil }
    let places = [0..<4, 5..<7, 8..<10, 11..<13, 14..<16, 17..<19]
    let fields = places.compactMap { CalendarTime.number(bytes[$0]) }
    if bytes.count == 20 {
      guard bytes[19] == UInt8(ascii: "Z") else { return nil }
      self.init(fields)
      return
    }
    guard bytes[22] == 0x3A, let hours = CalendarTime.number(bytes[20..<22]),
      let minutes = CalendarTime.number(bytes[23..<25]),
      bytes[19] == UInt8(ascii: "+") || bytes[19] == UInt8(ascii: "-")
    else { return nil }
    let sign = bytes[19] == UInt8(ascii: "-") ? -1 : 1
    self.init(fields, offset: sign * (hours * 60 + minutes))
  }

  /// A certificate's time: `YYMMDDhhmmssZ` or `YYYYMMDDhhmmssZ`. RFC 5280, 4.1.2.5.
  init?(_ value: DERValue) {
    guard value.tag == DERTag.universalTime || value.tag == DERTag.generalizedTime,
      value.content.last == UInt8(ascii: "Z")
    else { return nil }
    // A fraction of a second may follow in a time stamp.
    let digits = value.content.dropLast().prefix { $0 != UInt8(ascii: ".") }
    let isShort = value.tag == DERTag.universalTime
    guard digits.count == (isShort ? 12 : 14) else { return nil }
    let pairs = stride(from: digits.startIndex, to: digits.endIndex, by: 2)
      .compactMap { CalendarTime.number(digits[$0..<$0 + 2]) }
    guard pairs.count == digits.count / 2 else { return nil }
    let year = isShort ? pairs[0] + (pairs[0] < 50 ? 2000 : 1900) : pairs[0] * 100 + pairs[1]
    self.init([year] + pairs.suffix(5))
  }

  /// As RFC 3339 has it.
  public var text: String {
    let (date, time) = fields
    let end = offset == 0 ? "Z" : "\(sign)\(two(abs(offset) / 60)):\(two(abs(offset) % 60))"
    return "\(four(date.0))-\(two(date.1))-\(two(date.2))T"
      + "\(two(time.0)):\(two(time.1)):\(two(time.2))\(end)"
  }

  /// As a PDF's date, `D:20261123080000+08'00'`. ISO 32000-1, 7.9.4.
  var pdfDate: String {
    let (date, time) = fields
    let end = offset == 0 ? "Z" : "\(sign)\(two(abs(offset) / 60))'\(two(abs(offset) % 60))'"
    return "D:\(four(date.0))\(two(date.1))\(two(date.2))"
      + "\(two(time.0))\(two(time.1))\(two(time.2))\(end)"
  }

  /// The moment of a PDF's date; nil where it is not whole.
  init?(pdfDate: String) {
    let bytes = Array(pdfDate.utf8)
    guard bytes.count >= 17, bytes.starts(with: "D:".utf8) else { return nil }
    let places = [2..<6, 6..<8, 8..<10, 10..<12, 12..<14, 14..<16]
    let fields = places.compactMap { CalendarTime.number(bytes[$0]) }
    var offset = 0
    if bytes[16] != UInt8(ascii: "Z") {
      guard bytes.count >= 22, let hours = CalendarTime.number(bytes[17..<19]),
        let minutes = CalendarTime.number(bytes[20..<22])
      else { return nil }
      offset = (hours * 60 + minutes) * (bytes[16] == UInt8(ascii: "-") ? -1 : 1)
    }
    self.init(fields, offset: offset)
  }

  private var sign: String { offset < 0 ? "-" : "+" }

  private var fields: (date: (Int, Int, Int), time: (Int, Int, Int)) {
    let local = seconds + offset * 60
    let day = (local - ((local % 86_400 + 86_400) % 86_400)) / 86_400
    let rest = local - day * 86_400
    return (CalendarTime.date(ofDay: day), (rest / 3_600, rest / 60 % 60, rest % 60))
  }

  private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  private func four(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy(PDFParser.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Days since 1970 of a date in the Gregorian calendar, years counted from March.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  private static func date(ofDay day: Int) -> (Int, Int, Int) {
    // The year is guessed, and the guess mended: simple, and right for four digits.
    var year = 1970 + day / 366
    while days(year + 1, 1, 1) <= day { year += 1 }
    while days(year, 1, 1) > day { year -= 1 }
    var month = 1
    while month < 12, days(year, month + 1, 1) <= day { month += 1 }
    return (year, month, day - days(year, month, 1) + 1)
  }
}
