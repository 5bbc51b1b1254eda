/// What adjustments cost. The figures were tuned on real text, in 1,024ths so that
/// squares stay whole numbers.
enum LineCost {
  /// One unit of the tables.
  static let unit = 1_024
  /// Each line, so that of equals fewer lines win.
  static let line = 1 * unit
  /// A pair of marks left at two full cells, for each ½ em.
  static let untrimmedPair = 12
  /// Word spaces made narrower, for each ½ em.
  static let space = 10
  /// The left half of an opener at a line start, for each ½ em.
  static let lineStart = 20
  /// Interpuncts, for each ½ em.
  static let interpunct = 20
  /// Brackets and quotes, for each ½ em.
  static let bracket = 30
  /// ， 、 ； ：, for each ½ em.
  static let comma = 40
  /// 。 ？ ！, for each ½ em.
  static let stop = 80
  /// All tracking there is.
  static let tracking = 300
  /// Tracking of one gap: 0.012 em, well below the 0.3 pt that offices use (§1.4).
  static let trackingLimit = 786
  /// Each Han–Western gap grows to ¼ em at this cost.
  static let mixed = 8
  /// ¼ em.
  static let mixedLimit = 16_384
  /// Han gaps grown by 0.05 em.
  static let han = 100
  /// 0.05 em.
  static let goodHanGap = 3_277
  /// Every em by which a Han gap exceeds 0.1 em.
  static let wideHanGap = 5_000
  /// 0.1 em: beyond it text extraction puts in spaces (§0, fact 8).
  static let hanGapLimit = 6_553
  /// A word space grown by more than ½ em beyond its ½ em makes a poor line.
  static let spaceLimit = 32_768
  /// A line that nothing can fill.
  static let ragged = 2_000 * unit
  /// A line that nothing can shorten enough.
  static let overfull = 1_000_000 * unit
  /// A discouraged break: —— after Han, inside a URL, between a number and its unit.
  static let discouraged = 60 * unit
  /// A break of the emergency tier.
  static let emergency = 600 * unit
  /// One character alone on the last line. 孤字不成行.
  static let orphan = 250 * unit
  /// Two characters alone on the last line.
  static let twoOrphans = 10 * unit

  /// The cost of taking `amount` units at `rate` for each ½ em.
  @inline(__always)
  static func squeezing(_ amount: Int, at rate: Int) -> Int { amount * rate / (32_768 / unit) }

  /// The penalty of a break.
  static func penalty(_ level: BreakLevel) -> Int {
    switch level {
    case .forbidden, .allowed: 0
    case .discouraged: discouraged
    case .emergency: emergency
    }
  }
}
