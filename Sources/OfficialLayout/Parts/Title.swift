import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// 标题: centred lines, the author's own, or broken by words. GB/T 9704-2012, 7.3.1.
  func title(of document: Document, top: Length) -> (marks: [Mark], bottom: Length) {
    let lines =
      document.title.count == 1
      ? titleLines(of: document.title[0]) : document.title.map { Wording($0, role: .title) }
    let kind = Kind(element: .title, clause: "7.3.1")
    return centred(lines, as: kind, top: top)
  }

  /// Lines of 2号 centred on the type area, the first at `top`; they are one paragraph.
  func centred(
    _ lines: [Wording], as kind: Kind, top: Length
  ) -> (marks: [Mark], bottom: Length) {
    let size = sheet.titleBlock.size
    let area = sheet.typeArea.frame
    var paragraph: MarkLabel.Nature?
    var marks: [Mark] = []
    for (index, wording) in lines.enumerated() {
      var line = line(of: wording, as: kind, size: size, pitch: CharacterPitch(1, in: size))
      line.label.nature = paragraph ?? line.label.nature
      paragraph = line.label.nature
      if line.width > area.size.width { refuseTitle(line) }
      let x = area.centreX - line.width.half
      marks.append(line.mark(x: x, top: top + sheet.titleBlock.linePitch * index))
    }
    return (marks, marks.last?.frame.bottom ?? top)
  }

  /// Breaks a title the author did not break, where one line does not hold it.
  func titleLines(of title: SourcedText) -> [Wording] {
    let whole = [0..<title.string.count]
    guard sheet.breaksTitle(title.string) else { return wordings(of: title, in: whole) }
    guard title.string.count <= Self.longestTitle else {
      refuseLong(title)
      return wordings(of: title, in: whole)
    }
    let breaker = TitleBreaker(
      title.string, words: words, preferred: sheet.titleBlock.widest, widest: sheet.titleCells)
    if explains { explain(breaker, of: title) }
    return wordings(of: title, in: breaker.cuts.lines(of: title))
  }

  private func wordings(of title: SourcedText, in lines: [Range<Int>]) -> [Wording] {
    let text = Array(title.string)
    return lines.map { line in
      // The space a line is broken at is not set.
      let isBlank = line.upperBound < text.count && text[line.upperBound - 1].isWhitespace
      var wording = Wording()
      wording.add(
        title, from: line.lowerBound, count: line.count - (isBlank ? 1 : 0), role: .title)
      return wording
    }
  }

  /// Names the breaks that were chosen and the second choice.
  private func explain(_ breaker: TitleBreaker, of title: SourcedText) {
    func shown(_ cuts: [Int]) -> String {
      wordings(of: title, in: cuts.lines(of: title)).map { $0.spans.map(\.text).joined() }.joined(
        separator: "｜")
    }
    let lines = breaker.cuts.count + 1
    let chosen = shown(breaker.cuts)
    let second = breaker.runnerUp.map(shown)
    report(
      Diagnostic(
        .note, "title.broken",
        Phrase("标题分为\(lines)行：\(chosen)", "the title is broken into \(lines) lines: \(chosen)"),
        hint: second.map {
          Phrase("其次：\($0)", "second choice: \($0)")
        }, at: title.source, clause: "GB/T 9704-2012 7.3.1"))
  }

  /// A page holds no more lines of 2号: no title is as long, and breaking one would take seconds.
  private static let longestTitle = 200

  private func refuseLong(_ title: SourcedText) {
    report(
      Diagnostic(
        .error, "layout.title-too-long",
        Phrase(
          "标题有 \(title.string.count) 字，排不下",
          "a title of \(title.string.count) characters has no room"),
        hint: Phrase("标题要简明，至多 \(Self.longestTitle) 字", "at most \(Self.longestTitle) characters"),
        at: title.source, clause: "GB/T 9704-2012 7.3.1"))
  }

  private func refuseTitle(_ line: Line) {
    let millimetres = Int(line.width.millimetres.rounded())
    report(
      Diagnostic(
        .error, "layout.title-too-wide",
        Phrase(
          "标题的一行宽 \(millimetres) mm，超出版心",
          "a line of the title is \(millimetres) mm wide, wider than the type area"),
        hint: Phrase("把这一行再分", "break this line"), at: line.label.source,
        clause: "GB/T 9704-2012 7.3.1"))
  }
}

extension LayoutSheet {
  /// The square characters of 2号 that a line of the type area holds, if the sheet wants so many: one
  /// more than it prefers. GB/T 9704-2012, 7.3.1.
  var titleCells: Int {
    min(titleBlock.widest + 1, typeArea.width.emu / max(1, titleBlock.size.emu))
  }

  /// Whether a title is wider than the sheet wants a line to be.
  func breaksTitle(_ title: String) -> Bool {
    let text = TitleText(title, words: WordList())
    return text.width(0, text.count) > min(titleBlock.widest, titleCells) * TitleText.cell
  }
}

extension [Int] {
  /// The lines between these cuts.
  fileprivate func lines(of title: SourcedText) -> [Range<Int>] {
    zip([0] + self, self + [title.string.count]).map { $0..<$1 }
  }
}
