import Diagnostics

/// Elements typed into the text that have keys or lines of their own: S05, H19, A08, A12.
enum StrayElementChecks {
  static func check(_ document: Document, into findings: inout Findings) {
    for paragraph in document.allParagraphs { check(paragraph.text, &findings) }
    let paragraphs = document.body.compactMap(\.paragraph).map(\.text)
    if let first = paragraphs.first { checkAddressees(first, document, &findings) }
    for text in paragraphs.suffix(3) { checkClosing(text, document, &findings) }
  }

  private static func check(_ text: SourcedText, _ findings: inout Findings) {
    // A line of its own, short: long texts need not be searched.
    if text.string.utf8.count < 60, text.string.characters(before: "此页无正文") != nil {
      findings.add(
        .error, "S05", Phrase("不得用“此页无正文”", "“此页无正文” is not allowed"),
        hint: Phrase("删去；落款由版式与正文排在一起", "delete it: the layout keeps the closing with the text"),
        at: text.source, clause: "GB/T 9704-2012 7.3.5.5")
    }
    if ["主题词：", "主题词:"].contains(where: text.string.hasPrefix) {
      findings.add(
        .warning, "H19", Phrase("公文不再标注主题词", "主题词 is no longer given"),
        hint: Phrase("删去", "delete it"), at: text.source, clause: "GB/T 9704-2012")
    }
    guard text.string.hasPrefix("附") else { return }
    if ["附件：", "附件:", "附：", "附:"].contains(where: text.string.hasPrefix) {
      findings.add(
        .warning, "A12", Phrase("附件说明写在正文里，按正文排", "a list of annexes in the text is set as text"),
        hint: Phrase("在元数据的“附件”键下列出名称", "list the names under `attachments`"), at: text.source,
        clause: "GB/T 9704-2012 7.3.4")
    } else if isLabel(text.string) {
      findings.add(
        .warning, "A08", Phrase("附件标识单独成行，用阿拉伯数字，不加冒号", "an annex's label is a line: 附件1"),
        hint: Phrase("写作 附件1，下一行写标题", "write 附件1, and its title on the next line"), at: text.source,
        clause: "GB/T 9704-2012 7.3.7")
    }
  }

  /// Whether it begins with a label that is none: 附件1：…, 附件一
  private static func isLabel(_ text: String) -> Bool {
    guard text.hasPrefix("附件") else { return false }
    let number = text.dropFirst(2).prefix { "0123456789一二三四五六七八九十".contains($0) }
    let rest = text.dropFirst(2 + number.count)
    return !number.isEmpty && (rest.isEmpty || rest.first == "：" || rest.first == ":")
  }

  private static func checkAddressees(
    _ text: SourcedText, _ document: Document, _ findings: inout Findings
  ) {
    let isMark: (Character) -> Bool = { "、，,：:；; ".contains($0) }
    let named = document.addressees.map(\.string).joined().filter { !isMark($0) }
    guard !named.isEmpty, text.string.filter({ !isMark($0) }) == named else { return }
    repeated(.addressees, text, &findings)
  }

  private static func checkClosing(
    _ text: SourcedText, _ document: Document, _ findings: inout Findings
  ) {
    if document.issuers.contains(where: { $0.string == text.string }) {
      repeated(.issuer, text, &findings)
    } else if CalendarDate(text.string) != nil {
      repeated(.date, text, &findings)
    }
  }

  private static func repeated(_ key: Key, _ text: SourcedText, _ findings: inout Findings) {
    findings.add(
      .warning, "document.element-in-text",
      Phrase(
        "\(key.name)由版式排，正文里又有一遍", "\(key.alias) is set by the layout, and is in the text too"),
      hint: Phrase("从正文里删去", "delete it from the text"), at: text.source)
  }
}
