import Diagnostics
import Files
import OfficialDocument

/// What a record came to.
package enum Rendering: Sendable {
  /// Its files, each with what its name ends in (`.pdf`, `-附件2.pdf` for an annex that is not bound
  /// with the document), and how many pages they have.
  case files([(suffix: String, bytes: [UInt8])], pages: Int)
  /// It cannot be set: the reasons are in the diagnostics.
  case refused
}

/// A record that was set.
package struct RenderedRecord: Sendable {
  /// What it came to.
  package let rendering: Rendering
  /// What was found.
  package let diagnostics: [Diagnostic]
  /// 发文字号.
  package let documentNumber: String?
  /// 份号.
  package let copyNumber: String?

  /// Creates the outcome of setting a record.
  package init(
    _ rendering: Rendering, diagnostics: [Diagnostic], documentNumber: String?, copyNumber: String?
  ) {
    self.rendering = rendering
    self.diagnostics = diagnostics
    self.documentNumber = documentNumber
    self.copyNumber = copyNumber
  }
}

/// A record that can be set, and what it is made of beside its values.
package struct PreparedRecord {
  /// The SHA-256 of the files that the document names, pictures and annexes; empty where it names
  /// none. A file that was changed makes another document of the same record.
  package let files: [UInt8]
  /// Sets it. The text is the name of its files, less what they end in.
  ///
  /// Throws what stands in the way of every record: a full disk, a lost font.
  package let render: (String) throws(Failure) -> RenderedRecord

  /// Creates a record to be set.
  package init(files: [UInt8], render: @escaping (String) throws(Failure) -> RenderedRecord) {
    self.files = files
    self.render = render
  }

  /// What tells `record` with its files from any other input, in hexadecimal digits.
  func digest(of record: Record) -> String { SHA256.hexadecimal(record.canonical + files) }
}

/// Prepares records, in one thread. What a batch knows of pages is this.
///
/// It throws what stands in the way of every record.
package typealias Renderer = (Record) throws(Failure) -> PreparedRecord
