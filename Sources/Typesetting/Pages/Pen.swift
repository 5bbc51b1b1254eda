/// Goes down a page and says where things come.
struct Pen {
  private let grid: BaselineGrid
  /// The line that the current run of lines counts its pitches from, so that none is added up.
  private var base: Length
  private var steps = 0
  /// Lower edge of what was placed last; the page's top before anything was.
  private var lower: Length
  /// Where the page begins, and where notes or the type area end it.
  private let top: Length
  private var foot: Length
  private var isEmpty = true
  /// The least distance of the next line from what is above it, where it returns to the grid.
  private var clearToGrid: Length?

  init(grid: BaselineGrid, top: Length) {
    self.grid = grid
    base = top
    lower = top
    self.top = top
    foot = grid.bottom
  }

  /// The upper edge of `item`; nil where it does not fit the page.
  mutating func place(_ item: Galley.Item) -> Length? {
    switch item {
    case .pageBreak, .landscape: return nil
    case .gap(let clear):
      clearToGrid = nil
      defer { begin(at: lower + clear) }
      return lower
    case .gapToGrid(let clear):
      clearToGrid = clear
      return lower
    case .line(let line): return place(line)
    case .block(let block): return place(block)
    }
  }

  private mutating func place(_ line: GalleyLine) -> Length? {
    returnToGrid()
    let upper = base + grid.offset(ofLine: steps)
    let foot = foot(above: line.notes)
    guard upper + grid.typeSize <= foot else { return nil }
    self.foot = foot
    isEmpty = false
    lower = upper + grid.typeSize
    steps += 1
    return upper
  }

  private mutating func place(_ block: GalleyBlock) -> Length? {
    clearToGrid = nil
    let head = isEmpty ? block.head?.height ?? .zero : .zero
    let excess = lower + head + block.height - foot
    guard excess <= block.give else { return nil }
    isEmpty = false
    let upper = lower + head - max(.zero, excess)
    // What follows a block is its next line.
    lower = upper + block.height
    base = lower - grid.typeSize
    steps = 1
    return upper
  }

  /// Where text has to end with `notes` below it, beside those the page has already.
  private func foot(above notes: [GalleyBlock]) -> Length {
    guard let first = notes.first else { return foot }
    let head = foot == grid.bottom ? first.head?.height ?? .zero : .zero
    return notes.reduce(foot - head) { $0 - $1.height }
  }

  /// Takes the page's next line that is clear of what is above.
  private mutating func returnToGrid() {
    guard let clear = clearToGrid else { return }
    clearToGrid = nil
    let lines = BaselineGrid(grid, from: top)
    steps = lines.firstLine(notAbove: lower + clear)
    base = top
  }

  private mutating func begin(at y: Length) {
    base = y
    lower = y
    steps = 0
  }
}
