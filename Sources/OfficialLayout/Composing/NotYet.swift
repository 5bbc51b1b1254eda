import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// Refuses what the layout module cannot set yet.
  func refuseYet(_ zh: String, _ en: String, at place: SourceRange) {
    report(
      Diagnostic(
        .error, "layout.not-yet", Phrase("尚不支持\(zh)", "\(en) not supported yet"), at: place))
  }
}
