import Typesetting

extension ShapedText {
  /// Appends a cluster of one scalar and one glyph.
  @inline(__always)
  mutating func append(
    _ entry: ScalarTable.Entry, utf8Count: Int, family: (Int32) -> String
  ) {
    clusters.append(
      Cluster(
        scalarCount: 1, utf8Count: Int32(utf8Count), glyphStart: Int32(glyphs.count),
        glyphCount: 1, advance: entry.advance, inkLeft: entry.inkLeft, inkRight: entry.inkRight,
        face: FaceID(entry.face)))
    glyphs.append(ShapedGlyph(id: entry.glyph))
    guard entry.lack != .none else { return }
    note(entry.lack == .missing ? nil : family(entry.face))
  }

  /// Notes that the last cluster is not in the face its role asked for.
  mutating func note(_ family: String?) {
    substitutions.append(Substitution(cluster: clusters.count - 1, family: family))
  }

  /// Takes the last cluster back, to be shaped with what follows it; returns its bytes of UTF-8.
  mutating func removeLastCluster() -> Int {
    let cluster = clusters.removeLast()
    glyphs.removeLast(Int(cluster.glyphCount))
    if substitutions.last?.cluster == clusters.count { substitutions.removeLast() }
    return Int(cluster.utf8Count)
  }
}

extension Unicode.Scalar {
  /// How many bytes the scalar takes in UTF-8.
  var utf8Count: Int {
    switch value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }
}
