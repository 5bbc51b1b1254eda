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
    /// The galley's item with which the next page begins; nil where a landscape part goes on there.
    public var next: Int?
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
    let blocks = items.indices.filter { items[$0].keepsText }
    var sheets: [Sheet] = []
    var next = 0
    repeat {
      if let (part, end) = landscape(at: next, of: items), !sheets.isEmpty || firstTop == grid.top {
        sheets += part.sheets
        next = end
        if let last = sheets.indices.last { sheets[last].next = next }
        continue
      }
      let top = sheets.isEmpty ? firstTop : grid.top
      var grid = grid
      if sheets.isEmpty, let firstBottom { grid.bottom = firstBottom }
      if let pitch = pitches[sheets.count] { (grid.span, grid.steps) = (pitch, 1) }
      var column = Column(
        grid: grid, left: left, top: top, items: items, blocks: blocks, from: next)
      let mayBeEmpty = sheets.isEmpty && firstTop > grid.top
      next = column.fill(mayBeEmpty: mayBeEmpty)
      sheets.append(
        Sheet(
          marks: column.marks + column.notes, bottom: column.bottom, carried: column.carried,
          next: next))
    } while items[next...].contains { !$0.isSpace }
    return sheets
  }

  /// The landscape part that comes next, and the item after it.
  private func landscape(
    at next: Int, of items: [Galley.Item]
  ) -> (part: LandscapePart, end: Int)? {
    guard let index = items[next...].firstIndex(where: { !$0.isSpace }),
      case .landscape(let part) = items[index]
    else { return nil }
    return (part, index + 1)
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
  /// The notes at its foot.
  var notes: [Mark] = []
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
    let isForced = end == start && start < items.count && !mayBeEmpty
    if isForced { put(items[start], at: top) }
    if end > start, case .block(let last) = items[end - 1],
      let place = places.dropFirst(end - start - 1).first
    {
      marks += last.foot.map { $0.moved(right: .zero, down: place) }
    }
    putNotes(of: items[start..<(isForced ? start + 1 : end)])
    return isForced ? start + 1 : end
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
    if items[end].endsPage { return end }
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
      if items[place - 1].isMovedLine { moved += 1 }
    }
    carried = max(0, best.moved - plain.moved)
    return best.at
  }

  /// Whether the page would have none of the text that is still to come.
  private func leavesNoText(breakBefore place: Int) -> Bool {
    !items[start..<place].contains { $0.textLines > 0 }
      && items[place...].contains { $0.textLines > 0 }
  }

  private func cost(ofBreakBefore place: Int) -> Int {
    var cost = 0
    if let above = items[start..<place].last(where: { !$0.isSpace }), case .line(let last) = above,
      last.keepsWithNext
    {
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
    let along = textLines(of: items[place..<block], atMost: kept.textLinesKept)
    let before = textLines(of: items[..<block], atMost: kept.textLinesKept)
    return before - along
  }

  private func textLines(of items: ArraySlice<Galley.Item>, atMost most: Int) -> Int {
    var count = 0
    for item in items.reversed() {
      guard count < most else { return most }
      count += item.textLines
    }
    return min(count, most)
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
      if marks.isEmpty, let head = block.head {
        marks += head.marks.map { $0.moved(right: .zero, down: y - head.height) }
      }
      marks += block.marks.map { $0.moved(right: .zero, down: y) }
      bottom = y + block.height
    case .gap, .gapToGrid, .pageBreak, .landscape: break
    }
  }

  /// Puts the notes cited on the page at its foot, the last on the type area's lower edge.
  private mutating func putNotes(of items: ArraySlice<Galley.Item>) {
    let cited = items.flatMap(\.notes)
    guard let first = cited.first else { return }
    var y = grid.bottom - cited.reduce(.zero) { $0 + $1.height }
    if let head = first.head {
      notes += head.marks.map { $0.moved(right: .zero, down: y - head.height) }
    }
    for note in cited {
      notes += note.marks.map { $0.moved(right: .zero, down: y) }
      y += note.height
    }
    bottom = max(bottom, grid.bottom)
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

/// What an end of page costs. A line moved on is dearer than nothing, cheaper than a widow; two
/// are dearer, so that a full page is never more than one line short for a widow's sake.
private enum BreakCost {
  static let movedLine = 30
  static let widow = 40
  static let strandedHeading = 1_000
  static let missingText = 1_000
  static let emptyPage = 10_000
}
