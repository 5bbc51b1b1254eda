import CPangoCairo
import Typesetting

extension PangoShaper {
  /// Appends what was just shaped, as clusters in the order of the text.
  ///
  /// A cluster ends where both a character and one of HarfBuzz's clusters end.
  func append(
    _ characters: Characters, _ range: Range<Int>, _ face: PangoFace, _ lack: ScalarTable.Lack,
    to text: inout ShapedText
  ) {
    let order = logicalOrder()
    let origin = characters.starts[range.lowerBound]
    var next = 0
    var start = range.lowerBound
    for end in range.lowerBound + 1...range.upperBound {
      let edge = characters.starts[end] - origin
      let begins = order.dropFirst(next).first { cluster(of: $0) >= edge }
      guard end == range.upperBound || begins.map({ cluster(of: $0) == edge }) ?? false else {
        continue
      }
      let first = next
      while next < order.count, cluster(of: order[next]) < edge { next += 1 }
      append(order[first..<next], characters, start..<end, face, to: &text)
      if lack != .none, !characters.isBlank(start..<end) {
        text.note(lack == .missing ? nil : family(of: face.face.index))
      }
      start = end
    }
  }

  private func append(
    _ order: ArraySlice<Int>, _ characters: Characters, _ range: Range<Int>, _ face: PangoFace,
    to text: inout ShapedText
  ) {
    var cluster = Cluster(
      scalarCount: Int32(characters.scalarCount(of: range)),
      utf8Count: Int32(characters.bytes(of: range).count), glyphStart: Int32(text.glyphs.count),
      glyphCount: 0, advance: 0, inkLeft: .max, inkRight: .min, face: face.face)
    for index in order {
      let glyph = glyphs.pointee.glyphs[index]
      defer { cluster.advance += glyph.geometry.width }
      guard glyph.glyph != PangoGlyph.nothing else { continue }
      let id = glyph.glyph & PangoGlyph.unknownFlag == 0 ? glyph.glyph : 0
      let x = cluster.advance + glyph.geometry.x_offset
      text.glyphs.append(ShapedGlyph(id: id, x: x, y: -glyph.geometry.y_offset))
      let ink = face.measure(id)
      guard ink.left < ink.right else { continue }
      cluster.inkLeft = min(cluster.inkLeft, x + ink.left)
      cluster.inkRight = max(cluster.inkRight, x + ink.right)
    }
    if cluster.inkLeft > cluster.inkRight { (cluster.inkLeft, cluster.inkRight) = (0, 0) }
    cluster.glyphCount = Int32(text.glyphs.count) - cluster.glyphStart
    text.clusters.append(cluster)
  }

  /// The glyphs' places in the order of the text; Pango gives them from left to right.
  private func logicalOrder() -> [Int] {
    let places = Array(0..<Int(glyphs.pointee.num_glyphs))
    guard let first = places.first, let last = places.last, cluster(of: first) > cluster(of: last)
    else { return places }
    return places.sorted { (cluster(of: $0), $0) < (cluster(of: $1), $1) }
  }

  private func cluster(of place: Int) -> Int { Int(glyphs.pointee.log_clusters[place]) }
}
