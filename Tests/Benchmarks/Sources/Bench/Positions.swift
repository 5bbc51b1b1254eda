import Hongtou
import Typesetting

/// Finished pages as `bare.c` reads them: faces, glyphs, places, text; nothing left to work out.
struct Positions {
  /// A face at a size.
  private struct Style: Hashable {
    var face: FaceID
    var size: Length
    var condensation: Int
  }

  private let typesetter: Typesetter

  init(_ typesetter: Typesetter) { self.typesetter = typesetter }

  func bytes(of pages: [Page]) -> [UInt8] {
    var styles: [Style] = []
    var numbers: [Style: Int] = [:]
    for page in pages {
      for run in page.marks.flatMap(\.runs) where numbers[style(run)] == nil {
        numbers[style(run)] = styles.count
        styles.append(style(run))
      }
    }
    var text = "styles \(styles.count)\n"
    for style in styles { text += line(style) }
    text += "pages \(pages.count)\n"
    for page in pages { text += body(page) { numbers[style($0)] ?? 0 } }
    return Array(text.utf8)
  }

  private func line(_ style: Style) -> String {
    let face = typesetter.face(style.face)
    return "\(face.file) \(face.index) \(style.size.points) \(Double(style.condensation) / 1000)\n"
  }

  private func body(_ page: Page, number: (GlyphRun) -> Int) -> String {
    var lines: [String] = []
    for mark in page.marks {
      if case .rule(let ink) = mark.content { lines.append("R \(colour(ink)) \(rule(mark.frame))") }
      for run in mark.runs { lines.append(line(run, number(run))) }
    }
    return "\(page.size.width.points) \(page.size.height.points) \(lines.count)\n"
      + lines.map { $0 + "\n" }.joined()
  }

  private func line(_ run: GlyphRun, _ style: Int) -> String {
    var text = "T \(colour(run.ink)) \(style) \(run.glyphs.count) \(run.clusters.count)"
    text += " \(run.text.utf8.count)"
    for glyph in run.glyphs {
      let x = run.origin.x + Length(emu: Int(glyph.x))
      let y = run.origin.y + Length(emu: Int(glyph.y))
      text += " \(glyph.id) \(x.points) \(y.points)"
    }
    for cluster in run.clusters { text += " \(cluster.utf8Count) \(cluster.glyphCount)" }
    return text + " " + run.text
  }

  private func rule(_ frame: Frame) -> String {
    [frame.left, frame.top, frame.size.width, frame.size.height].map { "\($0.points)" }
      .joined(separator: " ")
  }

  private func style(_ run: GlyphRun) -> Style {
    Style(face: run.face, size: run.size, condensation: run.condensation)
  }

  private func colour(_ ink: Ink) -> String {
    [ink.red, ink.green, ink.blue].map { "\(Double($0) / 255)" }.joined(separator: " ")
  }
}
