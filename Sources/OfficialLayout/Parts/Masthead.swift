import Diagnostics
import OfficialDocument
import Typesetting

/// 版头 and 标题: what stands above the text of page 1, in a chain of distances.
/// GB/T 9704-2012, 7.2 and 7.3.1.
struct Head {
  /// What hangs on the sheet and not on the chain: 份号, 密级, 紧急程度, 发文机关标志, and a red rule
  /// under the mark.
  var fixed: [Mark] = []
  /// 发文字号, 签发人, the red rule, and what stands beside them: first link of the chain.
  var number: [Mark] = []
  /// 标题: the second.
  var title: [Mark] = []
  /// Upper edge of what follows: the third.
  var textTop: Length

  /// All marks in reading order, `rest` spread over the chain's links.
  func marks(spreading rest: Length) -> [Mark] {
    fixed + number.map { $0.moved(right: .zero, down: rest.scaled(by: 1, over: 3)) }
      + title.map { $0.moved(right: .zero, down: rest.scaled(by: 2, over: 3)) }
  }
}

extension Compositor {
  /// Sets the head of page 1; the gap below the title is the same with and without 主送机关.
  func head(of document: Document) -> Head {
    var head = Head(textTop: sheet.typeArea.headMargin)
    head.fixed = copyMarks(of: document, under: nil) + replyMarks(of: document)
    var y = sheet.issuerMark.top
    if let (mark, inkBottom) = issuerMark(of: document) {
      head.fixed.append(mark)
      y = inkBottom
    }
    y = addRule(to: &head.fixed, under: .mark, at: y)
    head.number = copyMarks(of: document, under: y)
    let numberTop = y + sheet.documentNumber.gap
    let numberLine = numberLine(of: document, top: numberTop)
    refuseWideNumber(in: numberLine, beside: head.number)
    head.number += numberLine
    y = addRule(to: &head.number, under: .number, at: numberTop + sheet.grid.typeSize)
    // In a letter 密级 and 紧急程度 stand lower than 发文字号. 10.1
    y = max(y, head.number.map(\.frame.bottom).max() ?? y)
    let title = title(of: document, top: y + sheet.titleBlock.gap)
    head.title = title.marks
    // An order has no title: its text stands where a title would. 10.2
    head.textTop = title.bottom + (title.marks.isEmpty ? .zero : sheet.addresseesGap)
    return head
  }

  /// 发文字号, centred or flush right; at the left, with 签发人 at the right, in an upward document.
  /// GB/T 9704-2012, 7.2.5, 7.2.6 and 10.1.
  private func numberLine(of document: Document, top: Length) -> [Mark] {
    let area = sheet.typeArea.frame
    var marks: [Mark] = []
    let signatory = sheet.signatory.place == .head ? document.signatories.first : nil
    if let number = document.documentNumber {
      let line = line(
        of: Wording(number), as: Kind(element: .documentNumber, clause: "7.2.5"))
      let x = numberX(line.width, isUpward: signatory != nil)
      marks.append(line.mark(x: x, top: top))
    }
    if let signatory {
      var wording = Wording()
      wording.add(sheet.signatory.label)
      wording.add(signatory, role: .heading2)
      let line = line(of: wording, as: Kind(element: .signatory, clause: "7.2.6"))
      let right = area.right - sheet.pitch.length(sheet.signatory.rightIndent)
      let x = right - line.width
      if let number = marks.first, number.frame.right > x { refuseOverlap(number, from: x) }
      marks.append(line.mark(x: x, top: top))
    }
    return marks
  }

  private func numberX(_ width: Length, isUpward: Bool) -> Length {
    let area = sheet.typeArea.frame
    if isUpward { return area.left + sheet.pitch.length(sheet.documentNumber.upwardIndent) }
    switch sheet.documentNumber.place {
    case .centre: return area.centreX - width.scaled(by: 1, over: 2)
    case .right: return area.right - width
    }
  }

  /// A number has to stay in the type area, and beside 份号 in a letter. 10.1
  private func refuseWideNumber(in line: [Mark], beside marks: [Mark]) {
    guard let number = line.first(where: { $0.label.element == .documentNumber }) else { return }
    let beside = marks.filter {
      $0.frame.bottom > number.frame.top && $0.frame.top < number.frame.bottom
    }
    let limit = beside.map(\.frame.right).max() ?? sheet.typeArea.frame.left
    guard number.frame.left < limit else { return }
    let excess = ((limit - number.frame.left).millimetres * 10).rounded(.up) / 10
    report(
      Diagnostic(
        .error, "layout.number-too-wide",
        Phrase("发文字号过长，多出 \(excess) mm", "the number is \(excess) mm too long"),
        hint: Phrase("缩短机关代字", "shorten the number's words"), at: number.label.source,
        clause: "GB/T 9704-2012 7.2.5"))
  }

  private func refuseOverlap(_ number: Mark, from x: Length) {
    let excess = ((number.frame.right - x).millimetres * 10).rounded(.up) / 10
    report(
      Diagnostic(
        .error, "layout.number-too-wide",
        Phrase("发文字号与签发人重叠 \(excess) mm", "the number and the signatory overlap by \(excess) mm"),
        hint: Phrase("缩短机关代字", "shorten the number's words"), at: number.label.source,
        clause: "GB/T 9704-2012 7.2.5"))
  }
}
