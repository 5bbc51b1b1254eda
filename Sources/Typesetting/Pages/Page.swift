import Diagnostics

/// A finished side: every mark at its place, nothing left to decide.
///
/// Canvases draw it, tests measure it, comparisons compare it.
public struct Page: Hashable, Sendable {
  /// The trimmed sheet.
  public var size: Size
  /// How the sheet is to be turned to be read, clockwise, in degrees: 0 or 90.
  public var turn: Int
  /// The marks: content in reading order, artifacts anywhere.
  public var marks: [Mark]

  /// Creates a page.
  public init(size: Size, turn: Int = 0, marks: [Mark] = []) {
    self.size = size
    self.turn = turn
    self.marks = marks
  }
}

/// One thing on a page: a line of text, a rule, a picture, a zone kept free.
public struct Mark: Hashable, Sendable {
  /// What is seen.
  public enum Content: Hashable, Sendable {
    /// A line of text, its runs from left to right; their origins count from the mark's `origin`.
    case text([GlyphRun])
    /// The frame filled with ink.
    case rule(Ink)
    /// A picture that fills the frame.
    case picture(PictureName)
    /// Nothing is drawn: a place kept free, e.g. for a seal.
    case zone
  }

  /// What it is and where it comes from.
  public var label: MarkLabel
  /// Its place. For text the em boxes of the line; for a rule the inked rectangle.
  public var frame: Frame
  /// Where on the page the origins of its runs count from: moving a line moves this and leaves its
  /// glyphs alone.
  public var origin: Point
  /// Whether it is turned by a quarter, anticlockwise, so that it reads upwards: what stands on a
  /// landscape page. Frame and origin are where it lies on the sheet.
  public var isTurned: Bool
  /// What is seen there.
  public var content: Content

  /// Creates a mark.
  public init(
    label: MarkLabel, frame: Frame, origin: Point = Point(x: .zero, y: .zero),
    isTurned: Bool = false, content: Content
  ) {
    self.label = label
    self.frame = frame
    self.origin = origin
    self.isTurned = isTurned
    self.content = content
  }

  /// The runs of a text mark, their origins counted from the corner of the page (for a turned mark,
  /// as if it were not turned about `origin`); none for others.
  public var runs: [GlyphRun] {
    guard case .text(let runs) = content else { return [] }
    return runs.map { $0.moved(right: origin.x, down: origin.y) }
  }

  /// The characters of a text mark; empty for others.
  public var text: String {
    guard case .text(let runs) = content else { return "" }
    return runs.map(\.text).joined()
  }
}

/// A picture by name; who draws it has its bytes.
public struct PictureName: Hashable, Sendable, RawRepresentable {
  /// The name.
  public var rawValue: String
  /// Creates a name.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// An element of a document by name, e.g. `issuerMark`; the names are the layout module's.
public struct ElementName: Hashable, Sendable, RawRepresentable {
  /// The name.
  public var rawValue: String
  /// Creates a name.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// What tags, previews, checks and comparisons need to know of a mark.
public struct MarkLabel: Hashable, Sendable {
  /// Pre-printed with the red head, or printed with the text.
  public enum Layer: String, Hashable, Sendable {
    /// On pre-printed stock already: the red mark, the red rules.
    case head
    /// Everything else.
    case body
  }

  /// Read aloud, or only seen.
  public enum Nature: Hashable, Sendable {
    /// Part of the text: its paragraph, and its place in reading order, both counted from 0 over the
    /// whole document. Marks of one paragraph may lie on several pages.
    case content(paragraph: Int, order: Int)
    /// Rules, folios.
    case artifact
    /// An artifact that lies under everything else: a watermark.
    case backdrop

    /// Whether it is only seen.
    public var isArtifact: Bool {
      if case .content = self { false } else { true }
    }
  }

  /// The element it belongs to.
  public var element: ElementName
  /// The clause that put it there, e.g. `7.2.4`.
  public var clause: String
  /// Its layer.
  public var layer: Layer
  /// Content or artifact.
  public var nature: Nature
  /// Where in the manuscript its first character stands; nil for what the layout itself adds.
  public var source: SourceRange?

  /// The paragraph it is part of; nil for an artifact.
  public var paragraph: Int? {
    if case .content(let paragraph, _) = nature { paragraph } else { nil }
  }

  /// Creates a label.
  public init(
    element: ElementName, clause: String, layer: Layer = .body, nature: Nature,
    source: SourceRange? = nil
  ) {
    self.element = element
    self.clause = clause
    self.layer = layer
    self.nature = nature
    self.source = source
  }
}
