import OfficialDocument
import Typesetting

extension Compositor {
  /// The head of 附件 on a new page: its label on the first line, its title on the third, its text
  /// back on the grid. `number`, the 发文字号, stands before the label of an annex that is not bound
  /// with the text. GB/T 9704-2012, 7.3.7.
  func head(
    of attachment: Attachment, numbered number: SourcedText?
  ) -> (marks: [Mark], textTop: Length) {
    let grid = sheet.baselineGrid
    var words = Wording()
    if let number { words.add(number, role: .heading1) }
    words.add(attachment.label, role: .heading1)
    let label = line(
      of: words,
      as: Kind(element: .attachmentLabel, clause: "7.3.7")
    ).mark(x: sheet.typeArea.backMargin, top: grid.top)
    // 2号 is higher than a line's em box: the title is centred on the third line.
    let third = grid.top(ofLine: sheet.attachment.titleLine - 1)
    let top = third + (grid.typeSize - sheet.titleBlock.size).half
    let title = centred(
      titleLines(of: attachment.title), as: Kind(element: .attachmentTitle, clause: "7.3.7"),
      top: top)
    let line = grid.firstLine(notAbove: title.bottom + sheet.attachment.titleGap)
    return ([label] + title.marks, grid.top(ofLine: line))
  }
}
