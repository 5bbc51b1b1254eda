import OfficialDocument
import Typesetting

extension Compositor {
  /// The head of 附件 on a new page: its label on the first line, its title on the third, its text
  /// back on the grid. GB/T 9704-2012, 7.3.7.
  func head(of attachment: Attachment) -> (marks: [Mark], textTop: Length) {
    let grid = sheet.baselineGrid
    let label = line(
      of: Wording(attachment.label, role: .heading1),
      as: Kind(element: .attachmentLabel, clause: "7.3.7")
    ).mark(x: sheet.typeArea.backMargin, top: grid.top)
    // 2号 is higher than a line's em box: the title is centred on the third line.
    let third = grid.top(ofLine: sheet.attachment.titleLine - 1)
    let top = third + (grid.typeSize - sheet.titleBlock.size).scaled(by: 1, over: 2)
    let title = centred(
      titleLines(of: attachment.title), as: Kind(element: .attachmentTitle, clause: "7.3.7"),
      top: top)
    let line = grid.firstLine(notAbove: title.bottom + sheet.attachment.titleGap)
    return ([label] + title.marks, grid.top(ofLine: line))
  }
}
