import SquareShaping
import Testing
import Typesetting

@Suite("What holds of every paragraph")
struct ParagraphPropertyTests {
  private static let barredAtStart = Set("）》〉”’。，、：；！？·～／…%℃".unicodeScalars)
  private static let barredAtEnd = Set("（《〈“‘〔／".unicodeScalars)

  @Test("300 paragraphs: edges, width, ink, gaps, the same each time")
  func paragraphs() {
    var wide = 0
    var justified = 0
    for seed in 0..<300 as Range<UInt64> {
      var generator = Generator(seed: seed)
      let text = generator.paragraph()
      let measure = officialMeasure(indent: 2)
      let paragraph = set(text, measure)
      #expect(paragraph == set(text, measure), "seed \(seed): not deterministic")
      check(paragraph, text, measure, seed)
      justified += paragraph.lines.count - 1
      wide += paragraph.lines.filter { abs($0.gap) > 6_554 }.count
    }
    // Lines that only a URL or the like makes wide are few, and say so in `gap`.
    #expect(wide * 100 <= justified, "\(wide) of \(justified) lines are stretched beyond 0.1 em")
  }

  private func check(_ paragraph: SetParagraph, _ text: String, _ measure: Measure, _ seed: UInt64)
  {
    let scalars = Array(text.unicodeScalars)
    let levels = BreakOpportunities(text).levels
    var next = 0
    for line in paragraph.lines {
      #expect(line.scalars.lowerBound == next, "seed \(seed): text lost")
      next = line.scalars.upperBound
      if line.scalars.lowerBound > 0 {
        #expect(levels[line.scalars.lowerBound] != .forbidden, "seed \(seed)")
        #expect(!Self.barredAtStart.contains(scalars[line.scalars.lowerBound]), "seed \(seed)")
      }
      if !line.isLast {
        #expect(!Self.barredAtEnd.contains(scalars[line.scalars.upperBound - 1]), "seed \(seed)")
        #expect(line.right == measure.width, "seed \(seed): line \(line.scalars) is not full")
      }
      checkInk(of: line, measure, scalars, seed)
    }
    #expect(next == scalars.count, "seed \(seed): text lost")
    #expect(
      paragraph.lines.map(\.isLast)
        == paragraph.lines.indices.map { $0 == paragraph.lines.count - 1 })
  }

  private func checkInk(
    of line: SetLine, _ measure: Measure, _ scalars: [Unicode.Scalar], _ seed: UInt64
  ) {
    let marks = ink(of: line)
    for mark in marks {
      // Three EMU (a hundred-thousandth of an inch and less) is one unit of the pitch.
      #expect(mark.lowerBound >= line.left.emu - 3, "seed \(seed): ink left of the measure")
      #expect(mark.upperBound <= measure.width.emu + 3, "seed \(seed): ink right of the measure")
    }
    for (a, b) in zip(marks, marks.dropFirst()) where a.upperBound - a.lowerBound < 190_000 {
      #expect(
        a.upperBound <= b.lowerBound + 5_000, "seed \(seed): glyphs overlap in \(line.scalars)")
    }
    let origins = origins(of: line)
    #expect(origins == origins.sorted(), "seed \(seed): glyphs out of order")
    // The sum of the widths, seen from the glyphs: a last Han ends where the measure ends.
    guard !line.isLast, let last = origins.last,
      scalars[line.scalars.upperBound - 1].value >= 0x4E00,
      scalars[line.scalars.upperBound - 1].value <= 0x9FFF
    else { return }
    let centre = last + Length.pt(16).emu / 2
    let cell = measure.pitch.length(CharacterPitch.cell).emu
    #expect(abs(centre + cell / 2 - measure.width.emu) <= 6, "seed \(seed): \(line.scalars)")
  }
}
