import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// Adds imprint and folios to the sides and counts the marks in reading order.
  func finished(_ sides: consuming [[Mark]], imprint: Imprint?, status: Status) -> [Page] {
    var sides = sides
    var unnumbered = sides.count + 1
    if let imprint {
      refuseTall(imprint)
      let raised = withNotesRaised(sides, above: imprint)
      if imprintPage(after: raised, imprint: imprint) == sides.count { sides = raised }
      let place = imprintPage(after: sides, imprint: imprint)
      if place > sides.count + 1 { unnumbered = sides.count + 1 } else { unnumbered = place + 1 }
      while sides.count < place { sides.append([]) }
      sides[place - 1] += imprint.marks
    }
    var order = 0
    let folios = FolioSetter(self)
    sides[0] += footRule()
    for index in sides.indices {
      for place in sides[index].indices { sides[index][place].label.count(order: &order) }
      // A blank page before the imprint has no folio, nor has the imprint's page. 7.5
      let isBare = index == 0 && !sheet.folio.isOnFirstPage
      if index + 1 < unnumbered, !isBare { sides[index].append(folios.folio(index + 1)) }
      // The binding edge is at the right overleaf.
      if index % 2 == 1 { shiftToBindingEdge(&sides[index]) }
    }
    let watermark = watermark(of: status)
    let pages = sides.map { marks in
      Page(
        size: sheet.page, turn: marks.contains(where: \.isTurned) ? 90 : 0,
        marks: watermark + marks)
    }
    explainReservedPlaces(on: pages)
    return pages
  }

  /// Even pages are left-hand ones, but where one side of the paper is printed.
  private func shiftToBindingEdge(_ marks: inout [Mark]) {
    guard sheet.typeArea.isMirrored, sheet.imprint.page != .simplex else { return }
    let area = sheet.typeArea.frame
    let shift = sheet.page.width - area.right - area.left
    marks = marks.map { $0.moved(right: shift, down: .zero) }
  }

  private func refuseTall(_ imprint: Imprint) {
    let excess = sheet.typeArea.headMargin - imprint.top
    guard excess > .zero else { return }
    let millimetres = excess.tenthsOfMillimetreUp
    report(
      Diagnostic(
        .error, "layout.imprint-too-tall",
        Phrase(
          "版记过高，超出版心 \(millimetres) mm",
          "the imprint is \(millimetres) mm taller than the type area"),
        hint: Phrase("主送、抄送机关用统称", "name the recipients by their common names"),
        at: imprint.marks.lazy.compactMap(\.label.source).first, clause: "GB/T 9704-2012 7.4.2"))
  }

  /// The sides, the notes at the foot of the last one a line above the imprint's place.
  private func withNotesRaised(_ sides: [[Mark]], above imprint: Imprint) -> [[Mark]] {
    guard let last = sides.last else { return sides }
    func isNote(_ mark: Mark) -> Bool { [.footnote, .footnoteRule].contains(mark.label.element) }
    let notes = last.filter { isNote($0) && !$0.isTurned }
    let text = last.filter { !isNote($0) }.map(\.frame.bottom).max() ?? .zero
    guard let top = notes.map(\.frame.top).min(), let bottom = notes.map(\.frame.bottom).max()
    else { return sides }
    let up = bottom + sheet.grid.blankLine - imprint.top
    guard up > .zero, top - up >= text + sheet.grid.blankLine else { return sides }
    var sides = sides
    sides[sides.count - 1] = last.map { isNote($0) ? $0.moved(right: .zero, down: -up) : $0 }
    return sides
  }

  /// The page of 版记, from 1: the last even one that has room for it and a line more.
  /// GB/T 33476.2 7.3.1.
  private func imprintPage(after sides: [[Mark]], imprint: Imprint) -> Int {
    let last = sides.count
    let bottom = sides.last?.map(\.frame.bottom).max() ?? .zero
    let isTurned = sides.last?.contains { $0.isTurned } ?? false
    let hasRoom = !isTurned && bottom + sheet.grid.blankLine <= imprint.top
    switch sheet.imprint.page {
    case .last, .simplex: return hasRoom ? last : last + 1
    case .even: return last % 2 == 1 ? last + 1 : hasRoom ? last : last + 2
    }
  }
}

extension MarkLabel {
  /// Takes the next place in reading order.
  fileprivate mutating func count(order: inout Int) {
    guard case .content(let paragraph, _) = nature else { return }
    nature = .content(paragraph: paragraph, order: order)
    order += 1
  }
}
