/// A shaped cluster as the line breaker sees it. Unit: 1/65,536 cell.
struct Box {
  /// Its width before any adjustment.
  var width: Int32
  /// From the left edge of the box to the origin of the glyphs.
  var offset: Int32
  /// The blank that may be taken from its left, of an opener or an interpunct.
  var leftTrim: Int32 = 0
  /// The blank that may be taken from its right, of a closer, a pause or an interpunct.
  var rightTrim: Int32 = 0
  /// Its first scalar, counted from the paragraph's beginning.
  var scalar: Int32
  /// The class of its first scalar.
  var kinsoku: Kinsoku
  /// Whether it fills whole cells.
  var isWide: Bool
  /// Which kind of mark it is when squeezed.
  var squeeze: Squeeze = .never
  /// What the place after it may give or take.
  var gap: Gap = .fixed
  /// Which of two marks side by side loses its blank: this one, the next one, or there is no pair.
  var pair: Pair = .none
  /// Whether it is a space between words, which may grow and shrink.
  var isWordSpace = false

  /// What a full-width mark is when blank is taken from it, in the order of CLREQ
  /// "inter-character spacing reduction".
  enum Squeeze: UInt8 {
    /// It keeps its width.
    case never
    /// ·, from both sides equally.
    case interpunct
    /// Brackets and quotes, on the outer side.
    case bracket
    /// ， 、 ； ：.
    case comma
    /// 。 ？ ！.
    case stop

    /// Whether it makes a pair with another mark; · does not.
    var isMark: Bool { self != .never && self != .interpunct }
  }

  /// What the place between two boxes may give or take.
  enum Gap: UInt8 {
    /// Nothing: inside a word, before a mark, next to a connector.
    case fixed
    /// The blank between Chinese characters, or beside a mark.
    case han
    /// Between Chinese and Western.
    case mixed
  }

  /// Two marks side by side. CLREQ, "adjustment of adjacent punctuation marks".
  enum Pair: UInt8 {
    /// There are no two.
    case none
    /// The first loses its right half: ”。 》《.
    case first
    /// The second loses its left half: 《〈.
    case second
  }

  /// Whether it is a space that a line end swallows.
  @inline(__always) var isSpace: Bool {
    kinsoku == .space || kinsoku == .ideographicSpace || kinsoku == .zeroWidthSpace
  }
  /// Whether it counts against a lonely last line (孤字).
  @inline(__always) var isCharacter: Bool {
    kinsoku == .ideograph || kinsoku == .nonStarter || kinsoku.isAlphanumeric || kinsoku == .script
  }
}
