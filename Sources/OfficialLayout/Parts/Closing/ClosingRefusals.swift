import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// A seal has to stand in the type area and to cover name and date. GB/T 9704-2012, 7.3.5.1.
  func refuseSeal(_ diameter: Length, _ seal: Seal?) {
    let least = sheet.grid.typeSize + sheet.baselineGrid.offset(ofLine: 1)
    let right = sheet.pitch.length(sheet.closing.dateIndent) + placeOfDate.half
    let most = right + right
    guard diameter < least || diameter > most else { return }
    let (low, high) = (Int(least.millimetres.rounded(.up)), Int(most.millimetres))
    report(
      Diagnostic(
        .error, "layout.seal-size",
        Phrase("印章直径应在 \(low) 至 \(high) mm 之间", "a seal is \(low) to \(high) mm wide"),
        hint: Phrase("常用 42、45、50、60 mm", "usual are 42, 45, 50 and 60 mm"),
        at: seal?.source, clause: "GB/T 9704-2012 7.3.5.1"))
  }

  /// One seal for all agencies, or one an agency; a picture is one agency's own.
  func refuseSealCount(of document: Document) {
    let (seals, agencies) = (document.seals.count, document.issuers.count)
    let sharesImage = seals == 1 && agencies > 1 && document.seals[0].image != nil
    guard sharesImage || (seals > 1 && seals != agencies) else { return }
    report(
      Diagnostic(
        .error, "layout.seal-count",
        Phrase(
          "署名的机关有 \(agencies) 个，印章写了 \(seals) 个",
          "\(agencies) agencies sign, \(seals) seals are given"),
        hint: Phrase("按署名的次序一一写明印章", "name a seal an agency, in their order"),
        at: document.seals.last?.source, clause: "GB/T 9704-2012 7.3.5.1"))
  }

  /// A name has to stand in the type area. GB/T 9704-2012, 7.3.5.
  func refuseWide(_ issuer: Line) {
    guard issuer.width > sheet.typeArea.width else { return }
    let millimetres = Int(issuer.width.millimetres.rounded())
    report(
      Diagnostic(
        .error, "layout.issuer-too-wide",
        Phrase(
          "署名宽 \(millimetres) mm，超出版心",
          "the issuer's name is \(millimetres) mm wide, wider than the type area"),
        hint: Phrase("用规范化简称", "use the standard short name"), at: issuer.label.source,
        clause: "GB/T 9704-2012 7.3.5"))
  }

  /// Names, seals and date may not stand on a page without text: where page 1 needs the only lines
  /// there are, they cannot. GB/T 9704-2012, 7.3.3 and 7.3.5.5.
  func refuseBareClosing(on pages: [Paginator.Side], of document: Document) {
    guard !document.body.isEmpty, !diagnostics.contains(where: { $0.code == Self.tooTall }),
      let page = pages.first(where: { $0.marks.contains { $0.label.element.isSignature } }),
      !page.marks.contains(where: { $0.label.element.standsBeforeClosing })
    else { return }
    if case .paragraph = document.body.last(where: { !$0.isPageBreak }) {
      reportBareClosing(
        .error, document,
        Phrase("首页留下一行正文，落款就没有正文同页", "with a line of text on page 1, the closing has none"),
        hint: Phrase(
          "缩短标题或主送机关，或充实正文", "shorten the title or the addressees, or lengthen the text"))
    } else {
      reportBareClosing(
        .warning, document,
        Phrase(
          "正文以表、图结束，落款没有正文同页", "the text ends in a table or figure: the closing stands without text"
        ),
        hint: Phrase("把表、图移作附件，或在其后写一段正文", "make it an annex, or write a paragraph after it"))
    }
  }

  private func reportBareClosing(
    _ level: Diagnostic.Level, _ document: Document, _ message: Phrase, hint: Phrase
  ) {
    report(
      Diagnostic(
        level, "layout.closing-without-text", message, hint: hint,
        at: document.issuers.first?.source ?? document.date?.source,
        clause: "GB/T 9704-2012 7.3.5.5"))
  }

  private static let tooTall = "layout.closing-too-tall"

  /// Names, seals and date have to share a page with a line of text. GB/T 9704-2012, 7.3.5.5.
  func refuseTallClosing(_ lack: Length, _ document: Document) {
    let millimetres = lack.tenthsOfMillimetreUp
    report(
      Diagnostic(
        .error, Self.tooTall,
        Phrase(
          "落款和印章过高，与一行正文同页还差 \(millimetres) mm",
          "names and seals lack \(millimetres) mm to share a page with a line of text"),
        hint: Phrase("署名用规范化简称，使每排容下更多印章", "shorter names let more seals share a row"),
        at: document.issuers.first?.source ?? document.date?.source,
        clause: "GB/T 9704-2012 7.3.5.5"))
  }
}

extension ElementName {
  fileprivate var isSignature: Bool { self == .issuer || self == .date }

  fileprivate var standsBeforeClosing: Bool {
    [.body, .heading, .tableCell, .figure, .attachmentNote, .present, .absent, .attending].contains(
      self)
  }
}

extension Block {
  fileprivate var isPageBreak: Bool {
    if case .pageBreak = self { true } else { false }
  }
}
