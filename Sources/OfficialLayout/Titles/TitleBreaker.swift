/// Breaks a title into lines that keep its words whole and make 梯形 or 菱形. GB/T 9704-2012, 7.3.1.
///
/// Every composition counts, but those that reach a place with the same last line and the same
/// outline are alike for all that follows: only the best two of them are kept. That gives the same
/// two winners as listing all of them.
struct TitleBreaker {
  /// Offsets, in characters, at which lines after the first begin.
  let cuts: [Int]
  /// The second choice; nil where there is none.
  let runnerUp: [Int]?

  /// - Parameters:
  ///   - preferred: the cells a line should not exceed.
  ///   - widest: the cells a line cannot exceed.
  init(_ title: String, words: WordList, preferred: Int, widest: Int) {
    let text = TitleText(title, words: words)
    let limit = widest * TitleText.cell
    let costs = TitleBreakCosts(text, limit: limit)
    for splitting in words.isEmpty ? [true] : [false, true] {
      let search = TitleSearch(
        text: text, places: costs.places(splittingWords: splitting),
        preferred: preferred * TitleText.cell, limit: limit)
      let ways = search.ways()
      guard let best = ways.first else { continue }
      cuts = best
      runnerUp = ways.dropFirst().first
      return
    }
    cuts = []
    runnerUp = nil
  }
}
