import Typesetting

/// Sets text on pages of 22 lines of 28 cells without any rule of line breaking: just enough layout
/// to draw.
struct Sheet {
  var role = FontRole(rawValue: "body")
  var kind = ShapingRun.Kind.han
  var size = Length.pt(16)
  var condensation = 1000

  func pages(_ text: String, _ shaper: any Shaper) -> [Page] {
    let shaped = shaper.shape([ShapingRun(text: text, role: role, kind: kind)])
    var pages: [Page] = []
    var rest = text.unicodeScalars[...]
    var next = 0
    while next < shaped.clusters.count {
      var page = Page(size: Size(width: .mm(210), height: .mm(297)))
      for line in 0..<22 where next < shaped.clusters.count {
        let end = min(next + 28, shaped.clusters.count)
        page.marks.append(mark(shaped, next..<end, line, &rest))
        next = end
      }
      let rule = Frame(x: .mm(28), y: .mm(262), width: .mm(156), height: .pt(1))
      let label = MarkLabel(
        element: ElementName(rawValue: "rule"), clause: "7.4", nature: .artifact)
      let red = Ink(red: 255, green: 0, blue: 0)
      page.marks.insert(Mark(label: label, frame: rule, content: .rule(red)), at: 0)
      pages.append(page)
    }
    return pages
  }

  private func mark(
    _ shaped: ShapedText, _ clusters: Range<Int>, _ line: Int,
    _ rest: inout Substring.UnicodeScalarView
  ) -> Mark {
    let top = Length.mm(37) + Length.mm(10.4455) * line
    var runs: [GlyphRun] = []
    for (column, index) in clusters.enumerated() {
      let cluster = shaped.clusters[index]
      let text = rest.prefix(Int(cluster.scalarCount))
      rest.removeFirst(Int(cluster.scalarCount))
      if runs.last?.face != cluster.face {
        let origin = Point(x: .mm(28), y: top + size)
        runs.append(
          GlyphRun(face: cluster.face, size: size, condensation: condensation, origin: origin))
      }
      let x = Length.mm(156).scaled(by: column, over: 28).emu
      for glyph in shaped.glyphs[Int(cluster.glyphStart)...].prefix(Int(cluster.glyphCount)) {
        let dx = size.scaled(by: Int(glyph.x), over: 65_536).emu
        let dy = size.scaled(by: Int(glyph.y), over: 65_536).emu
        runs[runs.count - 1].glyphs.append(
          PlacedGlyph(id: glyph.id, x: Int32(x + dx), y: Int32(-dy)))
      }
      runs[runs.count - 1].text += String(text)
      runs[runs.count - 1].clusters.append(
        TextCluster(utf8Count: cluster.utf8Count, glyphCount: cluster.glyphCount))
    }
    let frame = Frame(x: .mm(28), y: top, width: .mm(156), height: size)
    let label = MarkLabel(
      element: ElementName(rawValue: "body"), clause: "7.3",
      nature: .content(paragraph: 0, order: line))
    return Mark(label: label, frame: frame, content: .text(runs))
  }
}
