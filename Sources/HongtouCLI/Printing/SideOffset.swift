import Typesetting

/// How far marks are moved, and how much they are drawn apart, so that they come out where they
/// belong on one side of a printer's sheets.
struct SideOffset: Hashable {
  /// To the right, in millimetres.
  var dx = 0.0
  /// Downwards, in millimetres.
  var dy = 0.0
  /// From the left edge, across.
  var scaleX = 1.0
  /// From the top edge, downwards.
  var scaleY = 1.0

  /// The most a mark is moved: a printer that is further off wants repair.
  static let mostOffset = 5.0
  /// The most marks are drawn apart or together.
  static let scales = 0.99...1.01

  /// Whether it is within these.
  var isAllowed: Bool {
    abs(dx) <= SideOffset.mostOffset && abs(dy) <= SideOffset.mostOffset
      && SideOffset.scales.contains(scaleX) && SideOffset.scales.contains(scaleY)
  }

  /// The page with its marks so moved. The sheet keeps its size, type keeps its own.
  func applied(to page: Page) -> Page {
    var page = page
    for index in page.marks.indices { apply(to: &page.marks[index]) }
    return page
  }

  private func apply(to mark: inout Mark) {
    mark.frame.origin = moved(mark.frame.origin)
    mark.origin = moved(mark.origin)
    switch mark.content {
    case .text(let runs):
      // A turned line's own right is the sheet's up.
      let (along, across) = mark.isTurned ? (scaleY, scaleX) : (scaleX, scaleY)
      mark.content = .text(runs.map { Self.spread($0, along, across) })
    case .rule, .picture, .zone:
      mark.frame.size.width = Self.scaled(mark.frame.size.width, scaleX)
      mark.frame.size.height = Self.scaled(mark.frame.size.height, scaleY)
    }
  }

  private func moved(_ point: Point) -> Point {
    Point(x: Self.scaled(point.x, scaleX) + .mm(dx), y: Self.scaled(point.y, scaleY) + .mm(dy))
  }

  private static func spread(_ run: GlyphRun, _ along: Double, _ across: Double) -> GlyphRun {
    var run = run
    run.origin = Point(x: scaled(run.origin.x, along), y: scaled(run.origin.y, across))
    for index in run.glyphs.indices {
      run.glyphs[index].x = Int32((Double(run.glyphs[index].x) * along).rounded())
      run.glyphs[index].y = Int32((Double(run.glyphs[index].y) * across).rounded())
    }
    return run
  }

  private static func scaled(_ length: Length, _ scale: Double) -> Length {
    Length(emu: Int((Double(length.emu) * scale).rounded()))
  }
}
