import Diagnostics

/// Rules about 标题: T01 to T03. GB/T 9704-2012, 7.3.1; 条例, article 9(7).
enum TitleChecks {
  static func check(
    _ document: Document, _ requirements: Requirements, into findings: inout Findings
  ) {
    guard let line = document.title.last, let last = line.string.last else { return }
    let end = line.place(ofCharacter: line.string.count - 1)
    if "。，；：、！.,;:!".contains(last) {
      findings.add(
        .warning, "T02", Phrase("标题末尾不加标点", "no mark ends a title"),
        hint: Phrase("删去“\(last)”", "delete \(last)"), at: end, clause: "GB/T 9704-2012 7.3.1")
    } else if document.title.map(\.string).joined().hasSuffix("请示报告") {
      findings.add(
        .warning, "T03", Phrase("请示、报告是两种公文，不能并用", "请示 and 报告 are two genres"),
        hint: Phrase("写“的请示”或“的报告”", "use one"), at: end, clause: "条例 8")
    } else if requirements.numberPattern == .general, lacksGenre(document) {
      findings.add(
        .warning, "T01", Phrase("标题末尾没有文种", "the title does not end with a genre"),
        hint: Phrase("如“……的通知”“……的请示”", "such as 通知 or 请示"), at: end, clause: "条例 9(7)")
    }
  }

  /// Whether no genre ends a title of words; ××× and {{}} stand for what is to come.
  private static func lacksGenre(_ document: Document) -> Bool {
    guard document.genre == nil else { return false }
    let title = document.title.map(\.string).joined()
    return !["×", "{{", "…"].contains(where: title.contains)
  }
}
