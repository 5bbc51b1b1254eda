/// Makes the JSON form of blocks.
enum JSONBlocks {
  /// A value a block.
  static func values(_ blocks: [Block]) -> [FieldValue] {
    var numbering = Numbering()
    return blocks.map { block in
      switch block {
      case .paragraph(let paragraph): value(paragraph, &numbering)
      case .table(let table): Document.mapping([(.table, value(table))])
      case .figure(let figure): Document.mapping([(.figure, value(figure))])
      case .footnote(let note):
        Document.mapping([
          (
            .footnote,
            Document.mapping([(.name, Document.text(note.name)), (.text, .text(note.text))])
          )
        ])
      case .pageBreak: marker("换页")
      case .landscapeBegins: marker("此处横排")
      case .landscapeEnds: marker("横排结束")
      }
    }
  }

  private static func marker(_ word: String) -> FieldValue {
    Document.mapping([(.marker, Document.text(word))])
  }

  private static func value(_ paragraph: Paragraph, _ numbering: inout Numbering) -> FieldValue {
    let form = ParagraphForm(paragraph, &numbering)
    let level: FieldValue? =
      if case .declared(let level) = form { Document.text(String(level)) } else { nil }
    guard level != nil || !paragraph.citations.isEmpty else { return .text(paragraph.text) }
    let citations = paragraph.citations.map { citation in
      Document.mapping([
        (.offset, Document.text(String(citation.offset))), (.name, Document.text(citation.name)),
      ])
    }
    return Document.mapping([
      (.paragraph, .text(paragraph.text)), (.level, level),
      (.citations, citations.isEmpty ? nil : .list(citations, .nowhere)),
    ])
  }

  private static func value(_ figure: Figure) -> FieldValue {
    Document.mapping([
      (.caption, figure.caption.string.isEmpty ? nil : .text(figure.caption)),
      (.file, .text(figure.file)),
      (.width, figure.width.map { Document.text(Document.decimal($0)) }),
    ])
  }

  private static func value(_ table: Table) -> FieldValue {
    let rows = table.rows.map { FieldValue.list($0.map { .text($0) }, .nowhere) }
    let alignments = table.alignments.map {
      $0.map { Document.text($0.rawValue) } ?? .empty(.nowhere)
    }
    let widths = table.widths.map {
      $0.map { Document.text(Document.decimal($0)) } ?? .empty(.nowhere)
    }
    return Document.mapping([
      (.caption, table.caption.map { .text($0) }), (.rows, .list(rows, .nowhere)),
      (.alignments, alignments.isEmpty ? nil : .list(alignments, .nowhere)),
      (.widths, widths.isEmpty ? nil : .list(widths, .nowhere)),
    ])
  }
}
