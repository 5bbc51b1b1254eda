import Diagnostics
import OfficialDocument
import Typesetting

/// A document of × that has what a sheet prints, as the standard's figures have it: what a layout
/// looks like, without a manuscript.
public struct Specimen: Hashable, Sendable {
  /// The document. What the rules about contents would say of it is beside the point.
  public let document: Document

  /// The paragraphs of a specimen, as many lines each: what a usual sheet prints on two pages.
  public static let paragraphs = [2, 3, 4, 3, 2, 3]

  /// A specimen of `sheet` in one of its forms, with the first `paragraphs` of its paragraphs.
  public init(
    of sheet: LayoutSheet, as form: SpecimenForm = .ordinary,
    paragraphs: Int = Specimen.paragraphs.count
  ) {
    var document = Document(file: Specimen.place.file)
    Specimen.fillHead(of: &document, sheet, form)
    Specimen.fillText(of: &document, sheet, Specimen.paragraphs.prefix(paragraphs))
    Specimen.fillClosing(of: &document, sheet, form)
    Specimen.fillImprint(of: &document, sheet)
    self.document = document
  }

  private static let place = SourceRange(file: "-", line: 1, column: 1)

  private static func text(_ string: String) -> SourcedText { SourcedText(string, at: place) }

  /// `count` characters that say nothing.
  private static func crosses(_ count: Int) -> SourcedText {
    text(String(repeating: "×", count: count))
  }

  private static func fillHead(
    of document: inout Document, _ sheet: LayoutSheet, _ form: SpecimenForm
  ) {
    if sheet.printsCopyMarks {
      document.copyNumber = text("000001")
      document.classification = text("机密")
      document.classificationTerm = text("1年")
      document.urgency = text("特急")
    }
    if sheet.replyMarks == .right {
      document.handlingResult = text("××××")
      document.disclosure = text("××××")
    }
    let mark = text("×××××" + sheet.markEnding)
    document.issuerMarks = form == .joint ? [crosses(5), crosses(5), mark] : [mark]
    document.documentNumber = text(sheet.documentNumber.pattern.crosses)
    if form == .upward { document.signatories = [crosses(3)] }
    guard sheet.titleBlock.isRequired else { return }
    document.title = [text("×××××关于×××××的\(form == .upward ? "请示" : sheet.genre)")]
  }

  /// Text that goes on overleaf and leaves room for the rest there.
  private static func fillText(
    of document: inout Document, _ sheet: LayoutSheet, _ lines: ArraySlice<Int>
  ) {
    let columns = sheet.grid.columns
    if sheet.hasAddressees { document.addressees = [crosses(8)] }
    document.body = lines.map { count in
      // The last line is half full; the first is indented.
      let crosses = String(repeating: "×", count: columns * count - columns / 2)
      return .paragraph(Paragraph(text(crosses + "。")))
    }
    if sheet.hasAddressees {
      document.attachmentNote = [8, 12].map { AttachmentName(name: crosses($0)) }
    }
  }

  private static func fillClosing(
    of document: inout Document, _ sheet: LayoutSheet, _ form: SpecimenForm
  ) {
    document.date = text("2012年7月1日")
    if sheet.documentNumber.pattern == .order {
      document.signatureStamps = [SignatureStamp(office: text("部　长"), name: crosses(3))]
    } else {
      document.issuers = form == .joint ? [crosses(7), crosses(7), crosses(7)] : [crosses(7)]
    }
    if sheet.attendance.place == .block {
      document.present = [crosses(3), crosses(3), crosses(3)]
      document.absent = [crosses(3)]
      document.attending = [crosses(3), crosses(3)]
    }
    if sheet.contact.place == .block {
      document.contact = crosses(3)
      document.contactPhone = text("××××××××")
      document.contactAddress = text("××路××号")
      document.postcode = text("××××××")
    } else if sheet.hasAddressees {
      document.annotation = crosses(10)
    }
  }

  private static func fillImprint(of document: inout Document, _ sheet: LayoutSheet) {
    document.copyRecipients = [8, 7, 6, 9, 7].map(crosses)
    if sheet.imprint.hasDisclosure { document.disclosure = text("××××") }
    guard sheet.imprint.hasPrintingLine else { return }
    document.printingOffice = crosses(9)
    document.printingDate = text("2012年7月1日")
  }
}

extension LayoutSheet {
  /// Whether there are 主送机关, and with them 附件说明 and 附注: orders and minutes have none.
  fileprivate var hasAddressees: Bool { titleBlock.isRequired && attendance.place == .none }

  /// Whether 份号 and its like have room above the mark, or a place under the rule.
  fileprivate var printsCopyMarks: Bool {
    hasAddressees && replyMarks == .none
      && (copyMarks.place == .belowRule || issuerMark.top > baselineGrid.top(ofLine: 3))
  }

  /// What a mark ends in: 文件, unless the sheet wants none. 7.2.4, 10.1–10.3
  fileprivate var markEnding: String {
    if documentNumber.pattern == .order { return "令" }
    if attendance.place == .block { return "纪要" }
    return issuerMark.unwantedEnding == nil ? "文件" : ""
  }

  /// What a title ends in.
  fileprivate var genre: String {
    if replyMarks == .right { return "答复" }
    return issuerMark.unwantedEnding == nil ? "通知" : "函"
  }
}

extension NumberPattern {
  /// A number as the standard's figures have it.
  fileprivate var crosses: String {
    switch self {
    case .general, .any: "×××〔2012〕10号"
    case .order: "第××号"
    case .minutes: "〔2012〕10号"
    }
  }
}
