import Hongtou
import OfficialLayout
import Typesetting

/// What is drawn at the corners of a calibration sheet: crosses along both edges, and from each
/// corner cross to the edges the two distances to be measured, numbered as the readings are.
struct RulerCrosses {
  let typesetter: Typesetter

  /// From cross to cross, how many there are from a corner, and their strokes, in millimetres.
  private static let step = 10.0
  private static let count = 4
  private static let strokes = (corner: 8.0, other: 4.0, weight: 0.1)
  /// Where lines to the edge begin and end: few printers print nearer to it than 5 mm.
  private static let line = (from: 5.5, to: 15.0)
  private static let element = ElementName(rawValue: "ruler")
  /// Type of the numbers, and how far they stand from what they number, in millimetres.
  private static let number = (size: 4.0, gap: 1.0)

  /// A corner: whence it is measured, and which way the sheet lies from there.
  private struct Corner {
    var edge: (x: Double, y: Double)
    var way: (x: Double, y: Double)
    /// The reading across; the one down follows it.
    var first: Int

    /// What lies so far in from the corner's edges.
    func place(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
      (edge.x + way.x * x, edge.y + way.y * y)
    }
  }

  private static let corners = [
    Corner(edge: (0, 0), way: (1, 1), first: 1),
    Corner(edge: (RulerSheet.width, 0), way: (-1, 1), first: 3),
    Corner(edge: (0, RulerSheet.height), way: (1, -1), first: 5),
    Corner(edge: (RulerSheet.width, RulerSheet.height), way: (-1, -1), first: 7),
  ]

  /// All of it.
  var marks: [Mark] { Self.corners.flatMap { crosses(at: $0) + distances(at: $0) } }

  /// From the corner along both edges.
  private func crosses(at corner: Corner) -> [Mark] {
    let inset = RulerSheet.inset
    return cross(corner.place(inset, inset), Self.strokes.corner)
      + (1..<Self.count).flatMap { index in
        let along = inset + Self.step * Double(index)
        return cross(corner.place(along, inset), Self.strokes.other)
          + cross(corner.place(inset, along), Self.strokes.other)
      }
  }

  private func cross(_ centre: (x: Double, y: Double), _ length: Double) -> [Mark] {
    let half = length / 2
    return [
      rule((centre.x - half, centre.y), (centre.x + half, centre.y)),
      rule((centre.x, centre.y - half), (centre.x, centre.y + half)),
    ]
  }

  /// The two lines to the paper's edges, and their numbers.
  private func distances(at corner: Corner) -> [Mark] {
    let (inset, line, number) = (RulerSheet.inset, Self.line, Self.number)
    let middle = (line.from + line.to) / 2
    let beside = number.gap + number.size / 2
    return [
      rule(corner.place(line.from, inset), corner.place(line.to, inset)),
      rule(corner.place(inset, line.from), corner.place(inset, line.to)),
      word(corner.first, about: corner.place(middle, inset - beside)),
      word(corner.first + 1, about: corner.place(inset - beside, middle)),
    ]
  }

  /// A line between two points, across or down.
  private func rule(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double)) -> Mark {
    let half = Self.strokes.weight / 2
    let isAcross = a.y == b.y
    let (dx, dy) = isAcross ? (0, half) : (half, 0)
    return Mark(
      label: MarkLabel(element: Self.element, clause: "-", nature: .artifact),
      frame: Frame(
        x: .mm(min(a.x, b.x) - dx), y: .mm(min(a.y, b.y) - dy),
        width: .mm(abs(a.x - b.x) + 2 * dx), height: .mm(abs(a.y - b.y) + 2 * dy)),
      content: .rule(.black))
  }

  private func word(_ number: Int, about centre: (x: Double, y: Double)) -> Mark {
    let size = Length.mm(Self.number.size)
    let mark = typesetter.word(
      String(number), size: size, x: .mm(centre.x), top: .mm(centre.y) - size.half,
      element: Self.element)
    return mark.moved(right: .zero - mark.frame.size.width.half, down: .zero)
  }
}
