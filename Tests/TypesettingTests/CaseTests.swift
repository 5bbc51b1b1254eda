import SquareShaping
import Testing

@testable import Typesetting

@Suite("The shared list: widths, layouts, ambiguous width, fallback")
struct CaseTests {
  @Test("CLREQ, adjacent marks: natural, paired and least width", arguments: LineBreakCase.all("width"))
  func widths(_ item: LineBreakCase) {
    let text = TextAnalysis(
      [TextSpan(item.text, role: FontRole(rawValue: ""))], language: .chinese)
    let shaped = SquareShaper().shape(text.shapingRuns(of: [TextSpan(item.text, role: FontRole(rawValue: ""))]))
    let boxes = BoxBuilder(text, size: .pt(16), pitch: squareMeasure(28).pitch)
      .boxes(of: shaped.clusters)
    let sums = LineSums.all(of: boxes)
    let squeezed = boxes.reduce(0) { $0 + Int($1.width - $1.leftTrim - $1.rightTrim) }
    let cells = { (width: Int) in Double(width) / 65_536 }
    #expect(cells(sums[boxes.count].width) == item.width)
    // The ink of 《 begins at 0.545 em: with its clearance it can lose 0.485 em, not a half.
    let short = Double(item.text.filter { "《》〈〉".contains($0) }.count) * 0.0151
    let paired = cells(sums[boxes.count].width - Int(sums[boxes.count].pairs))
    #expect((0...short).contains(paired - (item.trimmedWidth ?? -1)))
    #expect((0...short).contains(cells(squeezed) - (item.minimumWidth ?? -1)))
  }

  @Test("Layouts of the list", arguments: LineBreakCase.all("layout"))
  func layouts(_ item: LineBreakCase) throws {
    let cells = try #require(item.measure)
    let measure = squareMeasure(cells, indent: item.indent ?? 0)
    let paragraph = set(item.text, measure)
    let found = lines(paragraph, of: item.text)
    #expect(([item.expectedLines ?? []] + (item.alsoAcceptable ?? [])).contains(found), "\(found)")
    let gap = paragraph.lines.map { abs($0.gap) }.max() ?? 0
    #expect(Double(gap) / 65_536 <= item.maximumGap ?? 0, "gap \(gap)")
    for line in paragraph.lines {
      for glyph in ink(of: line) { #expect((0...measure.width.emu).contains(glyph.upperBound)) }
    }
  }

  @Test("UAX #11, width A: who is wide in which paragraph", arguments: LineBreakCase.all("ambiguous-width"))
  func ambiguous(_ item: LineBreakCase) throws {
    let language = try #require(TextLanguage(rawValue: item.language ?? ""))
    let text = TextAnalysis(
      [TextSpan(item.text, role: FontRole(rawValue: ""))], language: language)
    for index in item.wide ?? [] {
      #expect(text.isWide[index] && text.kinds[index] == .han, "\(index)")
    }
    for index in item.narrow ?? [] {
      #expect(!text.isWide[index] && text.kinds[index] == .western, "\(index)")
    }
  }

  @Test("A fallback glyph fills a cell, stands in its middle and is reported", arguments: LineBreakCase.all("fallback"))
  func fallback(_ item: LineBreakCase) throws {
    let shaper = SquareShaper()
    shaper.lacking = Set(item.text)
    let text = "前" + item.text + "后"
    let paragraph = set(text, squareMeasure(28), shaper: shaper)
    let line = try #require(paragraph.lines.first)
    #expect(line.right == .pt(16) * 3)
    #expect(line.runs.count == 3)
    let advance = Length.pt(16).scaled(by: 60_000, over: 65_536)
    let middle = try #require(line.runs.dropFirst().first).origin.x + Length(emu: advance.emu / 2)
    #expect(abs(middle.emu - Length.pt(24).emu) <= 3)
    #expect(paragraph.substitutions.map(\.text) == [item.text])
    #expect(paragraph.substitutions.map(\.scalar) == [1])
  }
}
