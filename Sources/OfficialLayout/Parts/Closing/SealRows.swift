import Typesetting

/// Where seals stand: which of them share a row, and how far apart. Geometry alone, no text.
/// GB/T 9704-2012, 7.3.5.1.
///
/// Rows are filled from the first agency on. In the last row the last seal stands on the date; in
/// the others the seals are spread over the type area. No two columns overlap, so that no seal
/// touches another and no name lies under a neighbour's seal.
struct SealRows {
  /// A seal with the name under it, both centred on one line.
  struct Column: Hashable {
    /// The seal's diameter; zero where the agency has none.
    var diameter: Length
    /// The width of its name.
    var nameWidth: Length

    /// Creates a column; widths are made even, so that halves are exact.
    init(diameter: Length, nameWidth: Length) {
      self.diameter = Length(emu: diameter.emu + diameter.emu % 2)
      self.nameWidth = Length(emu: nameWidth.emu + nameWidth.emu % 2)
    }

    var width: Length { max(diameter, nameWidth) }
    var half: Length { width.half }
  }

  /// The clear distances that are kept.
  struct Spacing: Hashable {
    /// Between two seals side by side, at least.
    var leastSeals: Length
    /// The same, at most.
    var widestSeals: Length
    /// Between two names side by side, at least.
    var leastNames: Length
  }

  let columns: [Column]
  let spacing: Spacing
  /// The type area's width; places count from its left edge.
  let width: Length
  /// Where the date's centre should be.
  let dateCentre: Length
  /// The farthest to the right the date's centre may be.
  let farthestDateCentre: Length
  /// Whether the date may leave its place to the right so that more seals share its row.
  let movesDate: Bool

  /// The rows that take the least height, earlier ones fuller; nil when a column is wider than the
  /// type area.
  func rows(lineHeight: Length) -> [Range<Int>]? {
    // Rows for the first `end` columns, the best for each `end`.
    var best: [(height: Length, counts: [Int])?] = [(.zero, [])]
    for end in 1...columns.count {
      best.append(nil)
      for start in (0..<end).reversed() {
        let row = start..<end
        // What is too wide with fewer columns is too wide with more.
        guard fits(row) else { break }
        guard let before = best[start] else { continue }
        let height = before.height + height(of: row, lineHeight: lineHeight)
        let candidate = (height, before.counts + [row.count])
        if isBetter(candidate, than: best[end]) { best[end] = candidate }
      }
    }
    guard let counts = best[columns.count]?.counts else { return nil }
    var start = 0
    return counts.map { count in
      defer { start += count }
      return start..<start + count
    }
  }

  /// A row is as high as its largest seal; one without any as name and date.
  func height(of row: Range<Int>, lineHeight: Length) -> Length {
    columns[row].reduce(lineHeight) { max($0, $1.diameter) }
  }

  /// The centres of a row's columns.
  func centres(of row: Range<Int>) -> [Length] {
    let steps = steps(of: row)
    let isLast = row.upperBound == columns.count
    let extra = isLast ? extraInLast(row) : extraInFull(row)
    var centres: [Length]
    if isLast {
      centres = [lastCentre(of: row)]
    } else {
      let span = reach(of: row) + lastHalf(of: row) + extra * steps.count
      centres = [width - (width - span).half - lastHalf(of: row)]
    }
    for step in steps.reversed() { centres.append(centres[centres.count - 1] - step - extra) }
    return centres.reversed()
  }

  /// What is added to each gap of the last row: all there is before its last seal, within limits.
  private func extraInLast(_ row: Range<Int>) -> Length {
    let slack = lastCentre(of: row) - reach(of: row)
    // Rounded down: the row is no wider than the room.
    return min(mostExtra, Length(emu: slack.emu / max(1, row.count - 1)))
  }

  /// What is added to each gap of another row, so that gaps and margins are alike (图8).
  private func extraInFull(_ row: Range<Int>) -> Length {
    let gaps = spacing.leastSeals * (row.count - 1)
    let free = width - reach(of: row) - lastHalf(of: row) + gaps
    return max(.zero, min(mostExtra, Length(emu: free.emu / (row.count + 1)) - spacing.leastSeals))
  }

  private var mostExtra: Length { spacing.widestSeals - spacing.leastSeals }

  private func isBetter(
    _ a: (height: Length, counts: [Int]), than b: (height: Length, counts: [Int])?
  ) -> Bool {
    guard let b else { return true }
    if a.height != b.height { return a.height < b.height }
    if a.counts.count != b.counts.count { return a.counts.count < b.counts.count }
    return b.counts.lexicographicallyPrecedes(a.counts)
  }

  private func fits(_ row: Range<Int>) -> Bool {
    guard row.upperBound == columns.count else {
      return reach(of: row) + lastHalf(of: row) <= width
    }
    return reach(of: row) <= lastCentre(of: row)
  }

  /// From the left edge to the last column's centre, the columns as near as may be.
  private func reach(of row: Range<Int>) -> Length {
    columns[row.lowerBound].half + steps(of: row).reduce(.zero, +)
  }

  private func lastHalf(of row: Range<Int>) -> Length { columns[row.upperBound - 1].half }

  /// The centre of date and last seal: its place, nearer to the left where the name needs it, to
  /// the right only where that is allowed.
  private func lastCentre(of row: Range<Int>) -> Length {
    let wished = min(dateCentre, width - lastHalf(of: row))
    guard movesDate else { return wished }
    return max(wished, min(reach(of: row), farthestDateCentre, width - lastHalf(of: row)))
  }

  /// From each column's centre to the next.
  private func steps(of row: Range<Int>) -> [Length] {
    zip(row, row.dropFirst()).map { a, b in
      let (a, b) = (columns[a], columns[b])
      let seals = (a.width + b.width).half + spacing.leastSeals
      let names = (a.nameWidth + b.nameWidth).half + spacing.leastNames
      return max(seals, names)
    }
  }
}
