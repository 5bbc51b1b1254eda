import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// 发文机关署名, 成文日期, the seals' places and 附注, which stay together and on one page with some
  /// of the text. GB/T 9704-2012, 7.3.5 and 7.3.6.
  ///
  /// - Parameter textLines: how many lines of text there are.
  func closing(of document: Document, textLines: Int) -> [Galley.Item] {
    guard document.date != nil || !document.issuers.isEmpty else { return [] }
    let stamps = signatureStamps(of: document)
    let names = stamps.isEmpty ? sealedNames(of: document) : []
    structure.seals =
      stamps.map(\.signer) + names.filter { $0.diameter > .zero }.map(\.text.string)
    let date = document.date.map {
      line(of: Wording($0), as: Kind(element: .date, clause: "7.3.5.4"))
    }
    let annotation = annotation(of: document)
    let under = sheet.baselineGrid.offset(ofLine: annotation.count)
    let room = room(beside: sheet.closing.textLines, of: textLines) - under
    var block = stamps.isEmpty ? signed(names, date, room: room) : stamped(stamps, date)
    for line in annotation { block.add(line, below: sheet) }
    block.textLinesKept = sheet.closing.textLines
    let lack = block.leastHeight - self.room(beside: 1, of: textLines)
    if lack > .zero { refuseTallClosing(lack, document) }
    return [.block(block)]
  }

  /// Names and date, with seals where there are any.
  private func signed(_ names: [SealedName], _ date: Line?, room: Length) -> GalleyBlock {
    if names.contains(where: { $0.diameter > .zero }),
      let block = sealed(names, date, room: room)
    {
      return block
    }
    let lines = names.map { $0.lines[0] }
    for line in lines { refuseWide(line) }
    return plain(lines, date)
  }

  /// The height of a page without `wished` lines of text, or without all there are.
  private func room(beside wished: Int, of textLines: Int) -> Length {
    let lines = min(wished, textLines)
    let text =
      lines > 0 ? sheet.grid.typeSize + sheet.baselineGrid.offset(ofLine: lines - 1) : .zero
    return sheet.baselineGrid.bottom - sheet.baselineGrid.top - text
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

  /// The names with their seals: what the manuscript says of seals, one for all or one an agency, or
  /// else the sheet's.
  private func sealedNames(of document: Document) -> [SealedName] {
    let seals = document.seals
    let isForEach = seals.count == document.issuers.count
    refuseSealCount(of: document)
    return document.issuers.enumerated().map { index, issuer in
      let seal = isForEach ? seals[index] : seals.first
      let diameter = seal?.diameter.map(Length.mm) ?? sheet.closing.sealDiameter
      if diameter > .zero {
        refuseSeal(diameter, seal)
        if let image = seal?.image { checkSealImage(image, diameter: diameter) }
      }
      return SealedName(
        text: issuer, lines: [issuerLine(Wording(issuer))], diameter: diameter,
        image: seal?.image)
    }
  }

  func issuerLine(_ wording: Wording) -> Line {
    line(of: wording, as: Kind(element: .issuer, clause: "7.3.5"))
  }

  /// The room kept for a date that a draft leaves open: 六个字, as 2021年4月9日 takes.
  var placeOfDate: Length { sheet.pitch.length(6 * CharacterPitch.cell) }
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
