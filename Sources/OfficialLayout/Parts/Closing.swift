import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// 发文机关署名, 成文日期, the seal's place and 附注, which stay together and on one page with some
  /// of the text. GB/T 9704-2012, 7.3.5 and 7.3.6.
  func closing(of document: Document) -> [Galley.Item] {
    guard document.date != nil || !document.issuers.isEmpty else { return [] }
    let issuer = document.issuers.first.map {
      line(of: Wording($0), as: Kind(element: .issuer, clause: "7.3.5"))
    }
    let date = document.date.map {
      line(of: Wording($0), as: Kind(element: .date, clause: "7.3.5.4"))
    }
    let diameter = issuer == nil ? .zero : sealDiameter(of: document)
    if let issuer {
      refuseWide(issuer)
      if diameter > .zero { refuseSeal(diameter, document) }
    }
    var block =
      diameter > .zero
      ? sealed(issuer, date, diameter: diameter) : plain(issuer, date)
    for line in annotation(of: document) { block.add(line, below: sheet) }
    block.textLinesKept = sheet.closing.textLines
    return [.block(block)]
  }

  /// 附注, in round brackets, on the line after the date. GB/T 9704-2012, 7.3.6.
  private func annotation(of document: Document) -> [Line] {
    guard let annotation = document.annotation else { return [] }
    var wording = Wording()
    wording.add("（")
    wording.add(annotation)
    wording.add("）")
    return lines(
      of: wording, as: Kind(element: .annotation, clause: "7.3.6"),
      measure: sheet.measure(firstIndent: sheet.annotationIndent))
  }

  /// The diameter the manuscript names, or the sheet's.
  private func sealDiameter(of document: Document) -> Length {
    document.seals.first?.diameter.map(Length.mm) ?? sheet.closing.sealDiameter
  }

  /// With a seal: the date four cells from the right, the name centred on it, both in the lower
  /// middle of the seal, whose top is within a line of the text. GB/T 9704-2012, 7.3.5.1.
  private func sealed(_ issuer: Line?, _ date: Line?, diameter: Length) -> GalleyBlock {
    let area = sheet.typeArea.frame
    let size = sheet.grid.typeSize
    let bottom = sheet.closing.sealGap + diameter
    let dateTop = bottom - size
    let indent = sheet.pitch.length(sheet.closing.dateIndent)
    var centre = area.right - indent - half(date?.width ?? placeOfDate)
    // A name too wide to be centred there takes the date along to the left.
    if let issuer { centre = min(centre, area.right - half(issuer.width)) }
    var marks: [Mark] = []
    if let issuer {
      let top = dateTop - sheet.baselineGrid.offset(ofLine: 1)
      marks.append(issuer.mark(x: centre - half(issuer.width), top: top))
    }
    if let date { marks.append(date.mark(x: centre - half(date.width), top: dateTop)) }
    let zone = Frame(
      x: centre - half(diameter), y: sheet.closing.sealGap, width: diameter, height: diameter)
    let label = MarkLabel(element: .seal, clause: "7.3.5.1", nature: .artifact)
    marks.append(Mark(label: label, frame: zone, content: .zone))
    // 印章顶端上距正文一行之内: where the page is short of room, nearer than the sheet wishes.
    let give = sheet.closing.sealGap - sheet.closing.leastSealGap
    return GalleyBlock(marks: marks, height: bottom, give: give, textLinesKept: 0)
  }

  /// Without a seal: the name two cells from the right, the date beginning two cells after the
  /// name; a longer date takes the right place itself. GB/T 9704-2012, 7.3.5.2.
  private func plain(_ issuer: Line?, _ date: Line?) -> GalleyBlock {
    let right = sheet.typeArea.frame.right - sheet.pitch.length(sheet.closing.plainIndent)
    let step = sheet.pitch.length(sheet.closing.dateStep)
    let top = sheet.closing.plainGap
    let nameWidth = issuer?.width ?? .zero
    let dateWidth = date?.width ?? placeOfDate
    let dateLeads = issuer == nil || dateWidth > nameWidth
    let nameX = dateLeads ? right - dateWidth - step : right - nameWidth
    var marks: [Mark] = []
    var dateTop = top
    if let issuer {
      marks.append(issuer.mark(x: nameX, top: top))
      dateTop += sheet.baselineGrid.offset(ofLine: 1)
    }
    if let date { marks.append(date.mark(x: nameX + step, top: dateTop)) }
    return GalleyBlock(marks: marks, height: dateTop + sheet.grid.typeSize, textLinesKept: 0)
  }

  /// The room kept for a date that a draft leaves open: 六个字, as 2021年4月9日 takes.
  private var placeOfDate: Length { sheet.pitch.length(6 * CharacterPitch.cell) }

  private func half(_ length: Length) -> Length { length.scaled(by: 1, over: 2) }

  /// A seal has to stand in the type area and to cover name and date. GB/T 9704-2012, 7.3.5.1.
  private func refuseSeal(_ diameter: Length, _ document: Document) {
    let least = sheet.grid.typeSize + sheet.baselineGrid.offset(ofLine: 1)
    let right = sheet.pitch.length(sheet.closing.dateIndent) + half(placeOfDate)
    let most = right + right
    guard diameter < least || diameter > most else { return }
    let (low, high) = (Int(least.millimetres.rounded(.up)), Int(most.millimetres))
    report(
      Diagnostic(
        .error, "layout.seal-size",
        Phrase("印章直径应在 \(low) 至 \(high) mm 之间", "a seal is \(low) to \(high) mm wide"),
        hint: Phrase("常用 42、45、50、60 mm", "usual are 42, 45, 50 and 60 mm"),
        at: document.seals.first?.source, clause: "GB/T 9704-2012 7.3.5.1"))
  }

  private func refuseWide(_ issuer: Line) {
    guard issuer.width > sheet.typeArea.width else { return }
    let millimetres = Int(issuer.width.millimetres.rounded())
    report(
      Diagnostic(
        .error, "layout.issuer-too-wide",
        Phrase(
          "署名宽 \(millimetres) mm，超出版心",
          "the issuer's name is \(millimetres) mm wide, wider than the type area"),
        hint: Phrase("用规范化简称", "use the standard short name"), at: issuer.label.source,
        clause: "GB/T 9704-2012 7.3.5"))
  }
}

extension GalleyBlock {
  /// Adds a line one pitch below the block's last.
  fileprivate mutating func add(_ line: Compositor.Line, below sheet: LayoutSheet) {
    let step = sheet.baselineGrid.offset(ofLine: 1)
    let top = height - sheet.grid.typeSize + step
    marks.append(line.mark(x: sheet.typeArea.backMargin, top: top))
    height += step
  }
}
