import Diagnostics
import OfficialDocument
import OfficialLayout
import Typesetting

/// An annex that is not bound with the text: a document of its own. GB/T 9704-2012, 7.3.7.
public struct SeparateAttachment: Hashable, Sendable {
  /// 附件, or 附件 and its number: what the 发文字号 over it ends in.
  public var label: String
  /// What its PDF says of itself: the document's issuer and date under the annex's title.
  public var description: Document
  /// Its pages, numbered from 1, and what is to be said about them.
  public var composition: Composition
}

extension [SeparateAttachment] {
  /// What is to be said about all of them.
  public var diagnostics: [Diagnostic] { flatMap(\.composition.diagnostics) }
}
