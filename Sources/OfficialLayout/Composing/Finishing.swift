import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// Adds imprint and folios to the sides and counts the marks in reading order.
  func finished(_ sheets: consuming [[Mark]], imprint: Imprint?) -> [Page] {
    var sheets = sheets
    var unnumbered = sheets.count + 1
    if let imprint {
      refuseTall(imprint)
      let place = imprintPage(after: sheets, imprint: imprint)
      if place > sheets.count + 1 { unnumbered = sheets.count + 1 } else { unnumbered = place + 1 }
      while sheets.count < place { sheets.append([]) }
      sheets[place - 1] += imprint.marks
    }
    var order = 0
    let folios = FolioSetter(self)
    for index in sheets.indices {
      for place in sheets[index].indices { sheets[index][place].label.count(order: &order) }
      // A blank page before the imprint has no folio, nor has the imprint's page. 7.5
      if index + 1 < unnumbered { sheets[index].append(folios.folio(index + 1)) }
    }
    return sheets.map { Page(size: sheet.page, marks: $0) }
  }

  private func refuseTall(_ imprint: Imprint) {
    let excess = sheet.typeArea.headMargin - imprint.top
    guard excess > .zero else { return }
    let millimetres = (excess.millimetres * 10).rounded(.up) / 10
    report(
      Diagnostic(
        .error, "layout.imprint-too-tall",
        Phrase(
          "版记过高，超出版心 \(millimetres) mm",
          "the imprint is \(millimetres) mm taller than the type area"),
        hint: Phrase("主送、抄送机关用统称", "name the recipients by their common names"),
        at: imprint.marks.lazy.compactMap(\.label.source).first, clause: "GB/T 9704-2012 7.4.2"))
  }

  /// The page of 版记, from 1: the last even one that has room for it and a line more.
  /// GB/T 33476.2 7.3.1.
  private func imprintPage(after sheets: [[Mark]], imprint: Imprint) -> Int {
    let last = sheets.count
    let bottom = sheets.last?.map(\.frame.bottom).max() ?? .zero
    let hasRoom = bottom + sheet.grid.blankLine <= imprint.top
    switch sheet.imprint.page {
    case .last, .simplex: return hasRoom ? last : last + 1
    case .even: return last % 2 == 1 ? last + 1 : hasRoom ? last : last + 2
    }
  }

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

extension MarkLabel {
  /// Takes the next place in reading order.
  fileprivate mutating func count(order: inout Int) {
    guard case .content(let paragraph, _) = nature else { return }
    nature = .content(paragraph: paragraph, order: order)
    order += 1
  }
}
