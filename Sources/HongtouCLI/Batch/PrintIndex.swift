import Batch
import Diagnostics
import Files
import OfficialDocument

/// The index of a merged PDF: a line a record, from which page, how many pages; the last line is the
/// totals.
final class PrintIndex {
  private let file: StreamedFile

  /// An index that goes to `file`.
  init(_ file: StreamedFile) { self.file = file }

  /// Where the index of the PDF at `path` is.
  static func path(of path: String) -> String {
    FilePath.withoutExtension(path) + ".index.jsonl"
  }

  /// Enters a record. Throws 74.
  func add(
    _ item: RecordItem, document: Document, first: Int, count: Int
  ) throws(Failure) {
    try write(
      JSONObject([
        "record": .number(item.number), "line": .number(item.place.line),
        "document_number": .init(document.documentNumber?.string),
        "copy_number": .init(document.copyNumber?.string), "first_page": .number(first),
        "pages": .number(count),
      ]))
  }

  /// Ends the index. Throws 74.
  func finish(pages: Int, _ progress: RunProgress) throws(Failure) {
    try write(
      JSONObject([
        "complete": .boolean(true), "records": .number(progress.total),
        "printed": .number(progress.written), "failed": .number(progress.failed),
        "pages": .number(pages),
      ]))
    try file.finish()
  }

  private func write(_ object: JSONObject) throws(Failure) {
    try file.write(Array((object.text + "\n").utf8))
  }
}
