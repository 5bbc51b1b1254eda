import ArgumentParser
import Glibc
import OfficialDocument

/// A date as a user gives it: 2026年4月9日, 2026-04-09, or today.
struct DateArgument: ExpressibleByArgument, Hashable {
  /// The date.
  let date: CalendarDate

  init?(argument: String) {
    let written = ["today", "今天"].contains(argument) ? Self.today : Self.official(argument)
    guard let date = CalendarDate(written) else { return nil }
    self.date = date
  }

  /// ISO 8601's form as official documents write it; anything else as it is.
  private static func official(_ text: String) -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDate =
      parts.map(\.count) == [4, 2, 2]
      && parts.joined().allSatisfy { ("0"..."9").contains($0) }
    guard isDate, let month = Int(parts[1]), let day = Int(parts[2]) else { return text }
    return "\(parts[0])年\(month)月\(day)日"
  }

  /// The day of this machine's calendar: only where somebody asks for it.
  private static var today: String {
    var now = time(nil)
    var day = tm()
    localtime_r(&now, &day)
    // `tm` counts years from 1900 and months from 0.
    return "\(Int(day.tm_year) + 1900)年\(day.tm_mon + 1)月\(day.tm_mday)日"
  }
}
