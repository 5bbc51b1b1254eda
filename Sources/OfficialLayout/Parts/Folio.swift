import Typesetting

/// 页码: — 1 — below the type area, at the right on odd pages and at the left on even ones.
/// GB/T 9704-2012, 7.5.
struct FolioSetter {
  private let compositor: Compositor
  /// 一字线, set once for all pages.
  private let dash: Compositor.Line
  /// How far below its line's centre the ink of the dash has its own.
  private let inkCentre: Length

  init(_ compositor: Compositor) {
    self.compositor = compositor
    dash = compositor.folioLine("\u{2014}")
    let ink = dash.mark(x: .zero, top: .zero).inkEdges(by: compositor.shaper)
    inkCentre = (ink.top + ink.bottom).half
  }

  /// The folio of a page.
  func folio(_ number: Int) -> Mark {
    let sheet = compositor.sheet
    let place = sheet.folio
    let digits = compositor.folioLine(String(number))
    let gap = CharacterPitch(1, in: place.size).length(place.dashGap)
    let digitsX = dash.width + gap
    let secondX = digitsX + digits.width + gap
    let width = secondX + dash.width
    let area = sheet.typeArea.frame
    let isRight = number % 2 == 1 || sheet.imprint.page == .simplex
    let runs =
      dash.content.runs + digits.content.runs.map { $0.moved(right: digitsX, down: .zero) }
      + dash.content.runs.map { $0.moved(right: secondX, down: .zero) }
    // The dashes' ink is what the standard measures; the digits stand on their baseline.
    return Mark(
      runs: runs, left: .zero, right: width,
      x: isRight ? area.right - place.outerIndent - width : area.left + place.outerIndent,
      top: area.bottom + place.below - inkCentre, size: place.size,
      label: MarkLabel(element: .folio, clause: "7.5", nature: .artifact))
  }
}

extension Compositor {
  /// A part of a folio, 4号宋体.
  fileprivate func folioLine(_ string: String) -> Line {
    var wording = Wording()
    wording.add(string, role: .folio)
    let size = sheet.folio.size
    return line(
      of: wording, as: Kind(element: .folio, clause: "7.5"), size: size,
      pitch: CharacterPitch(1, in: size))
  }
}
