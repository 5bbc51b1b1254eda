/// The 《》, 〈〉 and “” of a title.
struct TitleQuotes {
  /// How many marks are open before the line that begins at an offset.
  let depth: [Int]
  private let barred: Set<Int>

  /// A quotation up to this long is one word: “放管服”.
  private static let shortest = 4

  /// Finds the marks.
  init(_ characters: [Character]) {
    var depth: [Int] = []
    var open: [Int] = []
    var barred: Set<Int> = []
    for (offset, character) in characters.enumerated() {
      depth.append(open.count)
      if "《〈“‘".contains(character) { open.append(offset) }
      guard "》〉”’".contains(character), let start = open.popLast() else { continue }
      if offset - start - 1 <= TitleQuotes.shortest { barred.formUnion(start + 1..<offset + 1) }
    }
    self.depth = depth
    self.barred = barred
  }

  /// Whether an offset is inside a short quotation.
  func isBarred(_ offset: Int) -> Bool { barred.contains(offset) }
}
