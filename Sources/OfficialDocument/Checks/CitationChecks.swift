import Diagnostics

/// Footnotes are cited in the paragraphs of the text alone; elsewhere a citation would be printed as
/// it is typed.
enum CitationChecks {
  static func check(_ document: Document, into findings: inout Findings) {
    let blocks = document.body + document.attachments.flatMap(\.body)
    let values =
      document.title + document.addressees + document.issuers + document.copyRecipients
      + [document.annotation].compactMap(\.self)
    for text in values + blocks.flatMap(texts) {
      guard let place = citation(in: text) else { continue }
      findings.add(
        .error, "footnote.not-here", Phrase("这里不能引用脚注", "no note is cited here"),
        hint: Phrase("移到正文的段落里；要照排就在 [ 前加 \\", "cite it in a paragraph; \\[ prints a bracket"),
        at: place)
    }
  }

  private static func texts(of block: Block) -> [SourcedText] {
    switch block {
    case .table(let table): [table.caption].compactMap(\.self) + table.rows.flatMap(\.self)
    case .figure(let figure): [figure.caption]
    case .footnote(let note): [note.text]
    case .paragraph, .pageBreak, .landscapeBegins, .landscapeEnds: []
    }
  }

  /// Where `[^name]` begins that no backslash stands before.
  private static func citation(in text: SourcedText) -> SourceRange? {
    guard text.string.contains("[^") else { return nil }
    let characters = Array(text.string)
    for (index, character) in characters.enumerated().dropLast()
    where character == "[" && characters[index + 1] == "^" && !text.escapes.contains(index) {
      let name = characters[(index + 2)...].prefix { $0 != "]" }
      if !name.isEmpty, index + 2 + name.count < characters.count {
        return text.place(ofCharacter: index)
      }
    }
    return nil
  }
}
