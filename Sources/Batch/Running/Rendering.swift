import Diagnostics
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

/// Sets records, in one thread. What a batch knows of pages is this. The text is the name of the
/// record's files, less what they end in.
///
/// It throws what stands in the way of every record: a full disk, a lost font.
package typealias Renderer = (Record, String) throws(Failure) -> RenderedRecord
