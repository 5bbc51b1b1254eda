extension Mark {
  /// A line of text put on a page.
  ///
  /// - Parameters:
  ///   - runs: the glyphs, counted from the left end of the measure and the line's centre.
  ///   - left: left end of the text, from `x`.
  ///   - right: right end of the text, from `x`.
  ///   - x: where the measure's left end lies on the page.
  ///   - top: upper edge of the em box.
  ///   - size: height of the em box.
  public init(
    runs: [GlyphRun], left: Length, right: Length, x: Length, top: Length, size: Length,
    label: MarkLabel
  ) {
    let frame = Frame(x: x + left, y: top, width: right - left, height: size)
    let centre = top + size.half
    self.init(
      label: label, frame: frame, origin: Point(x: x, y: centre), content: .text(runs))
  }

  /// The same mark elsewhere.
  public func moved(right dx: Length, down dy: Length) -> Mark {
    var mark = self
    mark.frame.origin.x += dx
    mark.frame.origin.y += dy
    mark.origin.x += dx
    mark.origin.y += dy
    return mark
  }
}

extension GlyphRun {
  /// The same run elsewhere.
  public func moved(right dx: Length, down dy: Length) -> GlyphRun {
    var run = self
    run.origin.x += dx
    run.origin.y += dy
    return run
  }
}
