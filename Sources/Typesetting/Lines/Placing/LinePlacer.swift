/// Turns broken lines into lines of glyphs at their places.
struct LinePlacer {
  private let text: TextAnalysis
  private let raised: RaisedText
  private var shaped: ShapedText { raised.shaped }
  private let size: Length
  private let pitch: CharacterPitch
  private let shaper: any Shaper
  /// Where each cluster's UTF-8 begins, and the end of the last.
  private let bytes: [Int32]
  /// The last face whose metrics were asked for; lines seldom have more than two.
  private var lastFace: (FaceID, baseline: Length)?

  /// Prepares a paragraph.
  init(
    _ text: TextAnalysis, _ raised: RaisedText, size: Length, pitch: CharacterPitch,
    shaper: any Shaper
  ) {
    self.text = text
    self.raised = raised
    self.size = size
    self.pitch = pitch
    self.shaper = shaper
    var bytes: [Int32] = [0]
    let shaped = raised.shaped
    bytes.reserveCapacity(shaped.clusters.count + 1)
    var total: Int32 = 0
    for cluster in shaped.clusters {
      total += cluster.utf8Count
      bytes.append(total)
    }
    self.bytes = bytes
  }

  /// The glyphs of `line`, whose boxes have `origins` (in 1/65,536 cell) from `indent` on. Spaces at
  /// the line's end follow in the last run, so that copied text keeps its words apart.
  mutating func runs(of line: BrokenLine, origins: [Int], width: Int, indent: Int) -> [GlyphRun] {
    var runs: [GlyphRun] = []
    let clusters = line.boxes
    var start = clusters.lowerBound
    while start < clusters.upperBound {
      let face = shaped.clusters[start].face
      var end = start + 1
      let isRaised = raised.isRaised(start)
      while end < clusters.upperBound, shaped.clusters[end].face == face,
        raised.isRaised(end) == isRaised
      { end += 1 }
      var trail = end
      if end == clusters.upperBound {
        while trail < line.next, shaped.clusters[trail].face == face,
          raised.isRaised(trail) == isRaised
        { trail += 1 }
      }
      let places = start - clusters.lowerBound
      runs.append(
        run(start..<trail, of: face) { index in
          let place = index - start + places
          return indent + (place < origins.count ? origins[place] : width)
        })
      start = end
    }
    return runs
  }

  private mutating func run(
    _ range: Range<Int>, of face: FaceID, origin: (Int) -> Int
  ) -> GlyphRun {
    let left = pitch.length(origin(range.lowerBound))
    let isRaised = raised.isRaised(range.lowerBound)
    let size = isRaised ? RaisedText.size(in: self.size) : self.size
    let text = String(
      decoding: text.utf8[Int(bytes[range.lowerBound])..<Int(bytes[range.upperBound])],
      as: UTF8.self)
    var glyphs: [PlacedGlyph] = []
    var clusters: [TextCluster] = []
    glyphs.reserveCapacity(range.count)
    clusters.reserveCapacity(range.count)
    for index in range {
      let cluster = shaped.clusters[index]
      let x = pitch.length(origin(index)).emu - left.emu
      append(cluster, at: x, size: size, to: &glyphs)
      clusters.append(TextCluster(utf8Count: cluster.utf8Count, glyphCount: cluster.glyphCount))
    }
    let baseline = baseline(of: face) - (isRaised ? RaisedText.rise(in: self.size) : .zero)
    return GlyphRun(
      face: face, size: size, origin: Point(x: left, y: baseline), glyphs: glyphs,
      clusters: clusters, text: text)
  }

  private func append(_ cluster: Cluster, at x: Int, size: Length, to glyphs: inout [PlacedGlyph]) {
    let start = Int(cluster.glyphStart)
    for glyph in shaped.glyphs[start..<start + Int(cluster.glyphCount)] {
      let right = glyph.x == 0 ? 0 : size.scaled(by: Int(glyph.x), over: 65_536).emu
      let up = glyph.y == 0 ? 0 : size.scaled(by: Int(glyph.y), over: 65_536).emu
      // A line of more than 59 m is nobody's: it is refused for its width, and must get that far.
      glyphs.append(
        PlacedGlyph(id: glyph.id, x: Int32(clamping: x + right), y: Int32(clamping: -up)))
    }
  }

  /// All faces of a line share its centre.
  private mutating func baseline(of face: FaceID) -> Length {
    if let lastFace, lastFace.0 == face { return lastFace.baseline }
    let baseline = size.scaled(by: shaper.metrics(of: face).inkCentre, over: 65_536)
    lastFace = (face, baseline)
    return baseline
  }

  /// The shaper's substitutions, by scalar.
  func substitutions(_ boxes: [Box]) -> [ScalarSubstitution] {
    shaped.substitutions.map { item in
      let range = Int(bytes[item.cluster])..<Int(bytes[item.cluster + 1])
      return ScalarSubstitution(
        scalar: Int(boxes[item.cluster].scalar),
        text: String(decoding: text.utf8[range], as: UTF8.self), family: item.family)
    }
  }
}
