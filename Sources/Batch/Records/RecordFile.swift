import Diagnostics

/// A file of records as it was named: where it is, and how it is to be read.
package struct RecordFile: Hashable, Sendable {
  /// The file.
  package let path: String
  /// How it is written.
  package let form: RecordForm
  /// How its characters are encoded.
  package let encoding: RecordEncoding

  /// A file whose form is known.
  init(path: String, form: RecordForm, encoding: RecordEncoding) {
    self.path = path
    self.form = form
    self.encoding = encoding
  }

  /// Names a file; its form is told by its suffix.
  ///
  /// Throws 64 for another suffix, and for standard input: records are read twice.
  package init(_ path: String, encoding: RecordEncoding = .utf8) throws(Failure) {
    guard let form = RecordForm(ofFile: path) else {
      throw Failure(
        .usage,
        Phrase("“\(path)”不是 .csv、.jsonl 或 .json", "‘\(path)’ is no .csv, .jsonl or .json"),
        hint: path == "-"
          ? Phrase("记录要读两遍，先存成文件", "records are read twice: save them to a file")
          : Phrase("电子表格另存为 CSV（UTF-8）", "save a spreadsheet as CSV (UTF-8)"))
    }
    self.path = path
    self.form = form
    self.encoding = encoding
  }
}
