import Typesetting

/// A line of a mark made wider, narrower, smaller: its characters stay what they are.
extension Compositor.Line {
  /// The same line, `room` spread evenly between its characters.
  func spread(by room: Length) -> Compositor.Line {
    let gaps = content.runs.reduce(-1) { $0 + $1.clusters.count }
    guard gaps > 0 else { return self }
    var line = self
    var before = 0
    line.content.runs = content.runs.map { run in
      let start = room.scaled(by: before, over: gaps)
      var run = run
      var glyph = 0
      for cluster in run.clusters {
        let shift = room.scaled(by: before, over: gaps) - start
        for _ in 0..<cluster.glyphCount {
          run.glyphs[glyph].x = Int32(clamping: Int(run.glyphs[glyph].x) + shift.emu)
          glyph += 1
        }
        before += 1
      }
      run.origin.x += start
      return run
    }
    line.content.right += room
    return line
  }

  /// The same line in another type size.
  func scaled(to size: Length) -> Compositor.Line {
    guard size != self.size else { return self }
    var line = reshaped(
      x: { $0.scaled(by: size.emu, over: self.size.emu) },
      y: { $0.scaled(by: size.emu, over: self.size.emu) })
    line.size = size
    for index in line.content.runs.indices { line.content.runs[index].size = size }
    return line
  }

  /// The same line, its characters `thousandths` as wide.
  func condensed(to thousandths: Int) -> Compositor.Line {
    var line = reshaped(x: { $0.scaled(by: thousandths, over: 1_000) }, y: { $0 })
    for index in line.content.runs.indices { line.content.runs[index].condensation = thousandths }
    return line
  }

  /// Every place of the line and of its glyphs passed through `x` and `y`.
  private func reshaped(
    x: (Length) -> Length, y: (Length) -> Length
  ) -> Compositor.Line {
    var line = self
    line.content.left = x(content.left)
    line.content.right = x(content.right)
    line.content.runs = content.runs.map { run in
      var run = run
      run.origin = Point(x: x(run.origin.x), y: y(run.origin.y))
      run.glyphs = run.glyphs.map { glyph in
        PlacedGlyph(
          id: glyph.id, x: Int32(clamping: x(Length(emu: Int(glyph.x))).emu),
          y: Int32(clamping: y(Length(emu: Int(glyph.y))).emu))
      }
      return run
    }
    return line
  }
}

extension Mark {
  /// The highest and the lowest ink of a line of text.
  func inkEdges(by shaper: any Shaper) -> (top: Length, bottom: Length) {
    let ink = Frame(enclosing: runs.compactMap { shaper.inkFrame(of: $0) }) ?? frame
    return (ink.top, ink.bottom)
  }
}
