import Diagnostics
import OfficialDocument
import Typesetting

/// 版记 as it stands on its page, its last rule on the type area's lower edge.
/// GB/T 9704-2012, 7.4.
struct Imprint {
  /// The marks, from top to bottom.
  var marks: [Mark]
  /// Upper edge of the first rule.
  var top: Length
}

extension Compositor {
  /// Sets the imprint; nil when the manuscript has none.
  ///
  /// - Parameter withAddressees: whether 主送机关 stand here, above 抄送机关. 7.4.2.
  func imprint(of document: Document, withAddressees: Bool) -> Imprint? {
    var recipients: [Line] = []
    if withAddressees {
      recipients += self.recipients("主送：", document.addressees, joinedBy: "、", .addressees)
    }
    recipients += self.recipients("抄送：", document.copyRecipients, joinedBy: "，", .copyRecipients)
    let printing = printingLine(of: document)
    var rows: [[PlacedLine]] = []
    if !recipients.isEmpty {
      rows.append(
        recipients.enumerated().map {
          PlacedLine(line: $1, x: .zero, y: sheet.imprint.linePitch * $0)
        })
    }
    if !printing.isEmpty { rows.append(printing) }
    return rows.isEmpty ? nil : stacked(rows)
  }

  private struct PlacedLine {
    var line: Line
    /// From the type area's left edge.
    var x: Length
    /// From the row's first line.
    var y: Length
  }

  private var imprintPitch: CharacterPitch { CharacterPitch(1, in: sheet.imprint.typeSize) }
  private var imprintIndent: Length { imprintPitch.length(sheet.imprint.indent) }

  /// 抄送：…。, names hanging under the first. GB/T 9704-2012, 7.4.2.
  private func recipients(
    _ label: String, _ names: [SourcedText], joinedBy mark: String, _ element: ElementName
  ) -> [Line] {
    guard !names.isEmpty else { return [] }
    var wording = Wording()
    wording.add(label)
    wording.add(names, joinedBy: mark)
    wording.add("。")
    let indent = sheet.imprint.indent
    return lines(
      of: wording, as: Kind(element: element, clause: "7.4.2"),
      size: sheet.imprint.typeSize,
      measure: Measure(
        width: sheet.typeArea.width - imprintIndent, pitch: imprintPitch, firstIndent: indent,
        turnoverIndent: indent + label.count * CharacterPitch.cell))
  }

  /// 印发机关 at the left, 印发日期 and 印发 at the right. GB/T 9704-2012, 7.4.3.
  private func printingLine(of document: Document) -> [PlacedLine] {
    var placed: [PlacedLine] = []
    if let office = document.printingOffice {
      let line = imprintLine(Wording(office), .printingOffice)
      placed.append(PlacedLine(line: line, x: imprintIndent, y: .zero))
    }
    if let date = document.printingDate {
      var wording = Wording(date)
      wording.add("印发")
      let line = imprintLine(wording, .printingDate)
      let x = sheet.typeArea.width - imprintIndent - line.width
      if let office = placed.first, office.x + office.line.width > x { refuseWide(office.line) }
      placed.append(PlacedLine(line: line, x: x, y: .zero))
    }
    return placed
  }

  private func imprintLine(_ wording: Wording, _ element: ElementName) -> Line {
    line(
      of: wording, as: Kind(element: element, clause: "7.4.3"), size: sheet.imprint.typeSize,
      pitch: imprintPitch)
  }

  /// Stacks rows and rules upwards from the type area's lower edge.
  private func stacked(_ rows: [[PlacedLine]]) -> Imprint {
    let area = sheet.typeArea.frame
    let place = sheet.imprint
    let heights = rows.map { row in
      (row.last?.y ?? .zero) + place.typeSize + place.padding + place.padding
    }
    let rules = place.outerRule * 2 + place.innerRule * (rows.count - 1)
    let top = area.bottom - rules - heights.reduce(.zero, +)
    var y = top
    var marks: [Mark] = []
    for (index, row) in rows.enumerated() {
      let rule = index == 0 ? place.outerRule : place.innerRule
      marks.append(imprintRule(top: y, weight: rule))
      y += rule
      marks += row.map { $0.line.mark(x: area.left + $0.x, top: y + place.padding + $0.y) }
      y += heights[index]
    }
    marks.append(imprintRule(top: y, weight: place.outerRule))
    return Imprint(marks: marks, top: top)
  }

  /// Black, as wide as the type area. GB/T 9704-2012, 7.4.1.
  private func imprintRule(top: Length, weight: Length) -> Mark {
    let area = sheet.typeArea.frame
    return Mark(
      label: MarkLabel(element: .imprintRule, clause: "7.4.1", nature: .artifact),
      frame: Frame(x: area.left, y: top, width: area.size.width, height: weight),
      content: .rule(.black))
  }

  private func refuseWide(_ office: Line) {
    report(
      Diagnostic(
        .error, "layout.printing-office-too-wide",
        Phrase("印发机关与印发日期在一行里排不下", "the printing office and date do not fit one line"),
        hint: Phrase("用规范化简称", "use the standard short name"), at: office.label.source,
        clause: "GB/T 9704-2012 7.4.3"))
  }
}
