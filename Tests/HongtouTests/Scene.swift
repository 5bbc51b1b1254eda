import Diagnostics
import OfficialLayout
import Typesetting

@testable import Hongtou

/// Pages made by hand, of marks that are easily changed.
enum Scene {
  static let red = Ink(red: 0xE6, green: 0, blue: 0x12)

  static func pages(_ marks: [[Mark]]) -> [Page] {
    marks.map { Page(size: Size(width: .mm(210), height: .mm(297)), marks: $0) }
  }

  static func inspection(_ pages: [Page]) -> Inspection {
    Inspection(of: pages) { $0.index == 0 ? "Fang" : "Hei" }
  }

  /// A line 100 mm wide; its glyphs, one a character, are numbered by their scalars.
  static func line(
    _ element: String, _ text: String, paragraph: Int, x: Double = 28, y: Double,
    size: Double = 16, face: Int32 = 0, condensation: Int = 1000, ink: Ink = .black
  ) -> Mark {
    let step = Length.pt(size).emu
    let glyphs = zip(0..., text.unicodeScalars).map { index, scalar in
      PlacedGlyph(id: scalar.value, x: Int32(index * step))
    }
    let run = GlyphRun(
      face: FaceID(face), size: .pt(size), condensation: condensation, ink: ink,
      origin: Point(x: .zero, y: .zero), glyphs: glyphs,
      clusters: text.unicodeScalars.map {
        TextCluster(utf8Count: Int32(String($0).utf8.count), glyphCount: 1)
      }, text: text)
    return Mark(
      label: MarkLabel(
        element: ElementName(rawValue: element), clause: "1",
        nature: .content(paragraph: paragraph, order: paragraph),
        source: SourceRange(file: "a.md", line: 7, column: 3)),
      frame: Frame(x: .mm(x), y: .mm(y), width: .mm(100), height: .mm(5.64)),
      origin: Point(x: .mm(x), y: .mm(y)), content: .text([run]))
  }

  static func rule(y: Double, ink: Ink = red) -> Mark {
    Mark(
      label: MarkLabel(
        element: .mastheadRule, clause: "7.2.4", layer: .head, nature: .artifact),
      frame: Frame(x: .mm(28), y: .mm(y), width: .mm(156), height: .mm(0.35)), content: .rule(ink))
  }

  static func zone(y: Double) -> Mark {
    Mark(
      label: MarkLabel(element: .seal, clause: "7.3.5", nature: .artifact),
      frame: Frame(x: .mm(100), y: .mm(y), width: .mm(42), height: .mm(42)), content: .zone)
  }

  static func picture(_ name: String, y: Double) -> Mark {
    Mark(
      label: MarkLabel(element: .figure, clause: "8", nature: .artifact),
      frame: Frame(x: .mm(28), y: .mm(y), width: .mm(42), height: .mm(42)),
      content: .picture(PictureName(rawValue: name)))
  }
}
