/// Text set in lines, not yet on pages.
public struct Galley: Hashable, Sendable {
  /// One thing in a galley.
  public enum Item: Hashable, Sendable {
    /// A line of text, one pitch below the line before.
    case line(GalleyLine)
    /// A clear distance between the edges of what is above and what is below (空N行).
    case gap(Length)
    /// Marks that stay together, below what is above.
    case block(GalleyBlock)
    /// The same, and a line below it stands on one of the page's lines again: what is above it, a
    /// table, keeps to none.
    case gapToGrid(Length)
    /// The next item begins a page.
    case pageBreak
    /// What stands on sides of its own. GB/T 9704-2012, 8.
    case landscape(LandscapePart)
  }

  /// The items from top to bottom.
  public var items: [Item]

  /// Creates a galley.
  public init(_ items: [Item] = []) { self.items = items }
}

/// A line in a galley.
public struct GalleyLine: Hashable, Sendable {
  /// The glyphs, from the left edge of the type area and the line's centre.
  public var runs: [GlyphRun]
  /// Left end of the text, from the left edge of the type area.
  public var left: Length
  /// Right end of the text, from the left edge of the type area.
  public var right: Length
  /// The label of its mark.
  public var label: MarkLabel
  /// A heading: does not stand last on a page.
  public var keepsWithNext: Bool
  /// The last line of a paragraph of several: does not stand first on a page (孤行不成页).
  public var isWidow: Bool
  /// Line of the text proper, of which a closing page needs some. GB/T 9704-2012, 7.3.5.5.
  public var isText: Bool
  /// The notes cited on it, which stand at the foot of its page; a note's `head` stands above the
  /// page's first.
  public var notes: [GalleyBlock] = []

  /// Creates a line.
  public init(
    runs: [GlyphRun], left: Length, right: Length, label: MarkLabel, keepsWithNext: Bool = false,
    isWidow: Bool = false, isText: Bool = true
  ) {
    self.runs = runs
    self.left = left
    self.right = right
    self.label = label
    self.keepsWithNext = keepsWithNext
    self.isWidow = isWidow
    self.isText = isText
  }
}

/// Marks that stay together on one page, e.g. signature, date and seal.
public struct GalleyBlock: Hashable, Sendable {
  /// The marks, y counted from the block's upper edge and x from the left edge of the sheet.
  public var marks: [Mark]
  /// From the block's upper edge to its lower one.
  public var height: Length
  /// How much nearer to what is above it may move where the page is short of room.
  public var give: Length
  /// How many lines of text above it have to stand on the same page.
  public var textLinesKept: Int
  /// What stands above it where it is its page's first, e.g. the head row of a table.
  public var head: GalleyHead?
  /// What is added to it where it is the last on its page, e.g. a rule that closes its frame.
  public var foot: [Mark] = []
  /// How many lines of the text proper it stands for: its rows, for part of a table.
  public var textLines = 0

  /// Creates a block.
  public init(marks: [Mark], height: Length, give: Length = .zero, textLinesKept: Int) {
    self.marks = marks
    self.height = height
    self.give = give
    self.textLinesKept = textLinesKept
  }
}

/// Marks that stand above a block where it is the first on its page.
public struct GalleyHead: Hashable, Sendable {
  /// The marks, y counted from the head's upper edge and x from the left edge of the sheet.
  public var marks: [Mark]
  /// From its upper edge to the block's.
  public var height: Length

  /// Creates a head.
  public init(marks: [Mark], height: Length) {
    self.marks = marks
    self.height = height
  }
}
