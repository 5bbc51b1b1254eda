import Diagnostics
import OfficialDocument

/// Reads a file of records one by one. It belongs to one thread.
package final class RecordReader {
  private enum Form {
    /// Comma-separated values.
    case csv(CSVRecords)
    /// JSON, in lines or in an array.
    case json(JSONRecords)
  }

  private let text: RecordText
  private var form: Form
  private var number = 0

  /// Opens `file`. With `hashing`, `digest` is reckoned along.
  ///
  /// Throws 66 for what cannot be read, 65 for a file that is none of records.
  package init(_ file: RecordFile, hashing: Bool = false) throws(Failure) {
    text = try RecordText(file.path, file.encoding, hashing: hashing)
    switch file.form {
    case .csv: form = .csv(try CSVRecords(text))
    case .jsonLines: form = .json(JSONRecords(isArray: false))
    case .json: form = .json(JSONRecords(isArray: true))
    }
  }

  /// The names of the fields, where they are the same for all records.
  package var columns: RecordColumns? {
    if case .csv(let records) = form { records.columns } else { nil }
  }

  /// The next record, or what is wrong with it; nil at the end.
  ///
  /// Throws 65 where nothing after can be read, 74 for a file that cannot be read on.
  package func next() throws(Failure) -> RecordItem? {
    let item: RecordItem?
    switch form {
    case .csv(let records): item = try records.next(text, number: number + 1)
    case .json(var records):
      item = try records.next(text, number: number + 1)
      form = .json(records)
    }
    if item != nil { number += 1 }
    return item
  }

  /// The SHA-256 of the file's bytes, after the last record was read.
  package var digest: [UInt8]? { text.digest }
}
