import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// 发文机关标志: red, centred, its ink at a fixed height; a long one is condensed, then made
  /// smaller, until it fits the type area. GB/T 9704-2012, 7.2.4.
  ///
  /// - Returns: the mark and the lower edge of its ink.
  func issuerMark(of document: Document) -> (mark: Mark, inkBottom: Length)? {
    guard let text = document.issuerMarks.first else { return nil }
    let place = sheet.issuerMark
    var size = place.size
    var line = issuerMark(text, size: size)
    var condensation = 1_000
    let room = sheet.typeArea.width
    if line.width > room {
      condensation = max(place.leastWidth, 1_000 * room.emu / line.width.emu)
      let width = line.width.scaled(by: condensation, over: 1_000)
      if width > room {
        // Rounded down, so that the line is no wider than the room.
        size = max(place.leastSize, Length(emu: size.emu * room.emu / width.emu))
        line = issuerMark(text, size: size)
      }
    }
    line = line.condensed(to: condensation)
    if line.width > room { refuseMark(text, line.width) }
    return placed(line, size: size)
  }

  private func issuerMark(_ text: SourcedText, size: Length) -> Line {
    line(
      of: Wording(text, role: .mark),
      as: Kind(element: .issuerMark, clause: "7.2.4", layer: .head, ink: sheet.red),
      size: size, pitch: CharacterPitch(1, in: size))
  }

  /// Puts the ink's upper edge where the sheet wants it; the em box follows.
  private func placed(_ line: Line, size: Length) -> (Mark, Length) {
    let x = sheet.typeArea.frame.centreX - line.width.scaled(by: 1, over: 2)
    let draft = line.mark(x: x, top: .zero)
    let ink = draft.inkEdges(by: shaper)
    let mark = draft.moved(right: .zero, down: sheet.issuerMark.top - ink.top)
    return (mark, sheet.issuerMark.top + ink.bottom - ink.top)
  }

  private func refuseMark(_ text: SourcedText, _ width: Length) {
    let narrowest = width.millimetres.rounded()
    report(
      Diagnostic(
        .error, "layout.mark-too-wide",
        Phrase(
          "发文机关标志压到最窄仍宽 \(Int(narrowest)) mm，超出版心",
          "the issuer's mark is \(Int(narrowest)) mm wide at its narrowest, wider than the type area"
        ),
        hint: Phrase("用规范化简称", "use the standard short name"), at: text.source,
        clause: "GB/T 9704-2012 7.2.4"))
  }
}

extension Compositor.Line {
  /// The same line, its characters `thousandths` as wide.
  func condensed(to thousandths: Int) -> Compositor.Line {
    var line = self
    func narrowed(_ length: Length) -> Length { length.scaled(by: thousandths, over: 1_000) }
    line.content.left = narrowed(content.left)
    line.content.right = narrowed(content.right)
    line.content.runs = content.runs.map { run in
      var run = run
      run.condensation = thousandths
      run.origin.x = narrowed(run.origin.x)
      run.glyphs = run.glyphs.map {
        PlacedGlyph(id: $0.id, x: Int32(narrowed(Length(emu: Int($0.x))).emu), y: $0.y)
      }
      return run
    }
    return line
  }
}

extension Mark {
  /// The highest and the lowest ink of a line of text.
  func inkEdges(by shaper: any Shaper) -> (top: Length, bottom: Length) {
    let ink = Frame(enclosing: runs.compactMap { shaper.inkFrame(of: $0) }) ?? frame
    return (ink.top, ink.bottom)
  }
}
