import Diagnostics

/// Rules about 主送机关 and 抄送机关: R01, R03 to R05, I01. GB/T 9704-2012, 7.3.2 and 7.4.2; 条例,
/// article 15.
enum RecipientChecks {
  static func check(_ document: Document, into findings: inout Findings) {
    checkEnd(
      document.addressees.last, "R01", "主送机关后的冒号由版式加", "the layout sets the colon",
      "GB/T 9704-2012 7.3.2", &findings)
    checkEnd(
      document.copyRecipients.last, "I01", "抄送机关后的句号由版式加", "the layout sets the full stop",
      "GB/T 9704-2012 7.4.2", &findings)
    for text in document.addressees + document.copyRecipients { checkSpaces(text, &findings) }
    guard let genre = Genre(title: document.title), genre.direction == .upward else { return }
    checkCount(document, genre, &findings)
    for addressee in document.addressees { checkPerson(addressee, genre, &findings) }
  }

  /// A mark at the end other than the layout's own, which is taken away where it was typed.
  private static func checkEnd(
    _ text: SourcedText?, _ code: String, _ zh: String, _ en: String, _ clause: String,
    _ findings: inout Findings
  ) {
    guard let text, let last = text.string.last, ":：。，、；.,;".contains(last) else { return }
    findings.add(
      .error, code, Phrase("\(zh)，不写“\(last)”", "\(en): no \(last) here"),
      hint: Phrase("删去“\(last)”", "delete \(last)"),
      at: text.place(ofCharacter: text.string.count - 1), clause: clause)
  }

  /// Organs with a blank between them, where a mark is due.
  private static func checkSpaces(_ text: SourcedText, _ findings: inout Findings) {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\u{3000}" }
    let parts = text.string.split(whereSeparator: isBlank)
    guard parts.count > 1, parts.allSatisfy({ $0.count > 1 }),
      let blank = text.string.firstIndex(where: isBlank)
    else { return }
    let offset = text.string.distance(from: text.string.startIndex, to: blank)
    findings.add(
      .warning, "R05", Phrase("机关之间用顿号或逗号，不用空格", "、 or ， parts organs, not a blank"),
      hint: Phrase("写作 甲、乙", "write 甲、乙"), at: text.place(ofCharacter: offset),
      clause: "GB/T 9704-2012 7.3.2")
  }

  private static func checkCount(
    _ document: Document, _ genre: Genre, _ findings: inout Findings
  ) {
    let organs = document.addressees.flatMap { text in
      text.string.split { "、，,；;".contains($0) }
    }
    guard organs.count > 1 else { return }
    findings.add(
      .warning, "R03",
      Phrase("“\(genre.word)”原则上主送一个机关", "\(genre.word) is addressed to one organ"),
      hint: Phrase("只留一个，其余列入抄送机关", "keep one; copy it to the others"),
      at: document.addressees.first?.source, clause: "条例 15(1)")
  }

  private static func checkPerson(
    _ addressee: SourcedText, _ genre: Genre, _ findings: inout Findings
  ) {
    let offices = ["省长", "市长", "州长", "县长", "区长", "镇长", "书记", "厅长", "局长"]
    guard offices.contains(where: addressee.string.hasSuffix) else { return }
    findings.add(
      .warning, "R04",
      Phrase("“\(genre.word)”报送机关，不报送负责人", "\(genre.word) goes to an organ, not to a person"),
      hint: Phrase("写机关的名称", "name the organ"), at: addressee.source, clause: "条例 15(5)")
  }
}
