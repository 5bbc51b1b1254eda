/// One page being filled.
struct Column {
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
