/// Cuts a galley into pages on a grid (拼版).
///
/// Pages are filled; a page is left a line short only so that no heading stands last on it and no
/// paragraph's last line first on the next. A block takes lines of text along when it moves on.
public struct Paginator: Hashable, Sendable {
  /// The grid of every page.
  public var grid: BaselineGrid
  /// Left edge of the type area.
  public var left: Length
  /// Line pitches of pages, by index, that differ from the grid's. GB/T 9704-2012, 7.3.5.5.
  public var pitches: [Int: Length] = [:]

  /// What a page holds.
  public struct Sheet: Hashable, Sendable {
    /// The marks, from top to bottom.
    public var marks: [Mark]
    /// Lower edge of the last of them; the page's starting edge when there is none.
    public var bottom: Length
    /// How many lines that had room here went on to the next page for the sake of a block there.
    public var carried = 0
  }

  /// Creates a paginator.
  public init(grid: BaselineGrid, left: Length) {
    self.grid = grid
    self.left = left
  }

  /// The pages of `galley`, the first of which begins at `firstTop`.
  ///
  /// The first page may come out empty when nothing fits below `firstTop`; later pages never do.
  ///
  /// - Parameter firstBottom: lower edge of the first page's text; nil for the grid's.
  public func pages(
    of galley: Galley, firstTop: Length, firstBottom: Length? = nil
  ) -> [Sheet] {
    let items = galley.items
    let blocks = items.indices.filter { items[$0].isBlock }
    var sheets: [Sheet] = []
    var next = 0
    repeat {
      let top = sheets.isEmpty ? firstTop : grid.top
      var grid = grid
      if sheets.isEmpty, let firstBottom { grid.bottom = firstBottom }
      if let pitch = pitches[sheets.count] { (grid.span, grid.steps) = (pitch, 1) }
      var column = Column(
        grid: grid, left: left, top: top, items: items, blocks: blocks, from: next)
      let mayBeEmpty = sheets.isEmpty && firstTop > grid.top
      next = column.fill(mayBeEmpty: mayBeEmpty)
      sheets.append(
        Sheet(marks: column.marks, bottom: column.bottom, carried: column.carried))
    } while items[next...].contains { !$0.isSpace }
    return sheets
  }
}

/// One page being filled.
private struct Column {
  let grid: BaselineGrid
  let left: Length
  let top: Length
  let items: [Galley.Item]
  /// Where in `items` blocks are: looked for once a galley, not once a page.
  let blocks: [Int]
  /// The first item of the page.
  let start: Int
  var marks: [Mark] = []
  var bottom: Length
  /// Lines that had room and were moved on for a block's sake.
  var carried = 0

  init(
    grid: BaselineGrid, left: Length, top: Length, items: [Galley.Item], blocks: [Int],
    from first: Int
  ) {
    self.grid = grid
    self.left = left
    self.top = top
    self.items = items
    self.blocks = blocks
    start = items[first...].firstIndex { !$0.isSpace } ?? items.count
    bottom = top
  }

  /// Fills the page; returns the first item that is not on it.
  mutating func fill(mayBeEmpty: Bool) -> Int {
    let places = placesThatFit()
    let end = bestBreak(after: start + places.count, mayBeEmpty: mayBeEmpty)
    for (item, place) in zip(items[start..<end], places) { put(item, at: place) }
    // A block taller than a page stands alone on one all the same: the caller measures it.
    guard end == start, start < items.count, !mayBeEmpty else { return end }
    put(items[start], at: top)
    return start + 1
  }

  /// The upper edges of the items that fit, from the first on.
  private func placesThatFit() -> [Length] {
    var places: [Length] = []
    var pen = Pen(grid: grid, top: top)
    for item in items[start...] {
      guard let place = pen.place(item) else { break }
      places.append(place)
    }
    return places
  }

  /// Where to end the page, given the first item that no longer fits.
  private mutating func bestBreak(after end: Int, mayBeEmpty: Bool) -> Int {
    guard end < items.count else { return end }
    if case .pageBreak = items[end] { return end }
    let lowest = mayBeEmpty ? start : start + 1
    var best = (cost: Int.max, at: end, moved: 0)
    // The best break if no block asked for text.
    var plain = best
    var moved = 0
    for place in stride(from: end, through: min(lowest, end), by: -1) {
      var cost = moved * BreakCost.movedLine + self.cost(ofBreakBefore: place)
      if mayBeEmpty, leavesNoText(breakBefore: place) { cost += BreakCost.emptyPage }
      if cost < plain.cost { plain = (cost, place, moved) }
      cost += BreakCost.missingText * textMissing(afterBreakBefore: place)
      if cost < best.cost { best = (cost, place, moved) }
      guard place > start, moved * BreakCost.movedLine < best.cost else { break }
      if case .line = items[place - 1] { moved += 1 }
    }
    carried = max(0, best.moved - plain.moved)
    return best.at
  }

  /// Whether the page would have none of the text that is still to come.
  private func leavesNoText(breakBefore place: Int) -> Bool {
    !items[start..<place].contains(where: \.isText) && items[place...].contains(where: \.isText)
  }

  private func cost(ofBreakBefore place: Int) -> Int {
    var cost = 0
    if place > start, case .line(let last) = items[place - 1], last.keepsWithNext {
      cost += BreakCost.strandedHeading
    }
    if place < items.count, case .line(let first) = items[place], first.isWidow {
      cost += BreakCost.widow
    }
    return cost
  }

  /// How many lines of text a block would lack if the page began with item `place`.
  private func textMissing(afterBreakBefore place: Int) -> Int {
    guard let block = blocks.first(where: { $0 >= place }), case .block(let kept) = items[block],
      kept.textLinesKept > 0
    else { return 0 }
    let along = items[place..<block].lazy.filter(\.isText).prefix(kept.textLinesKept).count
    let before = items[..<block].lazy.filter(\.isText).prefix(kept.textLinesKept).count
    return before - along
  }

  private mutating func put(_ item: Galley.Item, at y: Length) {
    switch item {
    case .line(let line):
      marks.append(
        Mark(
          runs: line.runs, left: line.left, right: line.right, x: left, top: y,
          size: grid.typeSize, label: line.label))
      bottom = y + grid.typeSize
    case .block(let block):
      marks += block.marks.map { $0.moved(right: .zero, down: y) }
      bottom = y + block.height
    case .gap, .pageBreak: break
    }
  }
}

/// Goes down a page and says where things come.
private struct Pen {
  private let grid: BaselineGrid
  /// The line that the current run of lines counts its pitches from, so that none is added up.
  private var base: Length
  private var steps = 0
  /// Lower edge of what was placed last; the page's top before anything was.
  private var lower: Length

  init(grid: BaselineGrid, top: Length) {
    self.grid = grid
    base = top
    lower = top
  }

  /// The upper edge of `item`; nil where it does not fit the page.
  mutating func place(_ item: Galley.Item) -> Length? {
    switch item {
    case .pageBreak: return nil
    case .gap(let clear):
      defer { begin(at: lower + clear) }
      return lower
    case .line:
      let upper = base + grid.offset(ofLine: steps)
      guard upper + grid.typeSize <= grid.bottom else { return nil }
      lower = upper + grid.typeSize
      steps += 1
      return upper
    case .block(let block):
      let excess = lower + block.height - grid.bottom
      guard excess <= block.give else { return nil }
      let upper = lower - max(.zero, excess)
      // What follows a block is its next line.
      lower = upper + block.height
      base = lower - grid.typeSize
      steps = 1
      return upper
    }
  }

  private mutating func begin(at y: Length) {
    base = y
    lower = y
    steps = 0
  }
}

/// What an end of page costs. A line moved on is dearer than nothing, cheaper than a widow; two
/// are dearer, so that a full page is never more than one line short for a widow's sake.
private enum BreakCost {
  static let movedLine = 30
  static let widow = 40
  static let strandedHeading = 1_000
  static let missingText = 1_000
  static let emptyPage = 10_000
}

extension Galley.Item {
  fileprivate var isBlock: Bool {
    if case .block = self { true } else { false }
  }

  fileprivate var isText: Bool {
    if case .line(let line) = self { line.isText } else { false }
  }

  /// Gaps and page breaks: nothing at the top of a page.
  fileprivate var isSpace: Bool {
    switch self {
    case .gap, .pageBreak: true
    case .line, .block: false
    }
  }
}
