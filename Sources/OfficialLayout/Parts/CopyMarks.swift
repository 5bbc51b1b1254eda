import OfficialDocument
import Typesetting

extension Compositor {
  /// 份号, 密级和保密期限 and 紧急程度: flush left, a line each, at the top of the type area or under
  /// the red rule. GB/T 9704-2012, 7.2.1–7.2.3 and 10.1.
  ///
  /// - Parameter rule: lower edge of the rule under 发文机关标志; nil to set what stands at the top.
  func copyMarks(of document: Document, under rule: Length?) -> [Mark] {
    guard (rule != nil) == (sheet.copyMarks.place == .belowRule) else { return [] }
    let grid = sheet.baselineGrid
    let top = (rule ?? grid.top) + sheet.copyMarks.gap
    var marks: [Mark] = []
    var line = 0
    func put(_ wording: Wording, _ kind: Kind, at wished: Int?) {
      line = wished ?? line + 1
      marks.append(
        self.line(of: wording, as: kind).mark(
          x: sheet.typeArea.backMargin, top: top + grid.offset(ofLine: line - 1)))
    }
    if let number = document.copyNumber {
      put(
        Wording(number, role: .heading1), Kind(element: .copyNumber, clause: "7.2.1"),
        at: sheet.copyMarks.copyNumberLine)
    }
    if let wording = classification(of: document) {
      put(
        wording, Kind(element: .classification, clause: "7.2.2"),
        at: sheet.copyMarks.classificationLine)
    }
    if let urgency = document.urgency {
      let isAlone = document.classificationTerm == nil
      put(
        spaced(urgency, isAlone: isAlone), Kind(element: .urgency, clause: "7.2.3"),
        at: sheet.copyMarks.urgencyLine)
    }
    return marks
  }

  /// 机密★1年, or 机　密 where no term is given (图2, 图4).
  private func classification(of document: Document) -> Wording? {
    guard let classification = document.classification else { return nil }
    guard let term = document.classificationTerm else {
      return spaced(classification, isAlone: true)
    }
    var wording = Wording(classification, role: .heading1)
    wording.add("★", role: .heading1)
    wording.add(term, role: .heading1)
    return wording
  }

  /// Two characters with a blank cell between them where they stand without a term: 特　急 (图4).
  private func spaced(_ text: SourcedText, isAlone: Bool) -> Wording {
    guard isAlone, text.string.count == 2 else {
      return Wording(text, role: .heading1)
    }
    var wording = Wording()
    wording.add(text, from: 0, count: 1, role: .heading1)
    wording.add("\u{3000}", role: .heading1)
    wording.add(text, from: 1, count: 1, role: .heading1)
    return wording
  }

  /// 办理结果 and 公开属性 of a reply: a block in the upper right corner, its longest line ending at
  /// the type area's edge.
  func replyMarks(of document: Document) -> [Mark] {
    guard sheet.replyMarks == .right else { return [] }
    let entries: [(SourcedText?, String, ElementName)] = [
      (document.handlingResult, sheet.labels.handlingResult, .handlingResult),
      (document.disclosure, sheet.labels.disclosure, .disclosure),
    ]
    let lines = entries.compactMap { text, label, element in
      text.map { text in
        var wording = Wording()
        wording.add(label, role: .heading1)
        wording.add(text, role: .heading1)
        return line(of: wording, as: Kind(element: element, clause: Kind.local))
      }
    }
    let widest = lines.map(\.width).max() ?? .zero
    return lines.enumerated().map { index, line in
      line.mark(
        x: sheet.typeArea.frame.right - widest, top: sheet.baselineGrid.top(ofLine: index))
    }
  }
}
