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
  /// A red rule that hangs on the mark. 10.1
  var underMark: [Mark] = []
  /// 发文字号, 签发人, the red rule, and what stands beside them: first link of the chain.
  var number: [Mark] = []
  /// 标题: the second.
  var title: [Mark] = []
  /// Upper edge of what follows: the third.
  var textTop: Length

  /// All marks in reading order, `rest` spread over the chain's links.
  func marks(spreading rest: Length) -> [Mark] {
    fixed + (mark?.marks ?? []) + underMark
      + number.map { $0.moved(right: .zero, down: rest.scaled(by: 1, over: 3)) }
      + title.map { $0.moved(right: .zero, down: rest.scaled(by: 2, over: 3)) }
  }
}

extension Compositor {
  /// Sets the head of page 1; the gap below the title is the same with and without 主送机关.
  func head(of document: Document) -> Head {
    var head = Head(textTop: sheet.typeArea.headMargin)
    head.fixed = copyMarks(of: document, under: nil) + replyMarks(of: document)
    var y = sheet.issuerMark.top
    head.mark = issuerMark(of: document)
    if let mark = head.mark { y = mark.inkBottom }
    y = addRule(to: &head.underMark, under: .mark, at: y)
    head.number = copyMarks(of: document, under: y)
    let number = numberLine(of: document, top: y + sheet.documentNumber.gap)
    refuseWideNumber(in: number.marks, beside: head.number)
    head.number += number.marks
    y = addRule(to: &head.number, under: .number, at: number.bottom)
    // In a letter 密级 and 紧急程度 stand lower than 发文字号. 10.1
    y = max(y, head.number.map(\.frame.bottom).max() ?? y)
    let title = title(of: document, top: y + sheet.titleBlock.gap)
    head.title = title.marks
    // An order has no title: its text stands where a title would. 10.2
    head.textTop = title.bottom + (title.marks.isEmpty ? .zero : sheet.addresseesGap)
    return head
  }

}
