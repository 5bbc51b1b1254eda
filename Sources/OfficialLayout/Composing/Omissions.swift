import Diagnostics
import OfficialDocument

extension Compositor {
  /// Names what the manuscript gives and the sheet does not print, so that nothing is left out
  /// silently.
  func reportWhatTheSheetOmits(in document: Document) {
    if !sheet.imprint.hasPrintingLine {
      omit(.printingOffice, document.printingOffice, "layout.printing-line-unused", "10.1")
      omit(.printingDate, document.printingDate, "layout.printing-line-unused", "10.1")
    }
    if sheet.attendance.place == .none {
      omit(.present, document.present.first, "layout.attendance-unused", "10.3")
      omit(.absent, document.absent.first, "layout.attendance-unused", "10.3")
      omit(.attending, document.attending.first, "layout.attendance-unused", "10.3")
    }
    // Where anybody may have one, it stands in for 签名章 and belongs to the closing. 7.3.5.3
    if sheet.signatory.place == .none, sheet.signatory.isUpwardOnly {
      omit(.signatory, document.signatories.first, "layout.signatory-unused", "10.1")
    }
    reportReplyEntries(of: document)
    reportMarkEnding(of: document)
  }

  /// 办理结果, 公开属性 and 联系方式 of a reply, of which the standard says nothing.
  private func reportReplyEntries(of document: Document) {
    if sheet.replyMarks == .none {
      omit(.handlingResult, document.handlingResult, "layout.reply-marks-unused", nil)
      if !sheet.imprint.hasDisclosure {
        omit(.disclosure, document.disclosure, "layout.reply-marks-unused", nil)
      }
    }
    if sheet.contact.place == .none {
      let entries: [(Key, SourcedText?)] = [
        (.contact, document.contact), (.contactPhone, document.contactPhone),
        (.contactAddress, document.contactAddress), (.postcode, document.postcode),
      ]
      for (key, text) in entries { omit(key, text, "layout.contact-unused", nil) }
    }
  }

  private func omit(_ key: Key, _ text: SourcedText?, _ code: String, _ clause: String?) {
    guard let text else { return }
    report(
      Diagnostic(
        .warning, code,
        Phrase(
          "版式“\(sheet.title)”不印\(key.name)", "the layout \(sheet.title) does not print \(key.alias)"
        ),
        hint: Phrase("删去这一项，或另选版式", "delete it or choose another layout"),
        at: text.source, clause: clause.map { "GB/T 9704-2012 \($0)" }))
  }

  /// A letter's mark is the agency's name alone. GB/T 9704-2012, 10.1.
  private func reportMarkEnding(of document: Document) {
    guard let mark = document.issuerMarks.last, let ending = sheet.issuerMark.unwantedEnding,
      mark.string.hasSuffix(ending)
    else { return }
    report(
      Diagnostic(
        .warning, "layout.mark-ending",
        Phrase(
          "版式“\(sheet.title)”的发文机关标志不加“\(ending)”",
          "the mark of the layout \(sheet.title) does not end with \(ending)"),
        hint: Phrase("只写机关名称", "write the agency’s name alone"),
        at: mark.source, clause: "GB/T 9704-2012 10.1"))
  }
}
