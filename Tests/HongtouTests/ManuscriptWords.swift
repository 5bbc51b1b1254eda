import OfficialDocument

/// All that is to be read of a document, in reading order: the manuscript's own words and, spelled
/// out here from the standard and not taken from the layout, the words a layout adds to them.
struct ManuscriptWords {
  let text: String

  init(_ document: Document) {
    text =
      [
        Self.head(of: document), Self.text(document.body), Self.closing(of: document),
        Self.attachments(of: document), Self.imprint(of: document),
      ].joined()
  }

  /// 版头, 标题 and 主送机关. 7.2, 7.3.1, 7.3.2
  private static func head(of document: Document) -> String {
    // In a letter they stand below the mark. 10.1
    let isLetter = document.layout?.string == "信函"
    var parts = isLetter ? [] : copyMarks(of: document)
    parts.append(document.handlingResult.map { "办理结果：" + $0.string })
    parts.append(document.disclosure.map { "公开属性：" + $0.string })
    parts += document.issuerMarks.map(\.string)
    if isLetter { parts += copyMarks(of: document) }
    parts.append(document.documentNumber?.string)
    if !isOrder(document) { parts += document.signatories.map { "签发人：" + $0.string } }
    parts += document.title.map(\.string)
    if !document.addressees.isEmpty {
      parts.append(document.addressees.map(\.string).joined(separator: "、") + "：")
    }
    return parts.compactMap { $0 }.joined()
  }

  /// In an order 签发人 stands in for 签名章. 10.2
  private static func isOrder(_ document: Document) -> Bool { document.layout?.string == "命令" }

  /// 份号, 密级, 紧急程度. 7.2.1–7.2.3
  private static func copyMarks(of document: Document) -> [String?] {
    [
      document.copyNumber?.string, document.classification?.string,
      document.classificationTerm.map { "★" + $0.string }, document.urgency?.string,
    ]
  }

  private static func text(_ blocks: [Block]) -> String {
    blocks.map {
      guard case .paragraph(let paragraph) = $0 else { return "" }
      return paragraph.text.string
    }.joined()
  }

  /// 附件说明, 出席, 请假, 列席, 署名, 成文日期, 附注, 联系方式. 7.3.4–7.3.6, 10.3
  private static func closing(of document: Document) -> String {
    let names = document.attachmentNote.map(\.name.string)
    var parts: [String?] = names.isEmpty ? [] : ["附件："]
    parts += names.enumerated().map { names.count > 1 ? "\($0 + 1).\($1)" : $1 }
    for (label, names) in [
      ("出席：", document.present), ("请假：", document.absent), ("列席：", document.attending),
    ] where !names.isEmpty {
      parts.append(label + names.map(\.string).joined(separator: "、"))
    }
    // The stamp itself shows the signer's name. 7.3.5.3
    if isOrder(document) {
      parts += document.signatories.map { String($0.string.prefix { !$0.isWhitespace }) }
    }
    parts += document.signatureStamps.map(\.office.string)
    parts += document.issuers.map(\.string)
    parts.append(document.date?.string)
    parts.append(document.annotation.map { "（\($0.string)）" })
    parts.append(document.contact.map { "联系人姓名：" + $0.string })
    parts.append(document.contactPhone.map { "联系电话：" + $0.string })
    parts.append(document.contactAddress.map { "联系地址：" + $0.string })
    parts.append(document.postcode.map { "邮政编码：" + $0.string })
    return parts.compactMap { $0 }.joined()
  }

  /// 附件. 7.3.7
  private static func attachments(of document: Document) -> String {
    document.attachments.map { $0.label.string + $0.title.string + text($0.body) }.joined()
  }

  /// 版记. 7.4
  private static func imprint(of document: Document) -> String {
    var parts: [String?] = []
    if !document.copyRecipients.isEmpty {
      parts.append("抄送：" + document.copyRecipients.map(\.string).joined(separator: "，") + "。")
    }
    parts.append(document.printingOffice?.string)
    parts.append(document.printingDate.map { $0.string + "印发" })
    return parts.compactMap { $0 }.joined()
  }
}
