import SquareShaping
import Typesetting

/// A measure of `cells` cells of exactly 16 pt, so that an em is a cell.
func squareMeasure(_ cells: Int, indent: Int = 0, turnover: Int = 0) -> Measure {
  let width = Length.pt(16) * cells
  return Measure(
    width: width, pitch: CharacterPitch(cells, in: width),
    firstIndent: indent * CharacterPitch.cell, turnoverIndent: turnover * CharacterPitch.cell)
}

/// 28 characters in 156 mm. GB/T 9704-2012, 5.2.3.
func officialMeasure(indent: Int = 0) -> Measure {
  Measure(
    width: .mm(156), pitch: CharacterPitch(28, in: .mm(156)),
    firstIndent: indent * CharacterPitch.cell)
}

/// Sets a text of one role at 16 pt.
func set(
  _ text: String, _ measure: Measure, mode: LineMode = .auto, looseness: Int = 0,
  shaper: SquareShaper = SquareShaper()
) -> SetParagraph {
  ParagraphSetter(shaper: shaper).set(
    TextParagraph(
      spans: [TextSpan(text, role: FontRole(rawValue: "正文"))], size: .pt(16), measure: measure,
      mode: mode, looseness: looseness))
}

/// The text of each line.
func lines(_ paragraph: SetParagraph, of text: String) -> [String] {
  let scalars = Array(text.unicodeScalars)
  return paragraph.lines.map { line in
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[line.scalars])
    return String(view)
  }
}

/// The ink of a line in EMU from the measure's left end, glyph by glyph, spaces left out.
func ink(of line: SetLine) -> [ClosedRange<Int>] {
  line.runs.flatMap { run in
    run.glyphs.compactMap { glyph in
      let (_, ink) = SquareShaper.measures(of: glyph.id)
      guard ink.1 > ink.0 else { return nil }
      let x = run.origin.x.emu + Int(glyph.x)
      return x + run.size.emu * Int(ink.0) / 65_536...x + run.size.emu * Int(ink.1) / 65_536
    }
  }
}

/// Where each glyph's origin stands, in EMU from the measure's left end.
func origins(of line: SetLine) -> [Int] {
  line.runs.flatMap { run in run.glyphs.map { run.origin.x.emu + Int($0.x) } }
}
