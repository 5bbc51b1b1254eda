/// Sets paragraphs in lines: shapes once, breaks, justifies, places.
public struct ParagraphSetter {
  private let shaper: any Shaper

  /// Creates a setter that shapes with `shaper`.
  public init(shaper: any Shaper) { self.shaper = shaper }

  /// Sets a paragraph. There is always at least one line, if an empty one.
  public func set(_ paragraph: TextParagraph) -> SetParagraph {
    let measure = paragraph.measure
    let work = prepare(
      paragraph.spans, size: paragraph.size, pitch: measure.pitch, paragraph.language)
    let width = measure.pitch.units(in: measure.width)
    let breaker = LineBreaker(
      boxes: work.boxes, levels: BreakOpportunities(work.text).levels,
      firstTarget: width - measure.firstIndent, target: width - measure.turnoverIndent)
    let lines =
      switch paragraph.mode {
      case .auto: breaker.lines(looseness: paragraph.looseness)
      case .greedy: GreedyPath(breaker).lines()
      case .strictGrid: GridPath(breaker).lines()
      }
    return place(
      work, lines, sums: breaker.sums, measure: measure, width: width, size: paragraph.size,
      isGrid: paragraph.mode == .strictGrid, fillsLines: paragraph.fillsLines)
  }

  /// Sets a text in one line at its natural width, nothing broken or stretched: numbers, marks,
  /// dates. The line's `left` is 0, its `right` the natural width; marks side by side take 1.5 em.
  public func setLine(
    _ spans: [TextSpan], size: Length, pitch: CharacterPitch, language: TextLanguage = .chinese
  ) -> SetParagraph {
    let work = prepare(spans, size: size, pitch: pitch, language)
    let sums = LineSums.all(of: work.boxes)
    var line = BrokenLine(
      boxes: work.boxes.indices, next: work.boxes.count, fit: LineFit())
    line.fit.pairs = Int(sums[max(0, work.boxes.count - 1)].pairs)
    return place(
      work, [line], sums: sums, measure: Measure(width: .zero, pitch: pitch), width: nil,
      size: size, isGrid: false)
  }

  /// The natural width of the text before each scalar offset, from 0 to its length, in units of
  /// `CharacterPitch.cell`. A cluster of several scalars counts at its first.
  public func widths(
    of spans: [TextSpan], size: Length, pitch: CharacterPitch, language: TextLanguage = .chinese
  ) -> [Int] {
    let work = prepare(spans, size: size, pitch: pitch, language)
    var widths = [Int](repeating: 0, count: work.text.count + 1)
    for box in work.boxes { widths[Int(box.scalar) + 1] = Int(box.width) }
    for index in widths.indices.dropFirst() { widths[index] += widths[index - 1] }
    return widths
  }

  typealias Work = (text: TextAnalysis, shaped: RaisedText, boxes: [Box])

  func prepare(
    _ spans: [TextSpan], size: Length, pitch: CharacterPitch, _ language: TextLanguage
  ) -> Work {
    let text = TextAnalysis(spans, language: language)
    let shaped = RaisedText(shaper.shape(text.shapingRuns(of: spans)), text, spans)
    let boxes = BoxBuilder(text, size: size, pitch: pitch).boxes(of: shaped.shaped.clusters)
    return (text, shaped, boxes)
  }

  private func place(
    _ work: Work, _ lines: [BrokenLine], sums: [LineSums], measure: Measure, width: Int?,
    size: Length, isGrid: Bool, fillsLines: Bool = true
  ) -> SetParagraph {
    let placer = LinePlacer(
      work.text, work.shaped, size: size, pitch: measure.pitch, shaper: shaper)
    var setting = LineSetting(
      boxes: work.boxes, clusters: work.shaped.shaped.clusters, measure: measure, width: width,
      size: size, isGrid: isGrid, fillsLines: fillsLines, placer: placer)
    return SetParagraph(
      lines: setting.place(lines, sums: sums, scalarCount: work.text.count),
      substitutions: placer.substitutions(work.boxes))
  }
}
