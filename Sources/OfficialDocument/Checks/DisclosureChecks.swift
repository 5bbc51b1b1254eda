import Diagnostics

/// Rules about 附注 and 公开属性: S13, S14. GB/T 9704-2012, 7.3.6; 条例, article 31.
enum DisclosureChecks {
  static func check(_ document: Document, into findings: inout Findings) {
    if let note = document.annotation, let last = note.string.last, "。；，.;,".contains(last) {
      findings.add(
        .warning, "S14", Phrase("附注的括号里句末不加标点", "no mark ends the note in brackets"),
        hint: Phrase("删去“\(last)”", "delete \(last)"),
        at: note.place(ofCharacter: note.string.count - 1), clause: "GB/T 9704-2012 7.3.6")
    }
    guard let classification = document.classification else { return }
    for text in [document.annotation, document.disclosure].compactMap(\.self)
    where isPublic(text.string) {
      findings.add(
        .error, "S13",
        Phrase("标了密级“\(classification.string)”，又说公开", "classified, and said to be published"),
        hint: Phrase("删去密级，或改“\(text.string)”", "drop the classification, or change the note"),
        at: text.source, clause: "条例 31")
    }
  }

  private static func isPublic(_ text: String) -> Bool {
    let denials = ["不公开", "不予公开", "不宜公开", "非公开"]
    return ["公开发布", "主动公开", "此件公开"].contains(where: text.contains)
      && !denials.contains(where: text.contains)
  }
}
