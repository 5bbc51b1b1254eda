/// The lines of a type area: 22 of them, the first touching its upper edge, the last its lower.
///
/// Lines are em boxes; positions are computed from the line's index and rounded once.
public struct BaselineGrid: Hashable, Sendable {
  /// Upper edge of the first line's em box.
  public var top: Length
  /// Lower edge of the lowest line.
  public var bottom: Length
  /// The type size: the height of a line's em box.
  public var typeSize: Length
  /// What `steps` line pitches add up to.
  public var span: Length
  /// How many pitches fill `span`.
  public var steps: Int

  /// A grid of `lines` lines that fill a type area from edge to edge. GB/T 9704-2012, 5.2.3.
  public init(top: Length, height: Length, lines: Int, typeSize: Length) {
    self.top = top
    bottom = top + height
    self.typeSize = typeSize
    span = height - typeSize
    steps = max(lines - 1, 1)
  }

  /// A grid of a given line pitch (行距), which need not fill the type area: at most `lines` lines,
  /// or as many as fit.
  public init(top: Length, height: Length, lines: Int, pitch: Length, typeSize: Length) {
    self.top = top
    bottom = top + min(height, pitch * max(lines - 1, 0) + typeSize)
    self.typeSize = typeSize
    span = pitch
    steps = 1
  }

  /// The same lines counted from another edge, as on a page that begins below a head.
  public init(_ grid: BaselineGrid, from top: Length) {
    self = grid
    self.top = top
  }

  /// How far the line `index` steps below another lies under it.
  public func offset(ofLine index: Int) -> Length { span.scaled(by: index, over: steps) }

  /// Upper edge of the em box of line `index`, from 0.
  public func top(ofLine index: Int) -> Length { top + offset(ofLine: index) }

  /// The first line whose upper edge is not above `y`.
  public func firstLine(notAbove y: Length) -> Int {
    guard y > top else { return 0 }
    let (quotient, remainder) = ((y - top).emu * steps).quotientAndRemainder(dividingBy: span.emu)
    let line = quotient + (remainder == 0 ? 0 : 1)
    // Rounding to the EMU may put the line before exactly on y.
    return line > 0 && top(ofLine: line - 1) >= y ? line - 1 : line
  }
}
