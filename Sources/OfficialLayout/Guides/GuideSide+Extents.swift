import Typesetting

/// What an element measures by itself: its indents, its width, its line pitch.
extension GuideSide {
  /// The measures of an element.
  func measures(of element: GuideElement) -> [PageMeasurement] {
    switch element.name {
    case .mastheadRule, .footRule: width(of: element) + weight(of: element)
    case .imprintRule: weight(of: element)
    case .seal: diameter(of: element) + spacing(after: element)
    case .signatureStamp: width(of: element) + height(of: element) + rightIndent(of: element)
    case .title, .attachmentTitle: linePitch(of: element)
    case .body, .heading: leftIndent(of: element) + linePitch(of: element)
    case .addressees, .attachmentNote, .annotation, .contact, .present, .absent, .attending,
      .printingOffice, .copyRecipients:
      leftIndent(of: element)
    case .documentNumber where sheet.documentNumber.place == .centre:
      isAtLeft(element) ? leftIndent(of: element) : []
    case .signatory: sheet.signatory.place == .head ? rightIndent(of: element) : []
    case .printingDate: rightIndent(of: element)
    case .issuer, .date: isOutermost(element) ? rightIndent(of: element) : []
    case .folio: outerIndent(of: element)
    case .tableRule, .tableCell: width(of: element)
    case .office: gap(after: element)
    default: []
    }
  }

  /// Blank before its first line; for text before the first line of a paragraph.
  private func leftIndent(of element: GuideElement) -> [PageMeasurement] {
    guard let line = element.marks.first(where: { $0.frame.left > area.left }) else { return [] }
    return [
      indent("左空", of: line, element, from: area.left, to: line.frame.left)
    ]
  }

  private func rightIndent(of element: GuideElement) -> [PageMeasurement] {
    guard let line = element.marks.max(by: { $0.frame.right < $1.frame.right }),
      line.frame.right < area.right
    else { return [] }
    return [
      indent("右空", of: line, element, from: line.frame.right, to: area.right)
    ]
  }

  private func outerIndent(of element: GuideElement) -> [PageMeasurement] {
    element.frame.centreX > area.centreX ? rightIndent(of: element) : leftIndent(of: element)
  }

  /// A blank and how many characters it is wide: those of the text in its grid, of others in their
  /// own size.
  private func indent(
    _ side: String, of line: Mark, _ element: GuideElement, from: Length, to: Length
  ) -> PageMeasurement {
    let size = line.runs.first?.size ?? sheet.grid.typeSize
    let cell =
      size == sheet.grid.typeSize
      ? area.size.width.scaled(by: 1, over: sheet.grid.columns) : size
    let tenths = (to - from).scaled(by: 10, over: cell.emu).emu
    let cells = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return PageMeasurement(
      name: "\(side)\(cells)字", clause: element.clause, kind: .span, axis: .horizontal,
      from: from, to: to, level: level(of: line))
  }

  /// A folio's indent is measured beside its dashes.
  private func level(of line: Mark) -> Length {
    (line.label.element == .folio ? folioLevel : nil) ?? line.frame.centreY
  }

  private func width(of element: GuideElement) -> [PageMeasurement] {
    [across("宽", element, .extent, from: element.frame.left, to: element.frame.right)]
  }

  private func height(of element: GuideElement) -> [PageMeasurement] {
    [down("高", element, from: element.frame.top, to: element.frame.bottom)]
  }

  /// The thickness of a rule; of a double one, each line's.
  private func weight(of element: GuideElement) -> [PageMeasurement] {
    element.marks.map { down("粗", element, from: $0.frame.top, to: $0.frame.bottom) }
  }

  private func diameter(of element: GuideElement) -> [PageMeasurement] {
    [across("直径", element, .span, from: element.frame.left, to: element.frame.right)]
  }

  /// From a seal to the next of its row. 7.3.5.1
  private func spacing(after seal: GuideElement) -> [PageMeasurement] {
    let next = elements(.seal).filter {
      $0.frame.left > seal.frame.right && $0.frame.top == seal.frame.top
    }.min { $0.frame.left < $1.frame.left }
    guard let next else { return [] }
    return [across("间距", seal, .span, from: seal.frame.right, to: next.frame.left)]
  }

  /// From a signer's office to the stamp. 7.3.5.3
  private func gap(after office: GuideElement) -> [PageMeasurement] {
    let stamps = elements(.signatureStamp).filter {
      $0.frame.left > office.frame.right && $0.frame.top < office.frame.bottom
        && $0.frame.bottom > office.frame.top
    }
    guard let stamp = stamps.min(by: { $0.frame.left < $1.frame.left }),
      let line = office.marks.first
    else { return [] }
    return [indent("空", of: line, office, from: office.frame.right, to: stamp.frame.left)]
  }

  /// From the first line to the second.
  private func linePitch(of element: GuideElement) -> [PageMeasurement] {
    guard element.marks.count > 1 else { return [] }
    let (first, second) = (element.marks[0].frame.top, element.marks[1].frame.top)
    return second > first ? [down("行距", element, from: first, to: second)] : []
  }

  private func across(
    _ name: String, _ element: GuideElement, _ kind: PageMeasurement.Kind, from: Length, to: Length
  ) -> PageMeasurement {
    PageMeasurement(
      name: name, clause: element.clause, kind: kind, axis: .horizontal, from: from, to: to,
      level: element.frame.centreY)
  }

  private func down(
    _ name: String, _ element: GuideElement, from: Length, to: Length
  ) -> PageMeasurement {
    PageMeasurement(
      name: name, clause: element.clause, kind: .extent, axis: .vertical, from: from, to: to,
      level: element.frame.left)
  }

  /// Whether a 发文字号 stands at the left, as in an upward document. 7.2.5
  private func isAtLeft(_ element: GuideElement) -> Bool {
    element.frame.right < area.centreX
  }

  /// Whether a name or a date is the one that is placed from the right: under a seal the date; else
  /// the one that reaches farther. 7.3.5.1, 7.3.5.2
  private func isOutermost(_ element: GuideElement) -> Bool {
    guard elements(.seal).isEmpty else { return element.name == .date }
    let closing = elements(.issuer) + elements(.date)
    return closing.allSatisfy { $0.frame.right <= element.frame.right }
  }
}
