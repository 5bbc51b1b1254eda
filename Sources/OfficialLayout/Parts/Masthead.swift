import Diagnostics
import OfficialDocument
import Typesetting

/// 版头 and 标题: what stands above the text of page 1, in a chain of distances.
/// GB/T 9704-2012, 7.2 and 7.3.1.
struct Head {
  /// What hangs on the sheet and not on the chain: 份号, 密级, 紧急程度.
  var fixed: [Mark] = []
  /// 发文机关标志, which hangs on the sheet too.
  var mark: IssuerMark?
  /// 发文字号, 签发人, the red rule: first link of the chain.
  var number: [Mark] = []
  /// 标题: the second.
  var title: [Mark] = []
  /// Upper edge of what follows: the third.
  var textTop: Length

  /// All marks in reading order, `rest` spread over the chain's links.
  func marks(spreading rest: Length) -> [Mark] {
    fixed + (mark?.marks ?? [])
      + number.map { $0.moved(right: .zero, down: rest.scaled(by: 1, over: 3)) }
      + title.map { $0.moved(right: .zero, down: rest.scaled(by: 2, over: 3)) }
  }
}

extension Compositor {
  /// Sets the head of page 1; the gap below the title is the same with and without 主送机关.
  func head(of document: Document) -> Head {
    var head = Head(textTop: sheet.typeArea.headMargin)
    head.fixed = copyMarks(of: document) + replyMarks(of: document)
    var y = sheet.issuerMark.top
    head.mark = issuerMark(of: document)
    if let mark = head.mark { y = mark.inkBottom }
    let number = numberLine(of: document, top: y + sheet.documentNumber.gap)
    head.number = number.marks
    y = number.bottom + sheet.mastheadRule.gap
    head.number.append(mastheadRule(top: y))
    y += sheet.mastheadRule.weight
    let title = title(of: document, top: y + sheet.titleBlock.gap)
    head.title = title.marks
    head.textTop = title.bottom + sheet.addresseesGap
    return head
  }

  /// 版头中的分隔线: red, as wide as the type area. GB/T 9704-2012, 7.2.7.
  private func mastheadRule(top: Length) -> Mark {
    let rule = sheet.mastheadRule
    let label = MarkLabel(
      element: .mastheadRule, clause: "7.2.7", layer: .head, nature: .artifact)
    let frame = Frame(
      x: sheet.typeArea.frame.centreX - rule.width.scaled(by: 1, over: 2), y: top,
      width: rule.width, height: rule.weight)
    return Mark(label: label, frame: frame, content: .rule(sheet.red))
  }
}
