import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// An agency's name with its seal.
  struct SealedName {
    /// The name.
    var text: SourcedText
    /// It in a line, or in two of nearly the same width.
    var lines: [Line]
    /// The seal's diameter; zero for none.
    var diameter: Length
    /// Its picture, where the author names one.
    var image: SourcedText?

    var column: SealRows.Column {
      SealRows.Column(diameter: diameter, nameWidth: lines.map(\.width).max() ?? .zero)
    }
  }

  /// One way to set names and seals.
  private struct Variant {
    var breaksNames: Bool
    var movesDate: Bool
    var isTight: Bool

    /// From the one wished for to the lowest there is.
    static let all = [false, true].flatMap { breaksNames in
      [false, true].flatMap { movesDate in
        [false, true].map { Variant(breaksNames: breaksNames, movesDate: movesDate, isTight: $0) }
      }
    }
  }

  /// With seals: the date four cells from the right, the last name centred on it, each seal on its
  /// name, the last on name and date, all in the lower middle of the seal; the first row's top
  /// within a line of the text. GB/T 9704-2012, 7.3.5.1.
  ///
  /// - Parameter room: the height left for it on a page with the text it needs.
  /// - Returns: the first way that fits `room`, else the lowest; nil when a name is too wide.
  func sealed(_ names: [SealedName], _ date: Line?, room: Length) -> GalleyBlock? {
    var lowest: GalleyBlock?
    for variant in Variant.all {
      let names = variant.breaksNames ? names.map(broken) : names
      guard let block = sealed(names, date, variant) else { continue }
      if block.leastHeight <= room { return block }
      if lowest.map({ block.leastHeight < $0.leastHeight }) ?? true { lowest = block }
    }
    return lowest
  }

  private func sealed(
    _ names: [SealedName], _ date: Line?, _ variant: Variant
  ) -> GalleyBlock? {
    let geometry = sealRows(names, date, movesDate: variant.movesDate)
    let lineHeight = sheet.grid.typeSize + sheet.baselineGrid.offset(ofLine: 1)
    guard let rows = geometry.rows(lineHeight: lineHeight) else { return nil }
    let place = sheet.closing
    var text: [Mark] = []
    var seals: [Mark] = []
    var bottom = place.sealGap
    for (index, row) in rows.enumerated() {
      if index > 0 { bottom += variant.isTight ? place.leastSealRowGap : place.sealRowGap }
      bottom += geometry.height(of: row, lineHeight: lineHeight)
      let centres = geometry.centres(of: row).map { $0 + sheet.typeArea.backMargin }
      for (name, centre) in zip(names[row], centres) {
        text += nameMarks(name, centre: centre, bottom: bottom)
        if name.diameter > .zero { seals.append(sealMark(name, centre: centre, bottom: bottom)) }
      }
      if index == rows.count - 1, let date, let centre = centres.last {
        text.append(date.mark(x: centre - date.width.half, top: bottom - sheet.grid.typeSize))
      }
    }
    let give = place.sealGap - place.leastSealGap
    return GalleyBlock(marks: text + seals, height: bottom, give: give, textLinesKept: 0)
  }

  private func sealRows(_ names: [SealedName], _ date: Line?, movesDate: Bool) -> SealRows {
    let place = sheet.closing
    let dateHalf = (date?.width ?? placeOfDate).half
    let width = sheet.typeArea.width
    return SealRows(
      columns: names.map(\.column),
      spacing: SealRows.Spacing(
        leastSeals: place.leastSealSpacing, widestSeals: place.sealSpacing,
        leastNames: sheet.pitch.length(place.nameSpacing)),
      width: width, dateCentre: width - sheet.pitch.length(place.dateIndent) - dateHalf,
      farthestDateCentre: width - dateHalf, movesDate: movesDate)
  }

  /// A name over the place of the date: in the lower middle of its seal.
  private func nameMarks(_ name: SealedName, centre: Length, bottom: Length) -> [Mark] {
    let size = sheet.grid.typeSize
    return name.lines.enumerated().map { index, line in
      let step = sheet.baselineGrid.offset(ofLine: name.lines.count - index)
      return line.mark(x: centre - line.width.half, top: bottom - size - step)
    }
  }

  private func sealMark(_ name: SealedName, centre: Length, bottom: Length) -> Mark {
    let frame = Frame(
      x: centre - name.diameter.half, y: bottom - name.diameter, width: name.diameter,
      height: name.diameter)
    return Mark(
      label: MarkLabel(
        element: .seal, clause: "7.3.5.1", nature: .artifact,
        source: (name.image ?? name.text).source),
      frame: frame, content: content(of: name.image))
  }

  /// A name in two lines of nearly the same width, where it is wider than its seal.
  private func broken(_ name: SealedName) -> SealedName {
    guard name.lines.count == 1, name.column.nameWidth > name.diameter else { return name }
    var name = name
    let cut = name.text.string.cutNearMiddle
    name.lines = [0..<cut, cut..<name.text.string.count].map { part in
      var wording = Wording()
      wording.add(name.text, from: part.lowerBound, count: part.count)
      return issuerLine(wording)
    }
    name.lines[1].label.nature = name.lines[0].label.nature
    return name
  }

}

extension String {
  /// How many characters come before the place nearest the middle where a name may be broken: not
  /// within a Western word or number, nor before a closing mark or after an opening one.
  fileprivate var cutNearMiddle: Int {
    let characters = Array(self)
    let middle = characters.count / 2
    func isWestern(_ index: Int) -> Bool {
      characters[index].isASCII && (characters[index].isLetter || characters[index].isNumber)
    }
    func mayBreak(before index: Int) -> Bool {
      !"（〔《“".contains(characters[index - 1]) && !"）〕》”、，。·".contains(characters[index])
        && !(isWestern(index - 1) && isWestern(index))
    }
    let places = characters.indices.dropFirst().filter(mayBreak)
    return places.min { abs($0 - middle) < abs($1 - middle) } ?? middle
  }
}

extension GalleyBlock {
  /// Its height with all it can give taken.
  var leastHeight: Length { height - give }
}
