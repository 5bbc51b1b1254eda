import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// 发文字号, centred; in an upward document at the left, on the line of the last 签发人.
  /// GB/T 9704-2012, 7.2.5 and 7.2.6.
  ///
  /// - Parameter top: upper edge of the first line.
  /// - Returns: the marks and the lower edge of the last line.
  func numberLine(of document: Document, top: Length) -> (marks: [Mark], bottom: Length) {
    let number = document.documentNumber.map {
      line(of: Wording($0), as: Kind(element: .documentNumber, clause: "7.2.5"))
    }
    let signatories =
      sheet.signatory.place == .head ? signatories(of: document, top: top) : []
    refuseWide(signatories)
    let lastTop = signatories.last?.frame.top ?? top
    let bottom = lastTop + sheet.grid.typeSize
    guard let number else { return (signatories, bottom) }
    let x = numberX(number.width, isUpward: !signatories.isEmpty)
    let mark = number.mark(x: x, top: lastTop)
    if let last = signatories.last, mark.frame.right > last.frame.left {
      refuseOverlap(mark, from: last.frame.left)
    }
    return ([mark] + signatories, bottom)
  }

  /// At the left with 签发人; else centred, or flush right in a letter. 7.2.5, 10.1
  private func numberX(_ width: Length, isUpward: Bool) -> Length {
    let area = sheet.typeArea.frame
    if isUpward { return area.left + sheet.pitch.length(sheet.documentNumber.upwardIndent) }
    switch sheet.documentNumber.place {
    case .centre: return area.centreX - width.half
    case .right: return area.right - width
    }
  }

  /// 签发人 and the names, a block at the right: the names in the agencies' order, left to right
  /// and downwards, each line's first below that of the line above. GB/T 9704-2012, 7.2.6.
  private func signatories(of document: Document, top: Length) -> [Mark] {
    let rows = SignatoryRows(
      document.signatories, perLine: sheet.signatory.namesPerLine, gap: sheet.signatory.nameGap)
    let kind = Kind(element: .signatory, clause: "7.2.6")
    let lines = rows.wordings.enumerated().map { index, names in
      var wording = Wording()
      if index == 0 { wording.add(sheet.signatory.label) }
      wording.add(names)
      return line(of: wording, as: kind)
    }
    guard lines.count > 1 else { return lines.map { flushRight($0, top: top) } }
    let label = line(of: Wording(label: sheet.signatory.label), as: kind).width
    let indents = lines.indices.map { $0 == 0 ? .zero : label }
    let width = zip(lines, indents).map { $0.width + $1 }.max() ?? .zero
    let left = signatoryRight - width
    return zip(lines, indents).enumerated().map { index, row in
      row.0.mark(x: left + row.1, top: top + sheet.baselineGrid.offset(ofLine: index))
    }
  }

  private func flushRight(_ line: Line, top: Length) -> Mark {
    line.mark(x: signatoryRight - line.width, top: top)
  }

  /// 居右空一字. 7.2.6
  private var signatoryRight: Length {
    sheet.typeArea.frame.right - sheet.pitch.length(sheet.signatory.rightIndent)
  }

  private func refuseWide(_ signatories: [Mark]) {
    let area = sheet.typeArea.frame
    guard let widest = signatories.min(by: { $0.frame.left < $1.frame.left }),
      widest.frame.left < area.left
    else { return }
    let excess = (area.left - widest.frame.left).tenthsOfMillimetreUp
    report(
      Diagnostic(
        .error, "layout.signatories-too-wide",
        Phrase(
          "签发人一行超出版心 \(excess) mm",
          "a line of signatories is \(excess) mm wider than the type area"),
        hint: Phrase("每个姓名单列一项", "list each name as an entry of its own"),
        at: widest.label.source, clause: "GB/T 9704-2012 7.2.6"))
  }

  /// A number has to stay in the type area, and beside 份号 in a letter. 10.1
  func refuseWideNumber(in line: [Mark], beside marks: [Mark]) {
    guard let number = line.first(where: { $0.label.element == .documentNumber }) else { return }
    let beside = marks.filter {
      $0.frame.bottom > number.frame.top && $0.frame.top < number.frame.bottom
    }
    let limit = beside.map(\.frame.right).max() ?? sheet.typeArea.frame.left
    guard number.frame.left < limit else { return }
    let excess = (limit - number.frame.left).tenthsOfMillimetreUp
    report(
      Diagnostic(
        .error, "layout.number-too-wide",
        Phrase("发文字号过长，多出 \(excess) mm", "the number is \(excess) mm too long"),
        hint: Phrase("缩短机关代字", "shorten the number's words"), at: number.label.source,
        clause: "GB/T 9704-2012 7.2.5"))
  }

  private func refuseOverlap(_ number: Mark, from x: Length) {
    let excess = (number.frame.right - x).tenthsOfMillimetreUp
    report(
      Diagnostic(
        .error, "layout.number-too-wide",
        Phrase("发文字号与签发人重叠 \(excess) mm", "the number and the signatory overlap by \(excess) mm"),
        hint: Phrase("缩短机关代字", "shorten the number's words"), at: number.label.source,
        clause: "GB/T 9704-2012 7.2.5"))
  }
}
