import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// A note and the scalar of the paragraph at which it is cited.
  typealias CitedNote = (scalar: Int, note: GalleyBlock)

  /// The words of a paragraph with the numbers of its notes, and the notes.
  func cited(_ paragraph: Paragraph, head: FontRole) -> (Wording, [CitedNote]) {
    let text = paragraph.text
    var wording = Wording()
    guard !paragraph.citations.isEmpty else {
      wording.add(text, first: paragraph.headingLength, in: head, then: .body)
      return (wording, [])
    }
    var cited: [CitedNote] = []
    var last: Int?
    for citation in paragraph.citations.sorted(by: { $0.offset < $1.offset }) {
      add(paragraph, (last ?? 0)..<citation.offset, head: head, to: &wording)
      let role = citation.offset <= paragraph.headingLength ? head : .body
      let (number, note) = notes.cite(citation.name)
      // Two numbers side by side are told apart by a comma.
      wording.add(raised: citation.offset == last ? ",\(number)" : "\(number)", role: role)
      last = citation.offset
      guard let note else { continue }
      cited.append((wording.scalarCount - 1, set(note, number: number)))
    }
    add(paragraph, (last ?? 0)..<text.string.count, head: head, to: &wording)
    return (wording, cited)
  }

  /// Adds characters of a paragraph, those of its heading in the heading's face.
  private func add(
    _ paragraph: Paragraph, _ characters: Range<Int>, head: FontRole, to wording: inout Wording
  ) {
    let (start, end) = (characters.lowerBound, characters.upperBound)
    let cut = min(max(paragraph.headingLength, start), end)
    wording.add(paragraph.text, from: start, count: cut - start, role: head)
    wording.add(paragraph.text, from: cut, count: end - cut)
  }

  /// A note in lines: its number, small and raised, then its text.
  private func set(_ note: Footnote, number: Int) -> GalleyBlock {
    let footnote = sheet.footnote
    var wording = Wording()
    wording.add(raised: String(number), role: .body)
    // It is not stretched, as a space would be.
    wording.add("\u{00A0}")
    wording.add(note.text)
    let area = sheet.typeArea
    // As many whole characters as the measure holds: its lines have a grid of their own.
    let columns = max(1, area.width.emu / footnote.size.emu)
    let measure = Measure(
      width: area.width, pitch: CharacterPitch(columns, in: area.width),
      firstIndent: sheet.bodyIndent)
    let lines = lines(
      of: wording, as: Kind(element: .footnote, clause: Kind.local), size: footnote.size,
      measure: measure)
    let lead = footnote.linePitch - footnote.size
    let marks = lines.enumerated().map { index, line in
      line.mark(x: area.backMargin, top: footnote.linePitch * index + lead)
    }
    var block = GalleyBlock(
      marks: marks, height: footnote.linePitch * lines.count, textLinesKept: 0)
    block.head = noteRule(above: lead)
    refuseTall(block, note)
    return block
  }

  /// The short rule between a page's text and its notes. `lead` is blank above the first note.
  private func noteRule(above lead: Length) -> GalleyHead {
    let footnote = sheet.footnote
    let frame = Frame(
      x: sheet.typeArea.backMargin, y: footnote.textGap, width: footnote.ruleWidth,
      height: footnote.rule)
    let label = MarkLabel(element: .footnoteRule, clause: Kind.local, nature: .artifact)
    return GalleyHead(
      marks: [Mark(label: label, frame: frame, content: .rule(.black))],
      height: frame.bottom + max(.zero, footnote.ruleGap - lead))
  }

  /// A note stands on the page of its citation, so a page has to hold it and a line of text.
  private func refuseTall(_ block: GalleyBlock, _ note: Footnote) {
    let height = block.height + (block.head?.height ?? .zero) + sheet.grid.typeSize
    let excess = height - (sheet.baselineGrid.bottom - sheet.baselineGrid.top)
    guard excess > .zero else { return }
    let millimetres = excess.tenthsOfMillimetreUp
    report(
      Diagnostic(
        .error, "footnote.too-tall",
        Phrase(
          "脚注过长，一面排不下，多出 \(millimetres) mm",
          "the footnote is \(millimetres) mm too tall for a page"),
        hint: Phrase("移入正文或附件", "move it to the text or an annex"), at: note.text.source))
  }
}
