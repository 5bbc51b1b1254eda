import Diagnostics

/// Rules about 附件说明 and 附件: A01–A04, A10, A11. GB/T 9704-2012, 7.3.4 and 7.3.7.
enum AttachmentChecks {
  static func check(_ document: Document, into findings: inout Findings) {
    for entry in document.attachmentNote { checkName(entry.name, &findings) }
    if document.attachmentNote.count == 1 { checkOnly(document.attachmentNote[0].name, &findings) }
    if document.attachmentNote.isEmpty { checkMention(document, &findings) }
    checkBodies(document, &findings)
    checkSeparate(document, &findings)
  }

  /// What is not bound with the text says to which document it belongs.
  private static func checkSeparate(_ document: Document, _ findings: inout Findings) {
    guard document.documentNumber == nil,
      let entry = document.attachmentNote.first(where: { $0.binding == .separate })
    else { return }
    findings.add(
      findings.missing, "document.separate-without-number",
      Phrase("另行装订的附件要标发文字号，而本件没有", "an annex bound separately names a 发文字号: there is none"),
      hint: Phrase("写明发文字号，或与正文一并装订", "give it, or bind the annex with the text"),
      at: entry.name.source, clause: "GB/T 9704-2012 7.3.7")
  }

  private static func checkName(_ name: SourcedText, _ findings: inout Findings) {
    let clause = "GB/T 9704-2012 7.3.4"
    if let last = name.string.last, "。；，、.;,".contains(last) {
      findings.add(
        .error, "A01", Phrase("附件名称后不加标点：\(name.string)", "no mark after an annex's name"),
        hint: Phrase("删去“\(last)”", "delete \(last)"), at: name.source, clause: clause)
    }
    if ["附:", "附：", "附件:"].contains(where: { name.string.hasPrefix($0) }) {
      findings.add(
        .error, "A02", Phrase("应写“附件：”，用全角冒号", "the label is 附件： with a full-width colon"),
        hint: Phrase("只写名称，“附件：”由版式加", "give the name alone: the layout sets the label"),
        at: name.source, clause: clause)
    } else if isNumbered(name.string) {
      findings.add(
        .error, "A03",
        Phrase("“附件”只标一次，各附件用阿拉伯数字编号", "附件 is said once, and annexes are numbered 1. 2."),
        hint: Phrase("只写名称，序号由版式加", "give the name alone: the layout numbers it"), at: name.source,
        clause: clause)
    }
  }

  /// A single annex has no number.
  private static func checkOnly(_ name: SourcedText, _ findings: inout Findings) {
    guard name.string.hasPrefix("1.") else { return }
    findings.add(
      .warning, "A04", Phrase("只有一个附件，不编号：\(name.string)", "a single annex is not numbered"),
      hint: Phrase("写作 \(name.string.dropFirst(2))", "write \(name.string.dropFirst(2))"),
      at: name.source, clause: "GB/T 9704-2012 7.3.4")
  }

  /// An annex that the text speaks of and nothing lists.
  private static func checkMention(_ document: Document, _ findings: inout Findings) {
    guard document.attachments.isEmpty else { return }
    for case .paragraph(let paragraph) in document.body {
      guard let offset = paragraph.text.string.characters(before: "见附件") else { continue }
      return findings.add(
        .warning, "A11", Phrase("正文说“见附件”，却没有附件", "the text speaks of an annex, and there is none"),
        hint: Phrase("在“附件”键下列出名称，并附上附件", "list it under `attachments`, and add it"),
        at: paragraph.text.place(ofCharacter: offset), clause: "GB/T 9704-2012 7.3.4")
    }
  }

  /// Whether a name begins with a label or number of its own: 附件1：, 附件一：, 一、
  private static func isNumbered(_ name: String) -> Bool {
    let number = name.prefix { "0123456789一二三四五六七八九十".contains($0) }
    if !number.isEmpty, let mark = name.dropFirst(number.count).first, "、．".contains(mark) {
      return true
    }
    guard name.hasPrefix("附件") else { return false }
    let rest = name.dropFirst(2).drop { "0123456789一二三四五六七八九十".contains($0) }
    return rest.first == "：" || rest.first == ":"
  }

  private static func checkBodies(_ document: Document, _ findings: inout Findings) {
    let names = document.attachmentNote
    // Annexes that are files of their own take their label and title from the list.
    let listed = names.enumerated().filter { $0.element.file == nil }
    let present = document.attachments
    for (entry, attachment) in zip(listed, present) {
      checkTitle(attachment, is: entry.element.name, &findings)
      checkLabel(attachment.label, number: entry.offset + 1, of: names.count, &findings)
    }
    for entry in listed.dropFirst(present.count) {
      findings.add(
        findings.missing, "A11",
        Phrase("附件说明中的“\(entry.element.name.string)”没有正文", "a listed annex has no text"),
        hint: Phrase("在文末用“附件”行写出，或给出文件", "add it after a line of 附件, or name its file"),
        at: entry.element.name.source, clause: "GB/T 9704-2012 7.3.7")
    }
    for attachment in present.dropFirst(listed.count) {
      findings.add(
        findings.missing, "A11",
        Phrase("附件“\(attachment.title.string)”没有列入附件说明", "an annex is not in the list"),
        hint: Phrase("在“附件”键下列出名称", "add its name under `attachments`"),
        at: attachment.title.source, clause: "GB/T 9704-2012 7.3.7")
    }
  }

  private static func checkTitle(
    _ attachment: Attachment, is name: SourcedText, _ findings: inout Findings
  ) {
    // A number that a single name should not have is told of once.
    let listed = [name.string, name.dropping(prefix: "1.").string]
    guard !listed.contains(attachment.title.string) else { return }
    findings.add(
      .error, "A10",
      Phrase(
        "附件标题与附件说明不一致：“\(attachment.title.string)”，“\(name.string)”",
        "an annex's title differs from its name in the list"), at: attachment.title.source,
      clause: "GB/T 9704-2012 7.3.7")
  }

  private static func checkLabel(
    _ label: SourcedText, number: Int, of count: Int, _ findings: inout Findings
  ) {
    // One annex alone may stand without its number.
    guard label.string != "附件\(number)", count > 1 || label.string != "附件" else { return }
    let wanted = count > 1 ? "附件\(number)" : "附件"
    findings.add(
      .error, "A11",
      Phrase("附件顺序号与附件说明不一致：\(label.string)", "an annex's number differs from the list"),
      hint: Phrase("应是“\(wanted)”", "\(wanted) is due here"), at: label.source,
      clause: "GB/T 9704-2012 7.3.7")
  }
}
