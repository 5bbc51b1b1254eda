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
    let measure = sheet.measure(firstIndent: sheet.bodyIndent)
    let lines = textLines(ParagraphSetting(wording: wording, kind: kind, measure: measure))
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

}
