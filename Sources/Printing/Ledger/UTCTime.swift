import Glibc

/// Times as ledgers write them, in UTC: `2026-05-20T08:00:00Z`.
package enum UTCTime {
  /// Now.
  package static var now: String { text(of: time(nil)).map { "\($0.date)T\($0.hour)Z" } ?? "" }

  /// The day and minute of `text` in Beijing, as paper shows them: `2026-05-20 16:00`. What is no such
  /// time stays as it is.
  package static func inBeijing(_ text: String) -> String {
    let numbers = text.split { "-T:Z".contains($0) }.compactMap { Int32($0) }
    guard numbers.count == 6 else { return text }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, numbers[2])
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
    guard let (date, hour) = self.text(of: timegm(&parts) + eightHours) else { return text }
    return "\(date) \(hour.prefix(5))"
  }

  /// 北京时间 is eight hours ahead, all the year.
  private static let eightHours = 8 * 3600

  private static func text(of time: time_t) -> (date: String, hour: String)? {
    var time = time
    var parts = tm()
    guard gmtime_r(&time, &parts) != nil else { return nil }
    func joined(_ numbers: [Int32], by mark: String) -> String {
      numbers.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: mark)
    }
    return (
      joined([parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday], by: "-"),
      joined([parts.tm_hour, parts.tm_min, parts.tm_sec], by: ":")
    )
  }
}
