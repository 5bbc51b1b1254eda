import Diagnostics
import OfficialDocument

/// The records of comma-separated values; the first names the fields.
struct CSVRecords {
  /// More fields than this are no list of letters' data.
  static let mostColumns = 1_024

  /// The names of the fields.
  let columns: RecordColumns

  /// Reads the names.
  ///
  /// Throws 65 for a file without any, and for names that are empty, doubled or too many.
  init(_ text: RecordText) throws(Failure) {
    guard let record = try CSVRecords.next(text) else {
      throw CSVRecords.refusal(
        text, Phrase("没有列名", "has no names of fields"),
        hint: Phrase("第一行写各列的名称，用逗号分开", "its first line names the fields"))
    }
    columns = RecordColumns(try CSVRecords.names(record, text))
    if let double = columns.double {
      throw CSVRecords.refusal(
        text, Phrase("有两列都叫“\(double)”", "has two columns called ‘\(double)’"))
    }
  }

  /// The names in the first record. Throws 65 for names that are empty or too many.
  private static func names(_ record: CSVRecord, _ text: RecordText) throws(Failure) -> [String] {
    if let fault = record.fault {
      throw Failure(.badData, fault.message, hint: fault.hint, diagnostics: [fault])
    }
    let names = record.cells.map { $0.string.trimmed }
    try checkMarks(in: names, text)
    guard names.count <= CSVRecords.mostColumns else {
      throw CSVRecords.refusal(
        text,
        Phrase(
          "有 \(names.count) 列，超过 \(CSVRecords.mostColumns)",
          "has \(names.count) columns, over \(CSVRecords.mostColumns)"))
    }
    if let blank = names.firstIndex(of: "") {
      throw CSVRecords.refusal(
        text, Phrase("第 \(blank + 1) 列没有名称", "has no name for column \(blank + 1)"))
    }
    return names
  }

  /// Throws 65 where other characters than commas and LF seem to part the names and lines.
  private static func checkMarks(in names: [String], _ text: RecordText) throws(Failure) {
    if names.contains(where: { $0.utf8.contains(0x0D) }) {
      throw refusal(
        text, Phrase("的行末是单个回车（旧 Mac 格式）", "ends its lines with CR alone, as old Macs did"),
        hint: Phrase("另存为 CSV（UTF-8）", "save it as CSV (UTF-8)"))
    }
    let other = names.count == 1 ? names.first?.first { "；;\t，|".contains($0) } : nil
    if let other {
      let name = other == "\t" ? Phrase("制表符", "tabs") : Phrase("“\(other)”", "‘\(other)’")
      throw refusal(
        text, Phrase("用\(name.zh)分列，应用半角逗号", "has \(name.en) between fields, not commas"),
        hint: Phrase("另存为用逗号分隔的 CSV", "save it as comma-separated values"))
    }
  }

  /// The next record, or what is wrong with it; nil at the end.
  func next(_ text: RecordText, number: Int) throws(Failure) -> RecordItem? {
    guard let record = try CSVRecords.next(text) else { return nil }
    let place = SourceRange(
      file: text.path, line: record.cells.first?.source.line ?? text.line, column: 1)
    if let fault = record.fault { return .bad(number: number, place: place, fault) }
    guard record.cells.count == columns.names.count else {
      return .bad(number: number, place: place, ragged(record.cells.count, at: place))
    }
    return .record(
      Record(number: number, place: place, columns: columns, cells: record.cells))
  }

  /// The next record that is not a blank line.
  private static func next(_ text: RecordText) throws(Failure) -> CSVRecord? {
    while let line = try text.next() {
      guard !line.isEmpty else { continue }
      var record = CSVRecord(line, number: text.line, file: text.path)
      while record.isOpen {
        guard record.openCount <= RecordText.longest, let more = try text.next() else {
          throw unclosed(record.openPlace)
        }
        record.append(more, number: text.line)
      }
      return record
    }
    return nil
  }

  private func ragged(_ count: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "records.row",
      Phrase(
        "这一行有 \(count) 格，列名有 \(columns.names.count) 个",
        "\(count) cells, there are \(columns.names.count) names"),
      hint: Phrase("格中有逗号时，整格加引号", "quote a cell that holds a comma"), at: place)
  }

  private static func unclosed(_ place: SourceRange) -> Failure {
    Failure(
      .badData,
      Phrase(
        "“\(place.file)”第 \(place.line) 行的引号没有结束",
        "‘\(place.file)’: a quote in line \(place.line) is not closed"),
      diagnostics: [
        Diagnostic(
          .error, "records.quote", Phrase("引号没有结束", "the quote is not closed"),
          hint: Phrase("格中的引号写两个", "double the quotes inside a cell"), at: place)
      ])
  }

  private static func refusal(
    _ text: RecordText, _ what: Phrase, hint: Phrase? = nil
  ) -> Failure {
    Failure(
      .badData, Phrase("“\(text.path)”\(what.zh)", "‘\(text.path)’ \(what.en)"), hint: hint)
  }
}

extension String {
  /// The string without spaces at its ends.
  fileprivate var trimmed: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\u{3000}" }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
