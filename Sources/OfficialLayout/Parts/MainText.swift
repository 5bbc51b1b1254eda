import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// 主送机关: flush left on every line, a full-width colon at the end. GB/T 9704-2012, 7.3.2.
  func addressees(of document: Document) -> [Galley.Item] {
    guard !document.addressees.isEmpty else { return [] }
    var wording = Wording()
    wording.add(document.addressees, joinedBy: "、")
    wording.add("：")
    let lines = lines(
      of: wording, as: Kind(element: .addressees, clause: "7.3.2"), measure: sheet.measure())
    return items(lines, isText: false)
  }

  /// 正文: paragraphs indented by two characters, headings in their faces. GB/T 9704-2012, 7.3.3.
  func set(_ blocks: [Block], in galley: inout Galley) {
    var rest = blocks[...]
    while let block = rest.popFirst() {
      guard case .landscapeBegins = block else {
        galley.items += items(block)
        continue
      }
      let part = rest.prefix { if case .landscapeEnds = $0 { false } else { true } }
      rest = rest.dropFirst(part.count + 1)
      galley.items.append(.landscape(landscapePart(part)))
    }
  }

  /// A block; nothing for a note, which stands where it is cited, nor for a mark that is out of
  /// place, which the reader has reported.
  func items(_ block: Block) -> [Galley.Item] {
    switch block {
    case .paragraph(let paragraph): items(paragraph)
    case .pageBreak: [.pageBreak]
    case .table(let table): items(table)
    case .figure(let figure): items(figure)
    case .footnote, .landscapeBegins, .landscapeEnds: []
    }
  }

  private func items(_ paragraph: Paragraph) -> [Galley.Item] {
    // A numbered line that ends in 。 is a sentence: nothing has to follow it on its page.
    let isHeading =
      paragraph.level != nil && paragraph.headingLength >= paragraph.text.string.count
      && paragraph.text.string.last != "。"
    let (wording, notes) = cited(paragraph, head: headingRole(paragraph.level))
    note(paragraph, isHeading: isHeading, wording, notes)
    let kind = Kind(element: isHeading ? .heading : .body, clause: "7.3.3")
    let measure = sheet.measure(firstIndent: sheet.bodyIndent)
    let setting = ParagraphSetting(wording: wording, kind: kind, measure: measure)
    // A paragraph with notes is set once: they are numbered as they are met.
    let lines = notes.isEmpty ? textLines(setting) : lines(of: wording, as: kind, measure: measure)
    return items(lines, keepsWithNext: isHeading, notes: notes)
  }

  /// Remembers what the paragraph about to be set is to who hears it.
  private func note(
    _ paragraph: Paragraph, isHeading: Bool, _ wording: Wording, _ notes: [CitedNote]
  ) {
    let number = upcomingParagraph
    if let level = paragraph.level, paragraph.headingLength > 0 {
      structure.headings[number] = DocumentStructure.Heading(
        level: level,
        runsInto: isHeading ? nil : wording.scalarCount(ofFirst: paragraph.headingLength))
    }
    for note in notes {
      guard let own = note.note.marks.first?.label.paragraph else { continue }
      structure.notes[own] = number
    }
  }

  /// 一级黑体, 二级楷体, 三级 and 四级仿宋. GB/T 9704-2012, 7.3.3.
  private func headingRole(_ level: Int?) -> FontRole {
    switch level {
    case 1: .heading1
    case 2: .heading2
    default: .body
    }
  }

  /// Lines as items of a galley; the last of several is not to stand alone on a page.
  func items(
    _ lines: [Line], keepsWithNext: Bool = false, isText: Bool = true, notes: [CitedNote] = []
  ) -> [Galley.Item] {
    lines.enumerated().map { index, line in
      var item = GalleyLine(
        runs: line.content.runs, left: line.content.left, right: line.content.right,
        label: line.label,
        keepsWithNext: keepsWithNext, isWidow: index > 0 && index == lines.count - 1,
        isText: isText)
      item.notes = notes.filter { line.content.scalars.contains($0.scalar) }.map(\.note)
      return .line(item)
    }
  }
}
