import Typesetting

/// Distances down the page: from the type area to the first element, from each element to the next
/// that the standard puts at a distance, from the last ones to the type area or the paper's edge.
extension GuideSide {
  /// The distances, from top to bottom.
  var distances: [PageMeasurement] {
    (edgeDistances + gaps).sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// Clear distances between elements that follow one another.
  private var gaps: [PageMeasurement] {
    var gaps: [PageMeasurement] = []
    var above: GuideElement?
    for element in elements where isInFlow(element) {
      guard let upper = above, element.name != .issuerMark else {
        above = element
        continue
      }
      if element.frame.top > upper.frame.bottom, element.keepsDistance(from: upper) {
        gaps.append(gap(from: upper, to: element))
      }
      if element.frame.bottom > upper.frame.bottom { above = element }
    }
    return gaps
  }

  private func gap(from upper: GuideElement, to lower: GuideElement) -> PageMeasurement {
    distance(
      "\(upper.title.short)—\(lower.title.short)", lower.clause, from: upper.frame.bottom,
      to: lower.frame.top)
  }

  /// What the standard measures from the type area or from the paper.
  private var edgeDistances: [PageMeasurement] {
    var found: [PageMeasurement] = []
    if let mark = elements(.issuerMark).first {
      // A letter's mark stands above the type area and is measured from the paper. 10.1
      let isBelow = mark.frame.top >= area.top
      found.append(
        distance(
          isBelow ? "标志上缘—版心上缘" : "标志上缘—上页边", mark.clause,
          from: isBelow ? area.top : .zero, to: mark.frame.top))
    }
    if let title = elements(.attachmentTitle).first {
      found.append(
        distance("附件标题—版心上缘", title.clause, from: area.top, to: title.frame.top))
    }
    if let rule = elements(.footRule).first {
      found.append(
        distance("下红线—下页边", rule.clause, from: rule.frame.bottom, to: paper.height))
    }
    return found + imprintDistance + folioDistance
  }

  /// The imprint ends where the type area does. 7.4.1
  private var imprintDistance: [PageMeasurement] {
    if let rule = elements(.imprintRule).last {
      return [
        distance("末条分隔线—版心下缘", rule.clause, from: rule.frame.bottom, to: area.bottom)
      ]
    }
    guard let copies = elements(.copyRecipients).last else { return [] }
    return [
      distance("抄送—版心下缘", copies.clause, from: copies.frame.bottom, to: area.bottom)
    ]
  }

  /// The dashes are measured to the middle of their ink. 7.5
  private var folioDistance: [PageMeasurement] {
    guard let folio = elements(.folio).first else { return [] }
    return [
      distance(
        "一字线—版心下缘", folio.clause, from: area.bottom, to: folioLevel ?? folio.frame.centreY)
    ]
  }

  private func distance(
    _ name: String, _ clause: String, from: Length, to: Length
  ) -> PageMeasurement {
    PageMeasurement(
      name: name, clause: clause, kind: .distance, axis: .vertical, from: from, to: to,
      level: area.left)
  }

  /// Whether distances are counted from element to element: copy marks stand on lines of their own
  /// in the type area's corner, but under a letter's rule. 7.2.1–7.2.3, 10.1
  private func isInFlow(_ element: GuideElement) -> Bool {
    switch element.name {
    case .handlingResult, .disclosure, .footRule, .copyRecipients, .imprintRule, .printingOffice,
      .printingDate, .folio, .footnote, .office:
      false
    case .copyNumber, .classification, .urgency: sheet.copyMarks.place == .belowRule
    default: true
    }
  }
}

extension GuideElement {
  /// Whether the standard or the sheet puts it at a distance from what stands above it: what follows
  /// line by line is none.
  fileprivate func keepsDistance(from upper: GuideElement) -> Bool {
    switch name {
    case .body, .heading:
      [.documentNumber, .mastheadRule, .title, .attachmentTitle, .tableRule, .tableCell, .figure]
        .contains(upper.name)
    case .date: upper.name != .issuer
    case .annotation, .absent, .attending, .attachmentLabel, .attachmentTitle, .classification,
      .urgency:
      false
    default: true
    }
  }
}
