import Diagnostics
import OfficialDocument

/// The records of JSON Lines, or of one JSON array of objects.
struct JSONRecords {
  private var columns: RecordColumns?
  private var array: JSONArrayScanner?

  /// Begins a file; `isArray` for one array.
  init(isArray: Bool) { array = isArray ? JSONArrayScanner() : nil }

  /// The next record, or what is wrong with it; nil at the end.
  mutating func next(_ text: RecordText, number: Int) throws(Failure) -> RecordItem? {
    let object: (bytes: [UInt8], line: Int)?
    if array != nil {
      object = try array?.next(text) ?? nil
    } else {
      object = try JSONRecords.line(text)
    }
    guard let object else { return nil }
    let (record, diagnostics) = Record.read(
      json: object.bytes, number: number, line: object.line, file: text.path, columns: columns)
    columns = record?.columns ?? columns
    let place = SourceRange(file: text.path, line: object.line, column: 1)
    if let fault = diagnostics.first(where: { $0.level == .error }) {
      return .bad(number: number, place: place, fault)
    }
    return record.map(RecordItem.record)
  }

  /// The next line that is not blank.
  private static func line(_ text: RecordText) throws(Failure) -> (bytes: [UInt8], line: Int)? {
    while let line = try text.next() {
      guard line.contains(where: { ![0x20, 0x09].contains($0) }) else { continue }
      return (Array(line), text.line)
    }
    return nil
  }
}
