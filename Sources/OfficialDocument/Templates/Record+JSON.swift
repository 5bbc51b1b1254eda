import Diagnostics

extension Record {
  /// Reads one JSON object as a record.
  ///
  /// - Parameters:
  ///   - bytes: the object's text, valid UTF-8.
  ///   - line: the file's line it begins in.
  ///   - columns: those of the record before, which are kept where the names are the same.
  /// - Returns: the record, nil where there is no object, and what was found.
  package static func read(
    json bytes: [UInt8], number: Int, line: Int, file: String, columns: RecordColumns? = nil
  ) -> (record: Record?, diagnostics: [Diagnostic]) {
    var lines: [SourceLine] = []
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      lines.append(SourceLine(number: line + lines.count, bytes: part))
    }
    let reader = JSONReader(lines, file: file, firstLine: line, takesBooleans: true)
    let place = SourceRange(file: file, line: line, column: 1)
    guard let root = reader.root else { return (nil, reader.diagnostics) }
    guard case .mapping(let fields, _) = root else {
      return (nil, reader.diagnostics + [notAnObject(at: root.source)])
    }
    let names = fields.map(\.key.string)
    let known = columns.flatMap { $0.names == names ? $0 : nil } ?? RecordColumns(names)
    let record = Record(
      number: number, place: place, columns: known, values: fields.map { $0.value.unlessBlank })
    return (record, reader.diagnostics)
  }

  private static func notAnObject(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "records.not-an-object", Phrase("每条记录应是一个对象", "a record is a JSON object"),
      hint: Phrase("写作 {\"字段\": \"值\"}", "write {\"field\": \"value\"}"), at: place)
  }
}

extension FieldValue {
  /// The value; an empty text is none.
  fileprivate var unlessBlank: FieldValue {
    if case .text(let text) = self, text.string.isEmpty { return .empty(text.source) }
    return self
  }
}
