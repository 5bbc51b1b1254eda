import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// 标题: centred lines, the author's own or balanced. GB/T 9704-2012, 7.3.1.
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
      let x = area.centreX - line.width.scaled(by: 1, over: 2)
      marks.append(line.mark(x: x, top: top + sheet.titleBlock.linePitch * index))
    }
    return (marks, marks.last?.frame.bottom ?? top)
  }

  /// Breaks a title the author did not break.
  func titleLines(of title: SourcedText) -> [Wording] {
    let cuts = TitleBreaker(title.string, widest: sheet.titleBlock.widest).cuts
    let bounds = [0] + cuts + [title.string.count]
    return zip(bounds, bounds.dropFirst()).map { start, end in
      // The space a line is broken at is not set.
      let text = Array(title.string)
      let isBlank = end > start && text[end - 1].isWhitespace && end < text.count
      var wording = Wording()
      wording.add(title, from: start, count: end - start - (isBlank ? 1 : 0), role: .title)
      return wording
    }
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
