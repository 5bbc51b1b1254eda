/// A block of 正文 or of an annex, with placeholders.
enum BlockTemplate: Sendable {
  /// A block without any.
  case fixed(Block)
  /// A paragraph.
  case paragraph(Paragraph, TextTemplate)
  /// A table, and its texts that have some.
  case table(Table, caption: TextTemplate?, cells: [TableTemplate.Cell])
  /// A figure.
  case figure(Figure, caption: TextTemplate?, file: TextTemplate?)
  /// A footnote.
  case footnote(Footnote, TextTemplate)

  /// Finds the placeholders in `block`.
  init(_ block: Block) {
    self = BlockTemplate.withHoles(block) ?? .fixed(block)
  }

  private static func withHoles(_ block: Block) -> BlockTemplate? {
    switch block {
    case .paragraph(let paragraph):
      return TextTemplate(paragraph.text).map { .paragraph(paragraph, $0) }
    case .footnote(let note): return TextTemplate(note.text).map { .footnote(note, $0) }
    case .figure(let figure):
      let (caption, file) = (TextTemplate(figure.caption), TextTemplate(figure.file))
      return caption == nil && file == nil ? nil : .figure(figure, caption: caption, file: file)
    case .table(let table):
      let caption = table.caption.flatMap(TextTemplate.init)
      let cells = TableTemplate.cells(of: table)
      return caption == nil && cells.isEmpty ? nil : .table(table, caption: caption, cells: cells)
    case .pageBreak, .landscapeBegins, .landscapeEnds: return nil
    }
  }

  /// The block where no record changes what it is, or which picture it shows; nil for others.
  var fixed: Block? {
    switch self {
    case .fixed(let block): block
    case .figure(let figure, _, file: nil): .figure(figure)
    default: nil
    }
  }

  /// The texts with placeholders in it.
  var texts: [TextTemplate] {
    switch self {
    case .fixed: []
    case .paragraph(_, let text), .footnote(_, let text): [text]
    case .figure(_, let caption, let file): [caption, file].compactMap(\.self)
    case .table(_, let caption, let cells): [caption].compactMap(\.self) + cells.map(\.text)
    }
  }

  /// The block with a record's values in it: several paragraphs where a value has line ends, none
  /// where it came to nothing.
  func filled(by filling: inout Filling) -> [Block] {
    switch self {
    case .fixed(let block): return [block]
    case .paragraph(let paragraph, let text):
      return ParagraphFilling(paragraph, text, by: &filling).paragraphs.map(Block.paragraph)
    case .footnote(var note, let text):
      note.text = FilledText(text, by: &filling, mayBreak: false).sourced
      return [.footnote(note)]
    case .figure(var figure, let caption, let file):
      if let caption {
        figure.caption = FilledText(caption, by: &filling, mayBreak: false).sourced
      }
      if let file { figure.file = FilledText(file, by: &filling, mayBreak: false).sourced }
      return [.figure(figure)]
    case .table(var table, let caption, let cells):
      if let caption {
        table.caption = FilledText(caption, by: &filling, mayBreak: false).sourced
      }
      for cell in cells { cell.fill(&table, by: &filling) }
      return [.table(table)]
    }
  }
}
