import Glibc

/// The time of day in UTC, as ledgers write it: `2026-05-20T08:00:00Z`.
package enum UTCTime {
  /// Now.
  package static var now: String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    func padded(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    let date = [parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday].map(padded)
    let hour = [parts.tm_hour, parts.tm_min, parts.tm_sec].map(padded)
    return date.joined(separator: "-") + "T" + hour.joined(separator: ":") + "Z"
  }
}
