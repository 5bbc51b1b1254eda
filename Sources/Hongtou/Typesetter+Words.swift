import Typesetting

extension Typesetter {
  /// A word by itself, in 黑体 of `size`, its em box beginning at `x` and `top`: for ruler sheets,
  /// which are measured and not read. It is an artifact of `element`.
  public func word(
    _ word: String, size: Length, x: Length, top: Length, element: ElementName
  ) -> Mark {
    let line = ParagraphSetter(shaper: shaper).setLine(
      [TextSpan(word, role: .heading1)], size: size, pitch: CharacterPitch(1, in: size)
    ).lines[0]
    return Mark(
      runs: line.runs, left: line.left, right: line.right, x: x - line.left, top: top, size: size,
      label: MarkLabel(element: element, clause: "-", nature: .artifact))
  }
}
