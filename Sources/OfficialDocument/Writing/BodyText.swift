/// Writes blocks as the lines of a manuscript.
enum BodyText {
  /// The lines of each block.
  static func blocks(_ blocks: [Block]) -> [String] {
    var numbering = Numbering()
    return blocks.map { block in
      switch block {
      case .paragraph(let paragraph): line(paragraph, &numbering) + "\n"
      case .table(let table): self.table(table)
      case .figure(let figure): self.figure(figure) + "\n"
      case .footnote(let note): "[^\(note.name)]: \(note.text.string)\n"
      case .pageBreak: "[换页]\n"
      case .landscapeBegins: "[此处横排]\n"
      case .landscapeEnds: "[横排结束]\n"
      }
    }
  }

  private static func line(_ paragraph: Paragraph, _ numbering: inout Numbering) -> String {
    let text = running(paragraph)
    let form = ParagraphForm(paragraph, &numbering)
    if case .declared(let level) = form, level > 0 {
      let isAnnex = BlockLine.isAnnex(String(text.drop { $0 == "\\" }))
      return String(repeating: "#", count: level) + (isAnnex ? " \\" : " ") + text
    }
    // A number that counts in no sequence needs no backslash to be text.
    let isNumber = form == .natural && Marker(text) != nil
    let isSpecial = !isNumber && LineEscape.hasMeaning(text[...])
    return isSpecial || LineEscape.begins(text) ? "\\" + text : text
  }

  /// The text with its citations in place, and a backslash before what only looks like one.
  static func running(_ paragraph: Paragraph) -> String {
    guard !paragraph.citations.isEmpty || paragraph.text.string.utf8.contains(UInt8(ascii: "["))
    else { return paragraph.text.string }
    let characters = Array(paragraph.text.string)
    var result = ""
    var backslashes = 0
    for offset in 0...characters.count {
      for citation in paragraph.citations where citation.offset == offset {
        result += String(repeating: "\\", count: backslashes) + "[^\(citation.name)]"
        backslashes = 0
      }
      guard offset < characters.count else { break }
      if Footnote.citedName(in: String(characters[offset...].prefix(36))[...]) != nil {
        result += String(repeating: "\\", count: backslashes + 1)
      }
      backslashes = characters[offset] == "\\" ? backslashes + 1 : 0
      result.append(characters[offset])
    }
    return result
  }

  private static func figure(_ figure: Figure) -> String {
    let width = figure.width.map { "{width=\(Document.decimal($0))mm}" } ?? ""
    return "![\(figure.caption.string)](\(figure.file.string))\(width)"
  }

  private static func table(_ table: Table) -> String {
    var lines = table.rows.map { "| " + $0.map { cell($0.string) }.joined(separator: " | ") + " |" }
    let width = table.rows.first?.count ?? 0
    let marks = (0..<width).map { index in
      TableColumn(
        alignment: table.alignments.indices.contains(index) ? table.alignments[index] : nil,
        width: table.widths.indices.contains(index) ? table.widths[index] : nil
      ).text
    }
    lines.insert("| " + marks.joined(separator: " | ") + " |", at: min(1, lines.count))
    if let caption = table.caption { lines.insert("表：" + caption.string, at: 0) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A cell's text, its bars escaped, and the backslashes before them doubled.
  private static func cell(_ text: String) -> String {
    var result = ""
    var backslashes = 0
    for character in text {
      if character == "|" { result += String(repeating: "\\", count: backslashes + 1) }
      backslashes = character == "\\" ? backslashes + 1 : 0
      result.append(character)
    }
    return result
  }
}
