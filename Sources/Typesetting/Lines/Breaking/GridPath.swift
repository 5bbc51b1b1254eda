/// Breaks line by line on a strict grid: every full-width character in a cell, a Western block in as
/// many cells as it needs, nothing squeezed or stretched. Word's `snapToChars`.
struct GridPath {
  private let breaker: LineBreaker

  /// Prepares it.
  init(_ breaker: LineBreaker) { self.breaker = breaker }

  /// The lines; a lawful end may leave the last cells empty.
  func lines() -> [BrokenLine] {
    let stops = breaker.stops
    var lines: [BrokenLine] = []
    var a = 0
    while a < stops.count - 1 {
      let b = lastStop(from: a)
      let range = stops[a].start..<max(stops[a].start, stops[b].end)
      lines.append(BrokenLine(boxes: range, next: stops[b].start, fit: LineFit()))
      a = b
    }
    return lines
  }

  /// The last stop that the line from `a` reaches; an emergency stop only where there is no other.
  private func lastStop(from a: Int) -> Int {
    let stops = breaker.stops
    let cells = breaker.target(from: stops[a].start) / CharacterPitch.cell
    var lawful: Int?
    var emergency: Int?
    var block = GridBlock()
    var box = stops[a].start
    for b in a + 1..<stops.count {
      while box < stops[b].end {
        block.add(breaker.boxes[box])
        box += 1
      }
      if block.cells > cells { break }
      if stops[b].level == .emergency { emergency = b } else { lawful = b }
    }
    return lawful ?? emergency ?? a + 1
  }
}

/// Counts the cells of a line on a strict grid.
struct GridBlock {
  private var wholeCells = 0
  private var openWidth = 0

  /// The cells so far.
  var cells: Int { wholeCells + GridBlock.cells(in: openWidth) }

  /// Adds a box.
  mutating func add(_ box: Box) {
    guard box.isWide else {
      openWidth += Int(box.width)
      return
    }
    wholeCells = cells + Int(box.width) / CharacterPitch.cell
    openWidth = 0
  }

  /// The whole cells that `width` needs.
  static func cells(in width: Int) -> Int {
    (width + CharacterPitch.cell - 1) / CharacterPitch.cell
  }
}
