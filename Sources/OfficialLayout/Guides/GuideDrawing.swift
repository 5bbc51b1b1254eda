import Typesetting

/// The guides of one side: first what lies flat on it, then frames, then words.
struct GuideDrawing {
  let side: GuideSide
  var pen: GuidePen

  /// Distances in the drawing's own margins.
  enum Place {
    /// From the type area to the line of distances.
    static let line = Length.mm(1.8)
    /// From that line to its words, and from the type area to the names.
    static let words = Length.mm(3.2)
    /// From the paper's edge to the lines of the head's and the foot's margins, and to words.
    static let outer = Length.mm(1.8)
    static let edge = Length.mm(3)
    /// Between words and a line above or below them.
    static let clear = Length.mm(0.3)
    /// The notice's type size and upper edge.
    static let notice = (size: Length.pt(8), top: Length.mm(4))
    /// The legend's upper edge, and the line on which the side margins are measured.
    static let legend = Length.mm(9.5)
    static let margins = Length.mm(19)
    /// Labels of the side margins keep below this and above the paper's foot.
    static let labels = Length.mm(23)
    /// Where the head's and the foot's margins are named, from the paper's edge.
    static let names = Length.mm(6)
  }

  init(side: GuideSide, shaper: any Shaper) {
    self.side = side
    pen = GuidePen(shaper: shaper)
  }

  /// What was drawn.
  var marks: [Mark] { pen.marks }

  /// Draws everything.
  mutating func draw() {
    drawGrid()
    for element in side.elements { drawFrame(of: element) }
    pen.outline(side.area, .strong)
    drawMargins()
    drawLegend()
    drawDistances()
    drawNames()
  }

  private mutating func drawFrame(of element: GuideElement) {
    switch element.name {
    case .seal: pen.circle(in: element.frame)
    // A rule is its own frame.
    case .mastheadRule, .footRule, .imprintRule, .footnoteRule: break
    default: pen.outline(element.frame, .light)
    }
    for span in side.measures(of: element) where span.kind == .span { draw(span) }
  }

  /// A blank with its width above the line, where there is room for it.
  private mutating func draw(_ span: PageMeasurement) {
    pen.dimension(from: span.from, to: span.to, y: span.level)
    let width = pen.width(of: span.value)
    let middle = span.from + span.length.half
    let place = Frame(
      x: middle - width.half, y: span.level - GuidePen.size - Place.clear,
      width: width, height: GuidePen.size)
    // On a picture nothing is legible: there the number stands beside the name alone.
    let isFree = side.marks.allSatisfy { !$0.isPicture || !$0.frame.meets(place) }
    guard width < span.length, isFree else { return }
    pen.write(span.value, x: place.left, top: place.top)
  }
}

extension Mark {
  fileprivate var isPicture: Bool {
    if case .picture = content { true } else { false }
  }
}

extension Frame {
  /// Whether two frames have any place in common.
  fileprivate func meets(_ other: Frame) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
