/// A paragraph to be set in lines.
public struct TextParagraph: Hashable, Sendable {
  /// The text, in stretches of one role.
  public var spans: [TextSpan]
  /// The type size.
  public var size: Length
  /// The width to fill and its indents.
  public var measure: Measure
  /// How lines are broken and filled.
  public var mode: LineMode
  /// Lines more (+1) or fewer (−1) than the best setting has, where that can be had.
  public var looseness: Int
  /// The language, which decides the width of “ ” ‘ ’ · — ….
  public var language: TextLanguage
  /// Whether lines are stretched to the measure; in the cells of a table they are not.
  public var fillsLines: Bool

  /// Creates a paragraph.
  public init(
    spans: [TextSpan], size: Length, measure: Measure, mode: LineMode = .auto, looseness: Int = 0,
    language: TextLanguage = .chinese, fillsLines: Bool = true
  ) {
    self.spans = spans
    self.size = size
    self.measure = measure
    self.mode = mode
    self.looseness = looseness
    self.language = language
    self.fillsLines = fillsLines
  }
}

/// A stretch of text in one role.
public struct TextSpan: Hashable, Sendable {
  /// The characters.
  public var text: String
  /// The role of its face.
  public var role: FontRole
  /// Whether it is small and raised, and stays with what is before it: a note's number.
  public var isRaised: Bool

  /// Creates a span.
  public init(_ text: String, role: FontRole, isRaised: Bool = false) {
    self.text = text
    self.role = role
    self.isRaised = isRaised
  }
}

/// How lines are broken and filled.
public enum LineMode: String, Hashable, Sendable {
  /// The cell grid where a line fills it, otherwise the least adjustment; best breaks of the
  /// whole paragraph.
  case auto
  /// Every character in a cell; a Western block is centred in whole cells, nothing is squeezed.
  case strictGrid = "strict-grid"
  /// First fit with the line costs of `auto`.
  case greedy
}

/// Widths counted in characters: `count` characters fill `span`. 字距.
public struct CharacterPitch: Hashable, Sendable {
  /// The filled width.
  public var span: Length
  /// How many characters fill it.
  public var count: Int

  /// Creates a pitch, e.g. 28 characters in 156 mm. GB/T 9704-2012, 5.2.3.
  public init(_ count: Int, in span: Length) {
    self.span = span
    self.count = count
  }

  /// The unit cells are counted in: 65,536 to a cell.
  public static let cell = 65_536

  /// The length of `units` 65,536ths of a cell, rounded once.
  public func length(_ units: Int) -> Length {
    span.scaled(by: units, over: count * CharacterPitch.cell)
  }

  /// The whole number of units that `length` holds.
  public func units(in length: Length) -> Int {
    length.emu * count * CharacterPitch.cell / span.emu
  }
}

/// The width lines are set to. Indents count in units of `CharacterPitch.cell`.
public struct Measure: Hashable, Sendable {
  /// From the left edge to the right edge, indents included.
  public var width: Length
  /// The width of a character.
  public var pitch: CharacterPitch
  /// Left indent of the first line.
  public var firstIndent: Int
  /// Left indent of the lines after it.
  public var turnoverIndent: Int

  /// Creates a measure.
  public init(width: Length, pitch: CharacterPitch, firstIndent: Int = 0, turnoverIndent: Int = 0) {
    self.width = width
    self.pitch = pitch
    self.firstIndent = firstIndent
    self.turnoverIndent = turnoverIndent
  }
}
