/// The strokes that meet in a cell, and the box-drawing character that shows them.
struct RuleStrokes: OptionSet, Hashable {
  let rawValue: Int

  static let up = RuleStrokes(rawValue: 1)
  static let down = RuleStrokes(rawValue: 2)
  static let left = RuleStrokes(rawValue: 4)
  static let right = RuleStrokes(rawValue: 8)
  /// Of a thick rule.
  static let thick = RuleStrokes(rawValue: 16)

  /// The character; a thick rule that meets another is drawn thin.
  var character: String {
    if contains(.thick), isDisjoint(with: [.up, .down]) { return "━" }
    return isEmpty ? "─" : RuleStrokes.characters[rawValue & 15]
  }

  /// By the strokes' bits: up 1, down 2, left 4, right 8.
  private static let characters = [
    " ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼",
  ]
}
