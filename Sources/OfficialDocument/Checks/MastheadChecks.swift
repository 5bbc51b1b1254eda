import Diagnostics

/// Rules about the rest of 版头: H08 to H11, H13. GB/T 9704-2012, 7.2.
enum MastheadChecks {
  static func check(
    _ document: Document, _ requirements: Requirements, into findings: inout Findings
  ) {
    checkCopyNumber(document, &findings)
    checkClassification(document, &findings)
    checkTerm(document, &findings)
    checkUrgency(document, &findings)
    if requirements.limitsSignatoryToUpward { checkSignatory(document, &findings) }
  }

  private static func checkCopyNumber(_ document: Document, _ findings: inout Findings) {
    if let number = document.copyNumber {
      let isNumber = number.string.allSatisfy { ("0"..."9").contains($0) }
      guard !isNumber || number.string.count != 6 else { return }
      findings.add(
        .error, "H08",
        Phrase("份号应是 6 位数字：\(number.string)", "份号 has 6 digits: \(number.string)"),
        hint: Phrase("写作 000017", "write it like 000017"), at: number.source,
        clause: "GB/T 9704-2012 7.2.1")
    } else if let classification = document.classification {
      findings.add(
        findings.missing, "H09", Phrase("涉密公文应标份号", "a classified document has a 份号"),
        hint: Phrase("加上“份号: '000001'”", "add `copy_number`"), at: classification.source,
        clause: "条例 9(1)")
    }
  }

  private static func checkClassification(_ document: Document, _ findings: inout Findings) {
    guard let classification = document.classification,
      Key.classification.words?.contains(classification.string) == false
    else { return }
    findings.add(
      .error, "document.classification",
      Phrase("没有这种密级：\(classification.string)", "unknown classification: \(classification.string)"),
      hint: Phrase(
        "写“绝密”“机密”或“秘密”，期限另写“保密期限”", "绝密, 机密 or 秘密; its term goes to `classification_term`"),
      at: classification.source, clause: "GB/T 9704-2012 7.2.2")
  }

  private static func checkTerm(_ document: Document, _ findings: inout Findings) {
    guard let term = document.classificationTerm,
      term.string.contains(where: { "一二三四五六七八九十".contains($0) })
    else { return }
    findings.add(
      .warning, "H10",
      Phrase("保密期限用阿拉伯数字：\(term.string)", "a term is in Arabic digits: \(term.string)"),
      hint: Phrase("写作 10年", "write it like 10年"), at: term.source, clause: "GB/T 9704-2012 7.2.2")
  }

  private static func checkUrgency(_ document: Document, _ findings: inout Findings) {
    guard let urgency = document.urgency else { return }
    let word = urgency.string.filter { !$0.isWhitespace }
    guard Key.urgency.words?.contains(String(word)) == false else { return }
    findings.add(
      .error, "H11", Phrase("没有这种紧急程度：\(urgency.string)", "unknown urgency: \(urgency.string)"),
      hint: Phrase("写“特急”或“加急”", "特急 or 加急"), at: urgency.source,
      clause: "GB/T 9704-2012 7.2.3")
  }

  private static func checkSignatory(_ document: Document, _ findings: inout Findings) {
    guard let genre = Genre(title: document.title) else { return }
    if genre.direction == .upward, document.signatories.isEmpty {
      findings.add(
        findings.missing, "H13",
        Phrase("上行文应标签发人，“\(genre.word)”是上行文", "\(genre.word) goes upward and needs 签发人"),
        hint: Phrase("加上“签发人: 姓名”", "add `signatory`"), at: document.title.last?.source,
        clause: "条例 9(6)")
    }
    if genre.direction == .other, let signatory = document.signatories.first {
      findings.add(
        .error, "H13",
        Phrase(
          "只有上行文标签发人，“\(genre.word)”不标", "签发人 is for upward documents; \(genre.word) has none"),
        hint: Phrase("删去签发人", "delete it"), at: signatory.source, clause: "条例 9(6)")
    }
  }
}
