import Diagnostics
import OfficialDocument
import Typesetting

/// 版记 as it stands on its page, its last rule, or its last line where it has no rules, on the type
/// area's lower edge. GB/T 9704-2012, 7.4 and 10.1.
struct Imprint {
  /// The marks, from top to bottom.
  var marks: [Mark]
  /// Upper edge of the first rule or line.
  var top: Length
}

extension Compositor {
  /// Sets the imprint; nil when the manuscript has none.
  ///
  /// - Parameter withAddressees: whether 主送机关 stand here, above 抄送机关. 7.4.2.
  func imprint(of document: Document, withAddressees: Bool) -> Imprint? {
    var rows: [[PlacedLine]] = []
    let disclosure = disclosure(of: document)
    if !disclosure.isEmpty { rows.append(row(disclosure)) }
    var recipients: [Line] = []
    if withAddressees {
      recipients += self.recipients("主送：", document.addressees, joinedBy: "、", .addressees)
    }
    recipients += self.recipients("抄送：", document.copyRecipients, joinedBy: "，", .copyRecipients)
    let printing = printingLine(of: document)
    if !recipients.isEmpty { rows.append(row(recipients)) }
    if !printing.isEmpty { rows.append(printing) }
    guard !rows.isEmpty else { return nil }
    return sheet.imprint.hasRules ? stacked(rows) : stackedWithoutRules(rows)
  }

  private func row(_ lines: [Line]) -> [PlacedLine] {
    lines.enumerated().map {
      PlacedLine(line: $1, x: .zero, y: sheet.imprint.linePitch * $0)
    }
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
    return hanging(wording, under: label, as: Kind(element: element, clause: "7.4.2"))
  }

  /// 公开属性 after its label, where the sheet prints it in the imprint; the standard has no such
  /// line.
  private func disclosure(of document: Document) -> [Line] {
    guard sheet.imprint.hasDisclosure, let disclosure = document.disclosure else { return [] }
    let label = sheet.labels.disclosure
    var wording = Wording()
    wording.add(label)
    wording.add(disclosure)
    return hanging(wording, under: label, as: Kind(element: .disclosure, clause: Kind.local))
  }

  /// Lines whose turnovers hang under what follows the label.
  private func hanging(_ wording: Wording, under label: String, as kind: Kind) -> [Line] {
    let indent = sheet.imprint.indent
    return lines(
      of: wording, as: kind,
      size: sheet.imprint.typeSize,
      measure: Measure(
        width: sheet.typeArea.width - imprintIndent, pitch: imprintPitch, firstIndent: indent,
        turnoverIndent: indent + label.count * CharacterPitch.cell))
  }

  /// 印发机关 at the left, 印发日期 and 印发 at the right. GB/T 9704-2012, 7.4.3.
  private func printingLine(of document: Document) -> [PlacedLine] {
    guard sheet.imprint.hasPrintingLine else { return [] }
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
      if let office = placed.first, office.x + office.line.width > x {
        refusePrintingOffice(office.line)
      }
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

  /// Stacks lines alone upwards from the type area's lower edge. GB/T 9704-2012, 10.1.
  private func stackedWithoutRules(_ rows: [[PlacedLine]]) -> Imprint {
    let area = sheet.typeArea.frame
    let place = sheet.imprint
    let offsets = rows.reduce(into: [Length.zero]) { offsets, row in
      offsets.append((offsets.last ?? .zero) + (row.last?.y ?? .zero) + place.linePitch)
    }
    let height = (offsets.last ?? .zero) - place.linePitch + place.typeSize
    let top = area.bottom - height
    let marks = zip(rows, offsets).flatMap { row, offset in
      row.map { $0.line.mark(x: area.left + $0.x, top: top + offset + $0.y) }
    }
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

  private func refusePrintingOffice(_ office: Line) {
    report(
      Diagnostic(
        .error, "layout.printing-office-too-wide",
        Phrase("印发机关与印发日期在一行里排不下", "the printing office and date do not fit one line"),
        hint: Phrase("用规范化简称", "use the standard short name"), at: office.label.source,
        clause: "GB/T 9704-2012 7.4.3"))
  }
}
