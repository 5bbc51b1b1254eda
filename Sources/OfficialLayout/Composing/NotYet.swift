import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// Names what this layout module cannot set yet, so that nothing is left out silently.
  func refuseWhatIsNotSetYet(in document: Document) {
    if let file = document.attachmentNote.compactMap(\.file).first {
      refuseYet("另文附件", "attachments in files are", at: file.source)
    }
  }

  /// Refuses what the layout module cannot set yet.
  func refuseYet(_ zh: String, _ en: String, at place: SourceRange) {
    report(
      Diagnostic(
        .error, "layout.not-yet", Phrase("尚不支持\(zh)", "\(en) not supported yet"), at: place))
  }
}
