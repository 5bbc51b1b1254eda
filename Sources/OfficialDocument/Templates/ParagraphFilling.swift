import Diagnostics

/// A paragraph with a record's values in it: a line end in a value begins another paragraph, which
/// is plain text whatever it begins with.
struct ParagraphFilling {
  /// The paragraphs; those that show nothing are left out.
  private(set) var paragraphs: [Paragraph] = []

  /// Fills `text`, which is that of `paragraph`.
  init(_ paragraph: Paragraph, _ text: TextTemplate, by filling: inout Filling) {
    let filled = FilledText(text, by: &filling, mayBreak: true)
    var citations = paragraph.citations.map {
      Citation(offset: filled.position(of: $0.offset), name: $0.name)
    }[...]
    let heading = filled.position(of: paragraph.headingLength)
    var start = 0
    for line in filled.string.split(separator: "\n", omittingEmptySubsequences: false) {
      let end = start + line.count
      let leading = line.prefix(while: Self.isSpace).count
      let words = Self.trimmed(line)
      let own = citations.prefix { $0.offset <= end }
      citations = citations.dropFirst(own.count)
      let cited = own.map {
        Citation(offset: min(max(0, $0.offset - start - leading), words.count), name: $0.name)
      }
      if !words.isEmpty || !cited.isEmpty {
        var source = paragraph.text
        source.string = words
        paragraphs.append(
          Paragraph(
            source, level: paragraphs.isEmpty ? paragraph.level : nil,
            headingLength: paragraphs.isEmpty ? min(max(0, heading - leading), words.count) : 0,
            citations: cited))
        check(words, at: paragraph.text.source, &filling)
      }
      start = end + 1
    }
  }

  private func check(_ text: String, at place: SourceRange, _ filling: inout Filling) {
    let longest = BodyAssembly.longestParagraph
    guard text.utf8.count > longest, text.characterCount > longest else { return }
    filling.report(
      Diagnostic(
        .error, "manuscript.paragraph-too-long",
        Phrase("代入后一段超过 \(longest) 字", "a filled paragraph has over \(longest) characters"),
        at: place))
  }

  private static func isSpace(_ character: Character) -> Bool {
    character == " " || character == "\u{3000}"
  }

  private static func trimmed(_ line: Substring) -> String {
    guard let first = line.first, let last = line.last, isSpace(first) || isSpace(last) else {
      return String(line)
    }
    return String(line.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
