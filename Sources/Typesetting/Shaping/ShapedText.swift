/// A paragraph after shaping: clusters in logical order, their glyphs in one flat array.
///
/// Unit of all widths: 1/65,536 em of the type size. On a grid an em is a cell.
public struct ShapedText: Hashable, Sendable {
  /// The clusters, in the order of the text.
  public var clusters: [Cluster]
  /// The glyphs of all clusters, in the order of the clusters.
  public var glyphs: [ShapedGlyph]
  /// What could not be set in the face its role asked for.
  public var substitutions: [Substitution]

  /// Creates a shaped text.
  public init(
    clusters: [Cluster] = [], glyphs: [ShapedGlyph] = [], substitutions: [Substitution] = []
  ) {
    self.clusters = clusters
    self.glyphs = glyphs
    self.substitutions = substitutions
  }
}

/// The smallest piece of shaped text: some scalars and the glyphs that show them.
public struct Cluster: Hashable, Sendable {
  /// How many Unicode scalars of the text it covers: usually 1; 2 for —— set as a ligature.
  public var scalarCount: Int32
  /// How many bytes of UTF-8 those scalars take.
  public var utf8Count: Int32
  /// Index of its first glyph in `ShapedText.glyphs`.
  public var glyphStart: Int32
  /// How many glyphs it has.
  public var glyphCount: Int32
  /// The advance, in 1/65,536 em.
  public var advance: Int32
  /// Left edge of the ink, from the origin, in 1/65,536 em.
  public var inkLeft: Int32
  /// Right edge of the ink, from the origin, in 1/65,536 em.
  public var inkRight: Int32
  /// The face.
  public var face: FaceID

  /// Creates a cluster.
  public init(
    scalarCount: Int32, utf8Count: Int32, glyphStart: Int32, glyphCount: Int32, advance: Int32,
    inkLeft: Int32, inkRight: Int32, face: FaceID
  ) {
    self.scalarCount = scalarCount
    self.utf8Count = utf8Count
    self.glyphStart = glyphStart
    self.glyphCount = glyphCount
    self.advance = advance
    self.inkLeft = inkLeft
    self.inkRight = inkRight
    self.face = face
  }
}

/// A glyph within its cluster. Unit: 1/65,536 em.
public struct ShapedGlyph: Hashable, Sendable {
  /// The glyph's number in its face.
  public var id: UInt32
  /// Offset from the cluster's origin, to the right.
  public var x: Int32
  /// Offset from the baseline, upwards.
  public var y: Int32

  /// Creates a glyph.
  public init(id: UInt32, x: Int32 = 0, y: Int32 = 0) {
    self.id = id
    self.x = x
    self.y = y
  }
}

/// A place where the wanted face had no glyph.
public struct Substitution: Hashable, Sendable {
  /// Index of the cluster.
  public var cluster: Int
  /// The family that was used instead; nil when no face has the character.
  public var family: String?

  /// Creates a substitution.
  public init(cluster: Int, family: String?) {
    self.cluster = cluster
    self.family = family
  }
}
