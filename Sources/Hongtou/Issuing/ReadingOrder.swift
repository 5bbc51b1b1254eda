import Issuance
import OfficialLayout
import Typesetting

/// What a document is to who hears it read: its paragraphs as headings, lists, tables, notes, in the
/// order of reading. ISO 14289-1, 7.
struct ReadingOrder {
  private let passages: Passages
  private let structure: DocumentStructure
  private let seals: [SealPlace]
  /// The paragraph of every cell, and its table.
  private var tables: [Int: Int] = [:]
  private var paragraphs: [Int: Passages.Paragraph] = [:]
  /// The notes a paragraph cites, in order.
  private var notes: [Int: [Int]] = [:]
  /// The levels of the headings that are open.
  private var levels: [Int] = []
  /// The headings above those: a title, and in an annex its own.
  private var base = 0
  private var told: Set<Int> = []

  /// Prepares to tell of `passages`; of the seals those are told that are fields.
  init(_ passages: Passages, _ structure: DocumentStructure, seals: [SealPlace]) {
    self.passages = passages
    self.structure = structure
    self.seals = seals
    for paragraph in passages.paragraphs { paragraphs[paragraph.number] = paragraph }
    for (index, cells) in structure.tables.enumerated() {
      for cell in cells { if let number = cell.paragraph { tables[number] = index } }
    }
    for (note, citing) in structure.notes.sorted(by: { $0.key < $1.key }) {
      notes[citing, default: []].append(note)
    }
  }

  /// The document's element.
  mutating func document() -> StructureElement {
    var kids: [StructureElement] = []
    let lastName = passages.paragraphs.lastIndex { $0.label.element.isClosing }
    for (index, paragraph) in passages.paragraphs.enumerated() {
      if told.insert(paragraph.number).inserted, structure.notes[paragraph.number] == nil {
        add(paragraph, to: &kids)
        for number in notes[paragraph.number] ?? [] { addNote(number, to: &kids) }
      }
      if index == lastName { kids += forms() }
    }
    if lastName == nil { kids += forms() }
    return StructureElement(.document, kids: kids.map { .element($0) })
  }

  private mutating func add(
    _ paragraph: Passages.Paragraph, to kids: inout [StructureElement]
  ) {
    let element = paragraph.label.element
    if let table = tables[paragraph.number] { return kids.append(self.table(table)) }
    if paragraph.label.clause.hasPrefix("7.4") {
      return kids.append(plain(paragraph), under: .section)
    }
    switch element {
    case .title, .attachmentTitle:
      base = element == .title || base == 0 ? 1 : 2
      levels = []
      kids.append(contentOf: paragraph, as: .heading(base))
    case .attachmentNote:
      let item = StructureElement(
        .item, kids: [.element(StructureElement(.itemBody, kids: paragraph.kids))])
      kids.append(item, under: .list)
    default: kids.append(plain(paragraph))
    }
  }

  /// A heading, a figure, a paragraph that may begin with a heading.
  private mutating func plain(_ paragraph: Passages.Paragraph) -> StructureElement {
    if let caption = structure.figures[paragraph.number] {
      let words = caption.isEmpty ? "插图" : caption
      return StructureElement(.figure, alternate: words, kids: paragraph.kids)
    }
    guard let heading = structure.headings[paragraph.number] else {
      return StructureElement(.paragraph, kids: paragraph.kids)
    }
    if heading.runsInto == nil {
      return StructureElement(.heading(depth(of: heading.level)), kids: paragraph.kids)
    }
    let head = paragraph.kids(isHead: true)
    let span = StructureElement.Kid.element(StructureElement(.span, kids: head))
    return StructureElement(.paragraph, kids: [span] + paragraph.kids(isHead: false))
  }

  /// How deep a heading lies: no depth is skipped, whatever levels the author uses.
  private mutating func depth(of level: Int) -> Int {
    while let last = levels.last, last >= level { levels.removeLast() }
    levels.append(level)
    return base + levels.count
  }

  private mutating func addNote(_ number: Int, to kids: inout [StructureElement]) {
    guard let paragraph = paragraphs[number] else { return }
    told.insert(number)
    kids.append(StructureElement(.note, kids: paragraph.kids))
  }

  /// A table row by row; a cell of several rows stands in its first.
  private mutating func table(_ index: Int) -> StructureElement {
    let cells = structure.tables[index]
    for cell in cells { if let number = cell.paragraph { told.insert(number) } }
    let rows = cells.map(\.rows.upperBound).max() ?? 0
    let elements = (0..<rows).map { row in
      StructureElement(
        .row,
        kids: cells.filter { $0.rows.lowerBound == row }
          .sorted { $0.columns.lowerBound < $1.columns.lowerBound }
          .map { .element(element(of: $0)) })
    }
    return StructureElement(.table, kids: elements.map { .element($0) })
  }

  private func element(of cell: DocumentStructure.Cell) -> StructureElement {
    StructureElement(
      cell.isHead ? .headCell : .cell, rowSpan: cell.rows.count, columnSpan: cell.columns.count,
      kids: cell.paragraph.flatMap { paragraphs[$0]?.kids } ?? [])
  }

  private func forms() -> [StructureElement] {
    seals.enumerated().map { index, seal in
      StructureElement(.form, alternate: seal.description, kids: [.field(index)])
    }
  }
}

extension ElementName {
  /// Whether it is among what seals are set on. GB/T 9704-2012, 7.3.5.
  fileprivate var isClosing: Bool { [.issuer, .date, .office].contains(self) }
}

extension Passages.Paragraph {
  /// All its passages.
  fileprivate var kids: [StructureElement.Kid] {
    parts.map { .content(page: $0.page, tag: $0.tag) }
  }

  /// The passages of its heading, or the others.
  fileprivate func kids(isHead: Bool) -> [StructureElement.Kid] {
    parts.filter { $0.isHead == isHead }.map { .content(page: $0.page, tag: $0.tag) }
  }
}

extension [StructureElement] {
  /// Adds a paragraph as `role`; to the last element where that has the role: a title of several
  /// lines is one.
  fileprivate mutating func append(
    contentOf paragraph: Passages.Paragraph, as role: StructureElement.Role
  ) {
    if last?.role == role {
      self[count - 1].kids += paragraph.kids
    } else {
      append(StructureElement(role, kids: paragraph.kids))
    }
  }

  /// Adds an element to the last one, which is of `role`, or to a new one.
  fileprivate mutating func append(
    _ element: StructureElement, under role: StructureElement.Role
  ) {
    if last?.role != role { append(StructureElement(role)) }
    self[count - 1].kids.append(.element(element))
  }
}
