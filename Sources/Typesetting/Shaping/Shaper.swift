/// Turns characters into glyphs. The one protocol of the engine: Pango implements it, and a square
/// test shaper does.
///
/// A shaper knows fonts; it knows nothing of lines. It shapes a paragraph in one call and is not
/// shared between threads.
public protocol Shaper: AnyObject {
  /// Shapes `runs` of one paragraph, in order.
  ///
  /// Every grapheme cluster of the text lies in exactly one returned cluster. A character that no
  /// face has is still returned (as the face's missing glyph) and named in `substitutions`.
  func shape(_ runs: [ShapingRun]) -> ShapedText

  /// The measures of a face this shaper returned.
  func metrics(of face: FaceID) -> FaceMetrics

  /// The rectangle of a run's ink, counted from where its origin is counted from; nil when it has
  /// none.
  func inkFrame(of run: GlyphRun) -> Frame?
}

/// A part a face plays in a document, e.g. 正文 or 标题; which face plays it is the font set's.
public struct FontRole: Hashable, Sendable, RawRepresentable {
  /// The role's name.
  public var rawValue: String
  /// Creates a role.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A face as its shaper numbers it.
public struct FaceID: Hashable, Sendable {
  /// The number, meaningful to the shaper that gave it.
  public var index: Int32
  /// Creates a face number.
  public init(_ index: Int32) { self.index = index }
}

/// What lines need to know of a face. Unit: 1/65,536 em.
public struct FaceMetrics: Hashable, Sendable {
  /// Height above the baseline of the mean ink centre of the face's level-1 Han: the line on which
  /// all faces of a line are centred.
  public var inkCentre: Int

  /// Creates metrics.
  public init(inkCentre: Int) { self.inkCentre = inkCentre }
}

/// A stretch of a paragraph in one role and one kind of script, shaped as one.
public struct ShapingRun: Hashable, Sendable {
  /// What script a run is treated as, decided by the engine and not by Unicode's script property:
  /// “ ” and —— between Han are Han.
  public enum Kind: Hashable, Sendable {
    /// Chinese characters and marks: script Han, language zh-cn.
    case han
    /// Western letters, digits and marks.
    case western
    /// Any other script (Tibetan, Yi, Arabic …) and emoji: the shaper itemises by itself.
    case other
  }

  /// The characters.
  public var text: String
  /// The role the face plays.
  public var role: FontRole
  /// What it is treated as.
  public var kind: Kind

  /// Creates a run.
  public init(text: String, role: FontRole, kind: Kind) {
    self.text = text
    self.role = role
    self.kind = kind
  }
}
