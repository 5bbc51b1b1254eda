import OfficialDocument
import PangoCairo

extension DocumentMetadata {
  /// What a PDF says of itself: title and issuer of the document, dated 成文日期 so that the same
  /// manuscript gives the same bytes on every day.
  init(_ document: Document) {
    let date = document.date.flatMap { CalendarDate($0.string) }
    let title = document.title.map(\.string).joined()
    let author = document.issuers.map(\.string).joined(separator: "、")
    self.init(title: title, author: author, created: date.map(Self.midnight) ?? Self.noDate)
  }

  /// A document without a date is as old as Unix.
  private static let noDate = "1970-01-01T00:00:00Z"

  /// 北京时间零时, the hour official dates count from.
  private static func midnight(_ date: CalendarDate) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))T00:00:00+08:00"
  }
}
