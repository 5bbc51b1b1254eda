/// Where a text may be broken into lines, for those who choose breaks themselves (titles).
public struct BreakOpportunities: Hashable, Sendable {
  /// The level at each scalar offset from 0 to the text's length; `levels[k]` says whether a line
  /// may end after scalar k − 1. Both ends are forbidden: there is nothing to break.
  public let levels: [BreakLevel]

  /// Finds the places in `text`.
  public init(_ text: String, language: TextLanguage = .chinese) {
    let span = TextSpan(text, role: FontRole(rawValue: ""))
    self.init(TextAnalysis([span], language: language))
  }

  /// Finds the places in an analysed text.
  init(_ analysis: TextAnalysis) {
    var scanner = AtomScanner(analysis, levels: KinsokuPairs.levels(of: analysis))
    scanner.scan()
    levels = scanner.levels
  }

  /// The level at a scalar offset.
  public subscript(offset: Int) -> BreakLevel { levels[offset] }
}
