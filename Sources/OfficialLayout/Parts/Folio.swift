import Typesetting

extension Compositor {
  /// 页码: — 1 — below the type area, at the right on odd pages and at the left on even ones.
  /// GB/T 9704-2012, 7.5.
  func folio(_ number: Int) -> Mark {
    let place = sheet.folio
    let pitch = CharacterPitch(1, in: place.size)
    let kind = Kind(element: .folio, clause: "7.5")
    func line(_ string: String) -> Line {
      var wording = Wording()
      wording.add(string, role: .folio)
      return self.line(of: wording, as: kind, size: place.size, pitch: pitch)
    }
    let dash = line("\u{2014}")
    let digits = line(String(number))
    let gap = pitch.length(place.dashGap)
    let width = dash.width + gap + digits.width + gap + dash.width
    let area = sheet.typeArea.frame
    let isRight = number % 2 == 1 || sheet.imprint.page == .simplex
    let x = isRight ? area.right - place.outerIndent - width : area.left + place.outerIndent
    let digitsX = dash.width + gap
    var mark = dash.mark(x: x, top: .zero)
    // The dashes' ink is what the standard measures; the digits stand on their baseline.
    let ink = mark.inkEdges(by: shaper)
    let centre = (ink.top + ink.bottom).scaled(by: 1, over: 2)
    let runs =
      dash.content.runs + digits.content.runs.map { $0.moved(right: digitsX, down: .zero) }
      + dash.content.runs.map { $0.moved(right: digitsX + digits.width + gap, down: .zero) }
    mark = Mark(
      runs: runs, left: .zero, right: width, x: x, top: area.bottom + place.below - centre,
      size: place.size,
      label: MarkLabel(element: .folio, clause: "7.5", nature: .artifact))
    return mark
  }
}
