import Diagnostics

/// Looks for levels left out on the way down. GB/T 9704-2012, 7.3.3.
enum LevelOrder {
  /// Warns of each heading that leaves a level out. 一、 → 1. is fine where （一） is never used.
  static func problems(in blocks: [Block]) -> [Diagnostic] {
    let headings = blocks.compactMap { block -> (level: Int, place: SourceRange)? in
      guard case .paragraph(let paragraph) = block, let level = paragraph.level else { return nil }
      return (level, paragraph.text.place(ofCharacter: 0))
    }
    let usesSecond = headings.contains { $0.level == 2 }
    var problems: [Diagnostic] = []
    var above = 0
    for (level, place) in headings {
      let isTwoLevelStyle = above == 1 && level == 3 && !usesSecond
      if above > 0, level > above + 1, !isTwoLevelStyle {
        problems.append(warning(from: above, to: level, at: place))
      }
      above = level
    }
    return problems
  }

  private static func warning(from above: Int, to level: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, "B05",
      Phrase("层次从第 \(above) 级跳到第 \(level) 级", "from level \(above) straight to level \(level)"),
      hint: Phrase("依次用一、（一）1.（1）", "use 一、 （一） 1. （1） in turn"), at: place,
      clause: "GB/T 9704-2012 7.3.3")
  }
}
