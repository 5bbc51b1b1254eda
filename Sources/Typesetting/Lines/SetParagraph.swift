/// A paragraph in lines, not yet on a page.
public struct SetParagraph: Hashable, Sendable {
  /// The lines from top to bottom; never empty.
  public var lines: [SetLine]
  /// Characters that were not set in the face their role asked for.
  public var substitutions: [ScalarSubstitution]

  /// Creates a set paragraph.
  public init(lines: [SetLine], substitutions: [ScalarSubstitution] = []) {
    self.lines = lines
    self.substitutions = substitutions
  }
}

/// A line of glyphs at their places, measured from the left end of the measure and the centre line.
public struct SetLine: Hashable, Sendable {
  /// The glyphs; `origin.x` counts from the left edge of the measure, `origin.y` is the baseline's
  /// distance below the line's centre.
  public var runs: [GlyphRun]
  /// The Unicode scalars of the paragraph that stand on this line, trailing spaces included.
  public var scalars: Range<Int>
  /// Left edge of the first character's cell, from the left edge of the measure.
  public var left: Length
  /// Right edge of the last character's cell, from the left edge of the measure.
  public var right: Length
  /// What was added to (or, negative, taken from) each gap between Han, in 1/65,536 em.
  public var gap: Int
  /// Whether the paragraph ends with this line.
  public var isLast: Bool

  /// Creates a line.
  public init(
    runs: [GlyphRun], scalars: Range<Int>, left: Length, right: Length, gap: Int = 0,
    isLast: Bool = false
  ) {
    self.runs = runs
    self.scalars = scalars
    self.left = left
    self.right = right
    self.gap = gap
    self.isLast = isLast
  }
}

/// A character that its role's face lacks.
public struct ScalarSubstitution: Hashable, Sendable {
  /// The first scalar, counted from the paragraph's beginning.
  public var scalar: Int
  /// The characters.
  public var text: String
  /// The family used instead; nil when no face has it.
  public var family: String?

  /// Creates a substitution.
  public init(scalar: Int, text: String, family: String?) {
    self.scalar = scalar
    self.text = text
    self.family = family
  }
}
