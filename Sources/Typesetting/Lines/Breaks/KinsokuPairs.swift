/// What each pair of neighbouring classes says of the place between them.
enum KinsokuPairs {
  private static let width = 32

  /// The level between each two classes; row first, column second.
  static let table: [BreakLevel] = {
    var table = [BreakLevel](repeating: .forbidden, count: width * width)
    for a in Kinsoku.allCases {
      for b in Kinsoku.allCases { table[Int(a.rawValue) * width + Int(b.rawValue)] = level(a, b) }
    }
    return table
  }()

  /// The level at every scalar offset of the text, atoms not yet considered.
  static func levels(of text: borrowing TextAnalysis) -> [BreakLevel] {
    var levels = [BreakLevel](repeating: .forbidden, count: text.count + 1)
    guard text.count > 1 else { return levels }
    let table = table
    var before = text.kinsoku[0]
    /// The last class before spaces: ( and ／ bind over them.
    var solid = before
    for index in 1..<text.count where !text.isAttached[index] {
      let after = text.kinsoku[index]
      var level = table[Int(before.rawValue) * width + Int(after.rawValue)]
      if before == .space || before == .ideographicSpace {
        if solid.isBarredFromLineEnd { level = .forbidden }
        // 5 km.
        if level == .allowed, solid == .digit, after == .letter { level = .discouraged }
      }
      levels[index] = level
      before = after
      if after != .space, after != .ideographicSpace { solid = after }
    }
    return levels
  }

  private static func level(_ a: Kinsoku, _ b: Kinsoku) -> BreakLevel {
    if a.isBarredFromLineEnd || b.isBarredFromLineStart { return .forbidden }
    switch a {
    case .ideograph, .nonStarter:
      return b == .quote ? .forbidden : b == .dash ? .discouraged : .allowed
    // A straight quote does not say whether it opens or closes: it stays with both neighbours.
    case .closing, .pause, .interpunct, .syllableEnd: return b == .quote ? .forbidden : .allowed
    case .zeroWidthSpace, .space: return .allowed
    case .ideographicSpace: return .discouraged
    case .ellipsis: return b == .dash ? .discouraged : b == .ellipsis ? .forbidden : .allowed
    case .dash: return b == .dash ? .forbidden : .allowed
    case .connector: return afterConnector(b)
    case .hyphen:
      return b == .ideograph || b == .opening ? .allowed : b == .letter ? .discouraged : .forbidden
    case .letter, .digit, .postfix, .script: return afterWestern(a, b)
    case .narrowClosing, .narrowPause: return isWestern(b) ? .forbidden : .allowed
    case .glue, .mark, .quote, .opening, .narrowOpening, .solidus, .prefix: return .forbidden
    }
  }

  /// The place after ～ or – or —: free before Han, discouraged within a range. §1.2.
  private static func afterConnector(_ b: Kinsoku) -> BreakLevel {
    switch b {
    case .ideograph, .opening, .narrowOpening: .allowed
    case .digit, .letter, .prefix: .discouraged
    case .quote, .connector: .forbidden
    default: .allowed
    }
  }

  private static func afterWestern(_ a: Kinsoku, _ b: Kinsoku) -> BreakLevel {
    if b == .dash { return .discouraged }
    if isWestern(b) { return .forbidden }
    // A number and its unit or classifier: 15|日, 38|微克. §1.2.
    return a == .digit && b == .ideograph ? .discouraged : .allowed
  }

  private static func isWestern(_ b: Kinsoku) -> Bool {
    switch b {
    case .letter, .digit, .prefix, .script, .quote, .narrowOpening, .mark: true
    default: false
    }
  }
}
