import SquareShaping
import Testing
import Typesetting

@Suite("Modes and looseness")
struct ModeTests {
  @Test("§1.6 strict grid: every full-width character in a cell, Western blocks centred in theirs")
  func strictGrid() throws {
    let text = "国务院2021年12月5日印发"
    let line = try #require(set(text, squareMeasure(28), mode: .strictGrid).lines.first)
    let em = Length.pt(16).emu
    let places = origins(of: line)
    let half = em / 2
    let wanted =
      [0, em, 2 * em] + (0..<4).map { 3 * em + $0 * half } + [5 * em] + [6 * em, 6 * em + half]
      + [7 * em, 8 * em + em / 4, 9 * em, 10 * em, 11 * em]
    #expect(places == wanted)
  }

  @Test("§1.6 strict grid: nothing is squeezed or stretched, a lawful end leaves a cell empty")
  func strictGridEnds() {
    let text = "国务院办公厅关于印，全国深化改革"
    let paragraph = set(text, squareMeasure(9), mode: .strictGrid)
    #expect(lines(paragraph, of: text) == ["国务院办公厅关于", "印，全国深化改革"])
    #expect(paragraph.lines.map(\.right) == [.pt(128), .pt(128)])
    #expect(paragraph.lines.map(\.gap) == [0, 0])
  }

  @Test("Greedy: each line for itself, full to the edge, its edges lawful")
  func greedy() {
    var generator = Generator(seed: 9_704)
    for _ in 0..<20 {
      let text = generator.paragraph()
      let measure = squareMeasure(28)
      let paragraph = set(text, measure, mode: .greedy)
      let levels = BreakOpportunities(text).levels
      for line in paragraph.lines where !line.isLast {
        #expect(levels[line.scalars.upperBound] != .forbidden)
        // A line that a URL fills alone has no gap to grow.
        let isURL = line.runs.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } }
        #expect(line.right == measure.width || isURL && line.right < measure.width)
      }
      #expect(paragraph.lines.last?.scalars.upperBound == text.unicodeScalars.count)
    }
  }

  @Test("Greedy fills the first line though the last is left lonely; auto looks ahead")
  func greedyLooksNoFurther() {
    let text = "国务院办公厅关于印发全国深化改革优化营商环境重点任务分工字。"
    #expect(lines(set(text, squareMeasure(28), mode: .greedy), of: text).last == "字。")
    #expect(lines(set(text, squareMeasure(28)), of: text).last == "工字。")
  }

  @Test("§7 looseness: a line more or less where the text allows, never beyond 0.1 em")
  func looseness() {
    var changed = (fewer: 0, more: 0)
    for seed in 1...60 as ClosedRange<UInt64> {
      var generator = Generator(seed: seed)
      let text = generator.paragraph()
      let best = set(text, officialMeasure(indent: 2))
      for looseness in [-1, 1] {
        let loose = set(text, officialMeasure(indent: 2), looseness: looseness)
        let difference = loose.lines.count - best.lines.count
        #expect(difference == looseness || loose == best)
        guard difference != 0 else { continue }
        #expect(loose.lines.allSatisfy { abs($0.gap) <= 6_554 })
        if looseness < 0 { changed.fewer += 1 } else { changed.more += 1 }
      }
    }
    #expect(changed.fewer >= 5, "\(changed)")
    #expect(changed.more >= 5, "\(changed)")
  }

  @Test("GB/T 15834, 5.1.11: looseness −1 takes in a short last line by squeezing")
  func pullsIn() {
    let text = "国务院，办公厅，关于印发，全国深化，改革优化，营商环境，重点任务。"
    let best = set(text, squareMeasure(30))
    let loose = set(text, squareMeasure(30), looseness: -1)
    #expect(best.lines.count == 2)
    #expect(loose.lines.count == 1)
  }

  @Test("One line at its natural width: 0 to the sum of the advances")
  func setLine() throws {
    let setter = ParagraphSetter(shaper: SquareShaper())
    let role = FontRole(rawValue: "正文")
    let pitch = squareMeasure(28).pitch
    let number = setter.setLine([TextSpan("国办发〔2021〕15号", role: role)], size: .pt(16), pitch: pitch)
    #expect(number.lines.count == 1)
    #expect(number.lines.first?.left == .zero)
    #expect(number.lines.first?.right == .pt(144))
    let paired = setter.setLine([TextSpan("“甲”。", role: role)], size: .pt(16), pitch: pitch)
    #expect(paired.lines.first?.right == .pt(56))
    #expect(setter.setLine([], size: .pt(16), pitch: pitch).lines.first?.right == .zero)
  }

  @Test("Running widths, for those who choose breaks themselves")
  func widths() {
    let setter = ParagraphSetter(shaper: SquareShaper())
    let widths = setter.widths(
      of: [TextSpan("第5条葛\u{E0100}", role: FontRole(rawValue: "标题"))], size: .pt(16),
      pitch: squareMeasure(28).pitch)
    #expect(widths.map { $0 * 2 / CharacterPitch.cell } == [0, 2, 3, 5, 7, 7])
  }

  @Test("20,000 characters are one paragraph like any other")
  func longParagraph() {
    var generator = Generator(seed: 1)
    var text = ""
    while text.unicodeScalars.count < 20_000 { text += generator.paragraph() }
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure { count = set(text, officialMeasure(indent: 2)).lines.count }
    #expect(count > 600)
    // Nothing but marks that may not begin a line: every place is an emergency.
    let marks = String(repeating: "！", count: 20_000)
    let slow = clock.measure { count = set(marks, squareMeasure(28)).lines.count }
    #expect(count >= 350)
    #expect(slow < .seconds(10), "\(slow)")
    // Unoptimised, on a busy machine; quadratic time would take minutes.
    #expect(time < .seconds(10), "\(time)")
  }
}
