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
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): galley.items += items(paragraph)
      case .pageBreak: galley.items.append(.pageBreak)
      case .table(let table): refuseYet("表格", "tables are", at: table.source)
      case .figure(let figure): refuseYet("插图", "figures are", at: figure.source)
      case .footnote(let note): refuseYet("脚注", "footnotes are", at: note.text.source)
      case .landscapeBegins(let place), .landscapeEnds(let place):
        refuseYet("横排", "landscape parts are", at: place)
      }
    }
  }

  private func items(_ paragraph: Paragraph) -> [Galley.Item] {
    if !paragraph.citations.isEmpty {
      refuseYet("脚注", "footnotes are", at: paragraph.text.source)
    }
    let isHeading = paragraph.level != nil && paragraph.headingLength >= paragraph.text.string.count
    var wording = Wording()
    wording.add(
      paragraph.text, first: paragraph.headingLength, in: headingRole(paragraph.level), then: .body)
    let kind = Kind(element: isHeading ? .heading : .body, clause: "7.3.3")
    let lines = lines(of: wording, as: kind, measure: sheet.measure(firstIndent: sheet.bodyIndent))
    return items(lines, keepsWithNext: isHeading)
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
    _ lines: [Line], keepsWithNext: Bool = false, isText: Bool = true
  ) -> [Galley.Item] {
    lines.enumerated().map { index, line in
      .line(
        GalleyLine(
          runs: line.content.runs, left: line.content.left, right: line.content.right,
          label: line.label,
          keepsWithNext: keepsWithNext, isWidow: index > 0 && index == lines.count - 1,
          isText: isText))
    }
  }

  /// 附件说明: two cells in, names below one another. GB/T 9704-2012, 7.3.4.
  func attachmentNote(of document: Document) -> [Galley.Item] {
    let names = document.attachmentNote
    guard !names.isEmpty else { return [] }
    let place = sheet.attachmentNote
    let kind = Kind(element: .attachmentNote, clause: "7.3.4")
    let label = line(of: layoutsOwn("附件："), as: kind)
    let numberColumn = sheet.pitch.length(place.indent) + label.width
    let numbers = names.indices.map { index in
      names.count > 1 ? line(of: layoutsOwn("\(index + 1)."), as: kind) : nil
    }
    let widest = numbers.compactMap { $0?.width }.max()
    let nameColumn = numberColumn + (widest.map { $0 + sheet.pitch.length(place.nameGap) } ?? .zero)
    let indent = sheet.pitch.units(in: nameColumn)
    let entries = zip(names, numbers).enumerated().flatMap { index, entry in
      var lines = lines(
        of: Wording(entry.0.name), as: kind,
        measure: sheet.measure(firstIndent: indent, turnoverIndent: indent))
      if let number = entry.1 { lines[0].lead(with: number, at: numberColumn) }
      if index == 0 { lines[0].lead(with: label, at: sheet.pitch.length(place.indent)) }
      return items(lines, isText: false)
    }
    return [.gap(place.gap)] + entries
  }

  /// 附注, in round brackets, on the line after the date. GB/T 9704-2012, 7.3.6.
  func annotation(of document: Document) -> [Line] {
    guard let annotation = document.annotation else { return [] }
    var wording = Wording()
    wording.add("（")
    wording.add(annotation)
    wording.add("）")
    return lines(
      of: wording, as: Kind(element: .annotation, clause: "7.3.6"),
      measure: sheet.measure(firstIndent: sheet.annotationIndent))
  }

  /// 联系方式 of a reply, a line each, below the date.
  func contact(of document: Document) -> [Galley.Item] {
    guard sheet.contact.place == .block else { return [] }
    let labels = sheet.labels
    let entries = [
      (labels.contact, document.contact), (labels.contactPhone, document.contactPhone),
      (labels.contactAddress, document.contactAddress), (labels.postcode, document.postcode),
    ]
    let lines = entries.flatMap { label, text -> [Line] in
      guard let text else { return [] }
      var wording = Wording()
      wording.add(label)
      wording.add(text)
      return self.lines(
        of: wording, as: Kind(element: .contact, clause: "local"),
        measure: sheet.measure(firstIndent: sheet.contact.indent))
    }
    return lines.isEmpty ? [] : [.gap(sheet.contact.gap)] + items(lines, isText: false)
  }

  private func layoutsOwn(_ string: String) -> Wording {
    var wording = Wording()
    wording.add(string)
    return wording
  }
}

extension Compositor.Line {
  /// Sets a label before the line, its own beginning at `x`; both are read as one.
  mutating func lead(with label: Compositor.Line, at x: Length) {
    content.runs =
      label.content.runs.map { $0.moved(right: x, down: .zero) } + content.runs
    content.left = x + label.content.left
  }
}
