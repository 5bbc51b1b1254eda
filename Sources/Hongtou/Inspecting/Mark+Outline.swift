import Typesetting

extension Mark {
  /// Its frame, drawn in `ink` with rules a point thick that lie within it.
  func outline(in ink: Ink) -> [Mark] {
    let weight = Length.pt(1)
    let (width, height) = (frame.size.width, frame.size.height)
    return [
      Frame(x: frame.left, y: frame.top, width: width, height: weight),
      Frame(x: frame.left, y: frame.bottom - weight, width: width, height: weight),
      Frame(x: frame.left, y: frame.top, width: weight, height: height),
      Frame(x: frame.right - weight, y: frame.top, width: weight, height: height),
    ].map { Mark(label: label, frame: $0, content: .rule(ink)) }
  }
}
