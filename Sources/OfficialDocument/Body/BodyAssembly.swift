import Diagnostics

/// Puts blocks together, from the lines of a manuscript or from JSON: levels, notes, tables.
struct BodyAssembly {
  /// The longest paragraph set, in characters.
  static let longestParagraph = 20_000

  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []

  private let file: String
  private var blocks: [Block] = []
  private var numbering = Numbering()
  private var landscape: SourceRange?
  private var notes = NoteRegister()

  /// Creates an assembly for `file`.
  init(file: String) {
    self.file = file
  }

  /// Records a diagnostic.
  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Appends a line with a level of its own numbering, or none.
  mutating func append(_ line: BodyLine) {
    appendParagraph(read(line.text(after: 0)))
  }

  /// Appends a line whose first backslash took its meaning.
  mutating func append(plain line: BodyLine) {
    var paragraph = read(line.text(after: 1))
    paragraph.text.source = line.source
    paragraph.text.escapes.insert(0, at: 0)
    appendPlain(paragraph)
  }

  /// Appends a line whose level was declared with `#`.
  mutating func append(_ line: BodyLine, level: Int, prefix: Int) {
    var text = line.text(after: prefix)
    // `# 附件` is an annex; `# \附件` is a heading of that name.
    if text.string.first == "\\", BlockLine.isAnnex(String(text.string.drop { $0 == "\\" })) {
      text.string.removeFirst()
      text.escapes = [0]
    }
    var paragraph = read(text)
    paragraph.text.escapes += text.escapes
    appendHeading(paragraph, level: level)
  }

  /// Appends a paragraph, its level read from its own number.
  mutating func appendParagraph(_ paragraph: Paragraph) {
    // A line that begins with a citation does not begin with a number.
    guard paragraph.citations.first?.offset != 0 else { return add(paragraph) }
    switch numbering.read(paragraph.text.string) {
    case .plain: add(paragraph)
    case .heading(let level): add(headed(paragraph, level: level))
    case .text(let marker):
      reportUncounted(marker, at: paragraph.text.place(ofCharacter: 0))
      add(paragraph)
    }
  }

  /// Appends a paragraph that is plain text whatever it begins with.
  mutating func appendPlain(_ paragraph: Paragraph) { add(paragraph) }

  /// Appends a heading whose level is declared.
  mutating func appendHeading(_ paragraph: Paragraph, level: Int) {
    numbering.declare(level: level, text: paragraph.text.string)
    add(headed(paragraph, level: level))
  }

  /// Puts a citation on record that was not read from running text.
  mutating func cite(_ name: String, at place: SourceRange) { notes.cite(name, at: place) }

  /// Appends a figure.
  mutating func append(_ figure: FigureSyntax, at line: BodyLine) {
    let caption = line.part(figure.caption, after: 2)
    let file = line.part(figure.file, after: 4 + figure.caption.count)
    append(.figure(Figure(caption: caption, file: file, width: figure.width, source: line.source)))
  }

  /// Appends a footnote.
  mutating func append(_ note: Footnote) {
    notes.define(note)
    checkLength(note.text)
    blocks.append(.footnote(note))
  }

  /// Appends a block that needs no reading.
  mutating func append(_ block: Block) {
    switch block {
    case .landscapeBegins(let place):
      if landscape != nil { reportLandscape("横排里又有横排", "landscape inside landscape", place) }
      landscape = place
    case .landscapeEnds(let place):
      if landscape == nil { reportLandscape("没有 [此处横排]", "no [此处横排] before", place) }
      landscape = nil
    default: break
    }
    blocks.append(block)
  }

  /// Closes 正文 or an annex, whose numbers and landscape parts are its own.
  mutating func finishPart() -> [Block] {
    if let landscape { reportLandscape("没有 [横排结束]", "no [横排结束] after", landscape) }
    diagnostics += LevelOrder.problems(in: blocks)
    defer {
      blocks = []
      numbering = Numbering()
      landscape = nil
    }
    return blocks
  }

  /// Reports notes that are not cited, and citations of no note.
  mutating func checkNotes() { diagnostics += notes.problems }

  /// Reads running text; its citations are on record from here.
  private mutating func read(_ text: SourcedText) -> Paragraph {
    let running = RunningText(text.string)
    for (citation, offset) in zip(running.citations, running.citationOffsets) {
      var place = text.source
      place.column += offset
      place.length = citation.name.count + 3
      notes.cite(citation.name, at: place)
    }
    return Paragraph(
      SourcedText(running.string, at: text.source, escapes: running.hidden),
      citations: running.citations)
  }

  private func headed(_ paragraph: Paragraph, level: Int) -> Paragraph {
    var heading = paragraph
    heading.level = level
    heading.headingLength = headingLength(of: paragraph.text.string)
    return heading
  }

  private mutating func add(_ paragraph: Paragraph) {
    checkLength(paragraph.text)
    blocks.append(.paragraph(paragraph))
  }

  private mutating func checkLength(_ text: SourcedText) {
    guard text.string.utf8.count > Self.longestParagraph else { return }
    let count = text.string.characterCount
    guard count > Self.longestParagraph else { return }
    report(
      Diagnostic(
        .error, "manuscript.paragraph-too-long",
        Phrase("一段有 \(count) 字，超过 20000", "a paragraph of \(count) characters, over 20000"),
        at: text.source))
  }

  private mutating func reportUncounted(_ marker: Marker, at place: SourceRange) {
    var range = place
    range.length = marker.length
    report(
      Diagnostic(
        .note, "manuscript.number-not-counted",
        Phrase(
          marker.isFollowedByNumeral ? "序号后接数字，按正文排" : "序号不接上文，按正文排",
          marker.isFollowedByNumeral
            ? "a numeral follows this number: set as text"
            : "this number does not continue its sequence: set as text"),
        hint: Phrase("要作标题，前面加 # 和空格", "put # and a space before it to make it a heading"),
        at: range, clause: "GB/T 9704-2012 7.3.3"))
  }

  private mutating func reportLandscape(_ zh: String, _ en: String, _ place: SourceRange) {
    report(Diagnostic(.error, "manuscript.landscape", Phrase(zh, en), at: place))
  }
}
