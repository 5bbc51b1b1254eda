import Typesetting

/// Draws guides: rules, small type and circles in their own inks, as marks like any other.
struct GuidePen {
  /// Inks of guides: none that a document is printed in.
  enum Tone {
    /// Words, dimension lines.
    case strong
    /// Frames, leaders.
    case light
    /// The grid.
    case faint

    fileprivate var ink: Ink {
      switch self {
      case .strong: Ink(red: 0x00, green: 0x77, blue: 0xC8)
      case .light: Ink(red: 0x7F, green: 0xBB, blue: 0xE3)
      case .faint: Ink(red: 0xD2, green: 0xE7, blue: 0xF5)
      }
    }
  }

  /// Type of words and numbers.
  static let size = Length.pt(6)
  /// From one line of words to the next.
  static let pitch = Length.mm(2.5)
  /// Thickness of a line.
  static let hairline = Length.mm(0.1)
  /// Half the length of the stroke that ends a dimension line.
  private static let tick = Length.mm(0.7)
  /// From dot to dot of a circle, and a dot's size.
  private static let dots = (step: Length.mm(0.7), size: Length.mm(0.22))

  let shaper: any Shaper
  /// What was drawn.
  private(set) var marks: [Mark] = []

  init(shaper: any Shaper) { self.shaper = shaper }

  /// A line from left to right, centred on `y`.
  mutating func across(from left: Length, to right: Length, y: Length, _ tone: Tone) {
    let half = Self.hairline.half
    fill(Frame(x: left, y: y - half, width: right - left, height: Self.hairline), tone)
  }

  /// A line from top to bottom, centred on `x`.
  mutating func down(from top: Length, to bottom: Length, x: Length, _ tone: Tone) {
    let half = Self.hairline.half
    fill(Frame(x: x - half, y: top, width: Self.hairline, height: bottom - top), tone)
  }

  /// A frame's four edges.
  mutating func outline(_ frame: Frame, _ tone: Tone) {
    across(from: frame.left, to: frame.right, y: frame.top, tone)
    across(from: frame.left, to: frame.right, y: frame.bottom, tone)
    down(from: frame.top, to: frame.bottom, x: frame.left, tone)
    down(from: frame.top, to: frame.bottom, x: frame.right, tone)
  }

  /// A dimension line from left to right with a stroke at each end.
  mutating func dimension(from left: Length, to right: Length, y: Length) {
    across(from: left, to: right, y: y, .strong)
    for x in [left, right] { down(from: y - Self.tick, to: y + Self.tick, x: x, .strong) }
  }

  /// A dimension line from top to bottom with a stroke at each end.
  mutating func dimension(from top: Length, to bottom: Length, x: Length) {
    down(from: top, to: bottom, x: x, .strong)
    for y in [top, bottom] { across(from: x - Self.tick, to: x + Self.tick, y: y, .strong) }
  }

  /// A dotted circle that touches a frame's edges.
  mutating func circle(in frame: Frame) {
    let radius = frame.size.width.half
    let count = max(1, (frame.size.width * 3).emu / Self.dots.step.emu)
    let half = Self.dots.size.half
    for unit in Circle.points(count) {
      let x = frame.centreX + Length(emu: Int(Double(radius.emu) * unit.x))
      let y = frame.centreY + Length(emu: Int(Double(radius.emu) * unit.y))
      fill(
        Frame(x: x - half, y: y - half, width: Self.dots.size, height: Self.dots.size), .strong)
    }
  }

  /// Fills a frame.
  mutating func fill(_ frame: Frame, _ tone: Tone) {
    marks.append(Mark(label: Self.label, frame: frame, content: .rule(tone.ink)))
  }

  /// How wide a word is.
  func width(of word: String, size: Length = GuidePen.size) -> Length {
    let line = set(word, size)
    return line.right - line.left
  }

  /// Writes a word beginning at `x`, its em box at `top`.
  mutating func write(_ word: String, x: Length, top: Length, size: Length = GuidePen.size) {
    var line = set(word, size)
    for index in line.runs.indices { line.runs[index].ink = Tone.strong.ink }
    marks.append(
      Mark(
        runs: line.runs, left: line.left, right: line.right, x: x - line.left, top: top,
        size: size, label: Self.label))
  }

  private func set(_ word: String, _ size: Length) -> SetLine {
    ParagraphSetter(shaper: shaper).setLine(
      [TextSpan(word, role: .heading1)], size: size, pitch: CharacterPitch(1, in: size)
    ).lines[0]
  }

  private static let label = MarkLabel(element: .guide, clause: "-", nature: .artifact)
}
