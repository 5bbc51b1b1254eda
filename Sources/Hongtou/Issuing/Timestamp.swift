import OfficialDocument
import PangoCairo

/// A time as files have it: `2026-11-23T08:00:00` and `Z` or `+08:00`.
public enum Timestamp {
  /// Whether `text` is a time of the calendar and the clock.
  public static func isValid(_ text: String) -> Bool {
    guard DocumentMetadata.isDate(text) else { return false }
    let numbers = text.prefix(19).split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 6 else { return false }
    let zone = text.dropFirst(19).split { !$0.isNumber }.compactMap { Int($0) }
    return CalendarDate("\(numbers[0])年\(numbers[1])月\(numbers[2])日") != nil
      && numbers[3] < 24 && numbers[4] < 60 && numbers[5] < 60
      && (zone.first ?? 0) <= 14 && (zone.last ?? 0) < 60
  }
}
