import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// Names what this layout module cannot set yet, so that nothing is left out silently.
  func refuseWhatIsNotSetYet(in document: Document) {
    func refuse(_ texts: [SourcedText], _ zh: String, _ en: String) {
      guard texts.count > 1 else { return }
      refuseYet(zh, en, at: texts[1].source)
    }
    refuse(document.issuerMarks, "联合行文", "joint issuance is")
    refuse(document.issuers, "联合行文", "joint issuance is")
    refuse(document.signatories, "多个签发人", "several signatories are")
    if let image = document.seals.compactMap(\.image).first {
      refuseYet("印章图", "seal images are", at: image.source)
    }
    if let stamp = document.signatureStamps.first {
      refuseYet("签名章", "signature stamps are", at: stamp.office.source)
    }
  }

  /// Refuses what the layout module cannot set yet.
  func refuseYet(_ zh: String, _ en: String, at place: SourceRange) {
    report(
      Diagnostic(
        .error, "layout.not-yet", Phrase("尚不支持\(zh)", "\(en) not supported yet"), at: place))
  }
}
