import SquareShaping
import Testing
import Typesetting

@Suite("Paragraphs: fitting, indents, modes, looseness")
struct ParagraphTests {
  private let sentence = "国务院办公厅关于印发全国深化改革优化营商环境重点任务分工方案的通知"

  @Test("GB/T 9704-2012, 5.2.3: 28 characters fill 156 mm, each centred in its cell")
  func fullLine() throws {
    let text = String(repeating: "国", count: 56)
    let paragraph = set(text, officialMeasure())
    #expect(paragraph.lines.map(\.scalars.count) == [28, 28])
    let line = try #require(paragraph.lines.first)
    #expect(line.right == .mm(156))
    #expect(line.gap == 0)
    let cell = 156.0 * 36_000 / 28
    for (index, origin) in origins(of: line).enumerated() {
      let wanted = (Double(index) + 0.5) * cell - Double(Length.pt(16).emu) / 2
      #expect(abs(Double(origin) - wanted) <= 4)
    }
  }

  @Test("GB/T 9704-2012, 7.3.3: 2 cells before the first line, turnovers flush")
  func indent() {
    let paragraph = set(String(repeating: "国", count: 60), officialMeasure(indent: 2))
    #expect(paragraph.lines.map(\.scalars.count) == [26, 28, 6])
    let pitch = officialMeasure().pitch
    #expect(paragraph.lines.map(\.left) == [pitch.length(131_072), .zero, .zero])
  }

  @Test("A hanging indent moves the turnovers")
  func turnover() {
    let paragraph = set(String(repeating: "国", count: 20), squareMeasure(10, turnover: 3))
    #expect(paragraph.lines.map(\.scalars.count) == [10, 7, 3])
    #expect(paragraph.lines.map(\.left) == [.zero, .pt(48), .pt(48)])
  }

  @Test("An empty paragraph is one empty line")
  func empty() {
    let paragraph = set("", officialMeasure(indent: 2))
    #expect(paragraph.lines.count == 1)
    #expect(paragraph.lines.first?.runs == [])
    #expect(paragraph.lines.first?.scalars == 0..<0)
    #expect(paragraph.lines.first?.isLast == true)
  }

  @Test("A paragraph of spaces is one line without ink")
  func spaces() {
    let paragraph = set("  ", officialMeasure())
    #expect(paragraph.lines.count == 1)
    #expect(paragraph.lines.first?.scalars == 0..<2)
  }

  @Test("A paragraph is shaped once")
  func shapesOnce() {
    let shaper = SquareShaper()
    _ = set(String(repeating: sentence, count: 10), officialMeasure(), shaper: shaper)
    #expect(shaper.calls == 1)
  }

  @Test("GB/T 15834, 5.1.10: a mark at the line end gives up its half when that makes the line")
  func lineEndMark() {
    // Cells: 9 Han, a comma that has half a cell left, because the 5 takes half.
    let text = "国务院办公厅关5印发，全国深化"
    let paragraph = set(text, squareMeasure(10))
    #expect(lines(paragraph, of: text).first == "国务院办公厅关5印发，".prefix(11).description)
    #expect(paragraph.lines.first?.gap == 0)
    #expect(paragraph.lines.first?.right == .pt(160))
  }

  @Test("§5.4: a digit's half cell goes into Han–Western gaps before any Han gap moves")
  func mixedGaps() throws {
    let text = "国务院5办公厅关于印发全国深化"
    let paragraph = set(text, squareMeasure(8))
    let line = try #require(paragraph.lines.first)
    #expect(line.scalars.count == 8)
    #expect(line.gap == 0)
    let places = origins(of: line)
    #expect(places[1] - places[0] == Length.pt(16).emu)
    // ½ cell in two gaps of ¼.
    #expect(places[3] - places[2] == Length.pt(20).emu)
    #expect(places[4] - places[3] == Length.pt(12).emu)
  }

  @Test("§1.4: commas give before full stops, and equally")
  func squeezeOrder() throws {
    let text = "国务，院办。公厅，关于印：‘发全国’深"
    let setter = ParagraphSetter(shaper: SquareShaper())
    let span = TextSpan(text, role: FontRole(rawValue: "正文"))
    let natural = setter.setLine([span], size: .pt(16), pitch: squareMeasure(18).pitch)
    let width = try #require(natural.lines.first).right - .pt(8)
    let measure = Measure(width: width, pitch: squareMeasure(18).pitch)
    let line = try #require(set(text, measure).lines.first)
    #expect(line.isLast)
    let places = origins(of: line)
    // The quotes (30 for ½ em) give first, the closer its whole half; commas and stop keep theirs.
    #expect(places[3] - places[2] == Length.pt(16).emu)
    #expect(places[6] - places[5] == Length.pt(16).emu)
    #expect(line.right == width)
  }

  @Test("§5.4: —— and …… keep their width, as one glyph or two", arguments: [false, true])
  func dashes(joined: Bool) throws {
    let shaper = SquareShaper()
    shaper.joinsDashes = joined
    let line = try #require(set("国——务……院", squareMeasure(28), shaper: shaper).lines.first)
    #expect(line.right == .pt(16 * 7))
    let run = try #require(line.runs.first)
    #expect(run.clusters.reduce(0) { $0 + Int($1.utf8Count) } == run.text.utf8.count)
    #expect(run.clusters.reduce(0) { $0 + Int($1.glyphCount) } == run.glyphs.count)
    #expect(run.glyphs.count == (joined ? 6 : 7))
  }

  @Test("§2: a — that fills its em stays inside the measure, whose cells are narrower")
  func dashInk() throws {
    let text = "——" + String(repeating: "国", count: 24) + "——国务"
    let paragraph = set(text, officialMeasure())
    let line = try #require(paragraph.lines.first)
    #expect(line.scalars.count == 28)
    #expect(ink(of: line).first?.lowerBound ?? -1 >= 0)
    #expect(ink(of: line).last?.upperBound ?? .max <= Length.mm(156).emu)
  }

  @Test("§4: proportional quotes are seated in their cells, openers right, closers left")
  func proportionalQuotes() throws {
    let shaper = SquareShaper()
    shaper.proportionalQuotes = true
    let line = try #require(set("国“务”院", squareMeasure(28), shaper: shaper).lines.first)
    #expect(line.right == .pt(80))
    let places = origins(of: line)
    let em = Length.pt(16).emu
    let bearing = em * 85 / 1000
    #expect(abs(places[1] + em * 20_000 / 65_536 - (2 * em - bearing)) <= 20)
    #expect(abs(places[3] + em * 2_000 / 65_536 - (3 * em + bearing)) <= 20)
  }

  @Test("Faces of a line share its centre, not its baseline")
  func baselines() throws {
    let shaper = SquareShaper()
    shaper.lacking = ["䶮"]
    let line = try #require(set("国䶮国", squareMeasure(28), shaper: shaper).lines.first)
    let size = Length.pt(16)
    let wanted = [20_119, 23_200, 20_119].map { size.scaled(by: $0, over: 65_536) }
    #expect(line.runs.map(\.origin.y) == wanted)
    #expect(line.runs.map(\.text) == ["国", "䶮", "国"])
  }

  @Test("What is wider than the measure is broken anywhere rather than set in the margin")
  func wideAtom() {
    for text in [String(repeating: "a", count: 100), String(repeating: "！", count: 100)] {
      let measure = squareMeasure(10)
      let paragraph = set(text, measure)
      #expect(paragraph.lines.allSatisfy { $0.right <= measure.width })
      #expect(paragraph.lines.reduce(0) { $0 + $1.scalars.count } == 100)
    }
  }

  @Test("§5.5: the emergency break is not used where the line can do without")
  func emergency() {
    let text = "国务院办公厅关于印发全国深化改革优化营商环境（国办发〔2021〕15号）要求"
    #expect(!lines(set(text, squareMeasure(28)), of: text).contains { $0.hasPrefix("15号") })
  }

  @Test("孤字不成行: no character is left alone where that can be helped", arguments: 57...84)
  func orphans(length: Int) throws {
    let text = String(repeating: "国", count: length - 1) + "。"
    let last = try #require(lines(set(text, squareMeasure(28)), of: text).last)
    #expect(last.count != 2, "\(last)")
  }
}
