import Diagnostics

/// Marks typed as they are not printed: B04, B11 to B14. GB/T 15834-2011.
enum PunctuationChecks {
  /// So many of a kind are shown; the last of them says how many follow.
  private static let shown = 5

  static func check(_ document: Document, into findings: inout Findings) {
    var places: [TypedMark: [SourceRange]] = [:]
    for text in document.title + document.allParagraphs.map(\.text) {
      for (mark, offset) in TypedMark.first(in: text.string) {
        // The form of a heading's number is told of elsewhere.
        if mark == .bracket, offset == 0, HeadingForm(text.string) != nil { continue }
        places[mark, default: []].append(text.place(ofCharacter: offset))
      }
    }
    for mark in TypedMark.allCases {
      let found = places[mark] ?? []
      for (index, place) in found.prefix(shown).enumerated() {
        let others = index == shown - 1 ? found.count - shown : 0
        findings.add(
          .warning, mark.code,
          Phrase(
            mark.message.zh + (others > 0 ? "（其后还有 \(others) 段）" : ""),
            mark.message.en + (others > 0 ? " (\(others) more paragraphs)" : "")),
          hint: mark.hint, at: place, clause: mark.clause)
      }
    }
  }
}

extension Block {
  /// The paragraph it is.
  var paragraph: Paragraph? {
    guard case .paragraph(let paragraph) = self else { return nil }
    return paragraph
  }
}

extension Document {
  /// The paragraphs of the text and of the annexes.
  var allParagraphs: [Paragraph] {
    (body + attachments.flatMap(\.body)).compactMap(\.paragraph)
  }
}
