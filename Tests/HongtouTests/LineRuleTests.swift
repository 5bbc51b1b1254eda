import Diagnostics
import Hongtou
import OfficialDocument
import OfficialLayout
import SquareShaping
import Testing
import Typesetting

/// What holds of every line, whatever the text: GB/T 15834, 5, with real faces.
@Suite("行首行尾禁则：实有字体")
struct LineRuleTests {
  // By class: CL, PA, CONN, INT, SOL, POST, NS; OP, SOL.
  private static let barredAtStart = Set(
    "）〕］｝》〉」』】〗”’)]}。．，、：；！？,;:!?～–·／/…%‰％℃℉°′″㎡々〻")
  private static let barredAtEnd = Set("（〔［｛《〈「『【〖“‘([{／")

  private func check(_ lines: [Mark], _ note: String) {
    for line in lines {
      let text = line.text.filter { !$0.isWhitespace }
      // A paragraph may begin with …… (GB/T 15834, 5.1.5).
      let isFirst = line.frame.left > .mm(30)
      if let first = text.first, !isFirst {
        #expect(!Self.barredAtStart.contains(first), "\(note): \(text)")
      }
      if let last = text.last { #expect(!Self.barredAtEnd.contains(last), "\(note): \(text)") }
    }
  }

  /// Between two lines of one paragraph no number, dash or ellipsis is cut in two.
  private func checkJoints(_ lines: [Mark], _ note: String) {
    for (above, below) in zip(lines, lines.dropFirst())
    where paragraph(of: above) != nil && paragraph(of: above) == paragraph(of: below) {
      guard let last = above.text.last, let first = below.text.first else { continue }
      let isNumber = last.isASCII && last.isNumber && first.isASCII && first.isNumber
      let isPair = last == first && (last == "—" || last == "…")
      #expect(!isNumber && !isPair, "\(note): \(above.text) ⏎ \(below.text)")
    }
  }

  private func paragraph(of mark: Mark) -> Int? {
    guard case .content(let paragraph, _) = mark.label.nature else { return nil }
    return paragraph
  }

  @Test("样稿的每一行：标题、主送、正文、附件说明、落款、版记", arguments: Sample.names)
  func samples(_ name: String) throws {
    let marks = try Sample(name).pages.flatMap(\.marks).filter { paragraph(of: $0) != nil }
    // One paragraph a list of lines; an annotation or a text may begin with a bracket or a mark.
    check(marks, name)
    checkJoints(marks, name)
  }

  @Test("样稿里汉字间距没有超过 0.1 字而不说明的", arguments: Sample.names)
  func sampleGaps(_ name: String) throws {
    let sample = try Sample(name)
    let told = sample.composition.diagnostics.filter { $0.code == "typesetting.stretched-line" }
    for line in sample.pages.flatMap(\.textLines) where widestHanGap(of: line) > 0.1 {
      #expect(told.contains { $0.source == line.label.source }, "\(line.text)")
    }
  }

  @Test("一百段随机文字：禁则，一字不丢，拉大的行都有说明")
  func generated() throws {
    let typesetter = try Sample.freeTypesetter()
    var wide = 0
    for seed in 1_000..<1_100 as Range<UInt64> {
      var generator = Generator(seed: seed)
      let text = generator.paragraph()
      var document = Document(file: "\(seed)")
      document.issuerMarks = [SourcedText("标志", at: place(1))]
      document.title = [SourcedText("标题", at: place(2))]
      document.body = [.paragraph(Paragraph(SourcedText(text, at: place(3))))]
      let found = try typesetter.composition(of: document)
      let lines = found.pages.flatMap(\.textLines)
      check(lines, "seed \(seed)")
      checkJoints(lines, "seed \(seed)")
      #expect(lines.map(\.text).joined() == text, "seed \(seed)")
      let told = found.diagnostics.filter { $0.code == "typesetting.stretched-line" }
      let places = Set(told.compactMap { $0.source?.column })
      for line in lines.dropLast() where widestHanGap(of: line) > 0.1 {
        wide += 1
        #expect(places.contains(line.label.source?.column ?? 0), "seed \(seed): \(line.text)")
      }
    }
    #expect(wide > 0, "no line was stretched: nothing was checked")
  }

  private func place(_ line: Int) -> SourceRange { SourceRange(file: "x", line: line, column: 1) }

  /// The most by which two neighbouring Han stand further apart than a cell, in em.
  private func widestHanGap(of line: Mark) -> Double {
    var widest = 0.0
    for run in line.runs {
      let scalars = Array(run.text.unicodeScalars)
      guard scalars.count == run.glyphs.count else { continue }
      for index in scalars.indices.dropLast()
      where isHan(scalars[index]) && isHan(scalars[index + 1]) {
        let step = Double(run.glyphs[index + 1].x - run.glyphs[index].x)
        widest = max(widest, step / (5_616_000.0 / 28) - 1)
      }
    }
    // A unit in the last place of an EMU is not a gap.
    return widest - 0.0005
  }

  private func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }
}
