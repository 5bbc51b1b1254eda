import Diagnostics

/// A paragraph with a record's values in it: a line end in a value begins another paragraph, which
/// is plain text whatever it begins with.
struct ParagraphFilling {
  /// The paragraphs; those that show nothing are left out.
  private(set) var paragraphs: [Paragraph] = []

  /// Fills `text`, which is that of `paragraph`.
  init(_ paragraph: Paragraph, _ text: TextTemplate, by filling: inout Filling) {
    let filled = FilledText(text, by: &filling, mayBreak: true)
    let citations = paragraph.citations.map {
      Citation(offset: filled.position(of: $0.offset), name: $0.name)
    }
    var heading: (level: Int?, end: Int) = (
      paragraph.level, filled.position(of: paragraph.headingLength)
    )
    var start = 0
    for line in filled.string.split(separator: "\n", omittingEmptySubsequences: false) {
      let end = start + line.count
      let own = citations.filter { ($0.offset > start || start == 0) && $0.offset <= end }
      let first = start + line.prefix(while: Self.isSpace).count
      let words = Self.trimmed(line)
      start = end + 1
      guard !words.isEmpty || !own.isEmpty else { continue }
      append(words, from: first, like: paragraph, heading, own)
      check(words, at: paragraph.text.source, &filling)
      heading = (nil, 0)
    }
  }

  /// Appends a paragraph whose `words` begin with the character `first` of the filled text.
  private mutating func append(
    _ words: String, from first: Int, like paragraph: Paragraph,
    _ heading: (level: Int?, end: Int), _ citations: [Citation]
  ) {
    var text = paragraph.text
    text.string = words
    let count = words.count
    paragraphs.append(
      Paragraph(
        text, level: heading.level, headingLength: min(max(0, heading.end - first), count),
        citations: citations.map {
          Citation(offset: min(max(0, $0.offset - first), count), name: $0.name)
        }))
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
