import Typesetting

/// Shares the width of a table among its columns.
///
/// Where all cells cannot stand on one line, short cells are kept whole and long ones broken. No column
/// is narrower than its widest unbreakable piece.
struct ColumnWidths {
  /// What a column wants.
  struct Wish {
    /// With every cell on one line.
    var natural = Length.zero
    /// With every cell broken wherever it may be.
    var least = Length.zero
    /// What the author gave it.
    var given: Length?
  }

  /// A cell of one place whose words may take several lines.
  struct Words {
    var row: Int
    var column: Int
    /// Their width on one line.
    var width: Length
  }

  /// The cells that decide how high rows are.
  var words: [Words] = []
  /// The wishes.
  private(set) var wishes: [Wish]

  /// What is blank beside the text of a cell, rules included.
  let padding: Length
  /// The size of the text.
  let em: Length

  /// Starts with columns that want nothing but what the author gave them.
  init(given: [Length?], padding: Length, em: Length) {
    self.padding = padding
    self.em = em
    wishes = given.map { Wish(given: $0) }
  }

  /// Makes room for a cell; one of several columns is shared out equally.
  mutating func add(natural: Length, least: Length, to columns: Range<Int>) {
    let open = columns.filter { wishes[$0].given == nil }
    let given = columns.compactMap { wishes[$0].given }.reduce(.zero, +)
    let lacks = natural - given - open.reduce(.zero) { $0 + wishes[$1].natural }
    let lacksLeast = least - given - open.reduce(.zero) { $0 + wishes[$1].least }
    for (index, column) in open.enumerated() {
      wishes[column].natural += Self.share(index, of: open.count, in: lacks)
      wishes[column].least += Self.share(index, of: open.count, in: lacksLeast)
    }
  }

  /// The narrowest the table can be.
  var least: Length { wishes.reduce(.zero) { $0 + ($1.given ?? $1.least) } }

  /// The widths, which fill `width` unless the author gave all of them.
  func widths(in width: Length) -> [Length] {
    var result = wishes.map { $0.given ?? .zero }
    let open = wishes.indices.filter { wishes[$0].given == nil }
    let rest = width - result.reduce(.zero, +)
    guard !open.isEmpty, rest > .zero else { return result }
    let natural = open.reduce(.zero) { $0 + wishes[$1].natural }
    guard natural > rest else {
      for (column, extra) in zip(open, shares(of: rest - natural, among: open)) {
        result[column] = wishes[column].natural + extra
      }
      return result
    }
    for (column, width) in zip(open, brokenWidths(of: open, in: rest)) { result[column] = width }
    return result
  }

  /// The widths of columns that do not all get what they want: of cells as long as can be whole, the
  /// short ones are, unless the table grew by a quarter for it.
  private func brokenWidths(of open: [Int], in rest: Length) -> [Length] {
    let least = wishes.map(\.least)
    let lowest = brokenWidths(of: open, in: rest, least: least)
    let limit = height(with: lowest, of: open) * 5 / 4
    for longest in stride(from: Self.longestWhole, to: 1, by: -1) {
      let whole = leasts(keepingWhole: em * longest)
      guard open.reduce(.zero, { $0 + whole[$1] }) <= rest else { continue }
      let widths = brokenWidths(of: open, in: rest, least: whole)
      if height(with: widths, of: open) <= limit { return widths }
    }
    return lowest
  }

  /// What columns must have for no cell of `width` or less to be broken.
  private func leasts(keepingWhole width: Length) -> [Length] {
    var least = wishes.map(\.least)
    for words in words where words.width <= width {
      least[words.column] = max(least[words.column], words.width + padding)
    }
    return least
  }

  /// How many lines the rows have together.
  private func height(with widths: [Length], of open: [Int]) -> Int {
    var all = wishes.map { $0.given ?? .zero }
    for (column, width) in zip(open, widths) { all[column] = width }
    var rows: [Int: Int] = [:]
    for words in words {
      rows[words.row] = max(rows[words.row] ?? 1, lines(of: words, in: all[words.column]))
    }
    return rows.values.reduce(0, +)
  }

  /// The widths with every column at its `least` or wider.
  ///
  /// All get what they need to be set in the fewest lines that all can have; what is left goes first
  /// where it saves lines, then makes columns whole that are short anyway, and to the long ones last.
  private func brokenWidths(of open: [Int], in rest: Length, least: [Length]) -> [Length] {
    let wanted = (2...Self.mostLines).lazy.map { needs(of: open, lines: $0, least: least) }
    var all = wishes.map { $0.given ?? .zero }
    let enough = wanted.first { $0.reduce(.zero, +) <= rest } ?? open.map { least[$0] }
    for (column, need) in zip(open, enough) { all[column] = need }
    var slack = rest - open.reduce(.zero) { $0 + all[$1] }
    saveLines(in: &all, open: open, slack: &slack)
    var long = open.sorted { wishes[$0].natural - all[$0] < wishes[$1].natural - all[$1] }
    while let column = long.first, long.count > 1 {
      let lack = max(.zero, wishes[column].natural - all[column])
      guard lack <= slack else { break }
      all[column] += lack
      slack -= lack
      long.removeFirst()
    }
    for (column, extra) in zip(long, shares(of: slack, among: long)) { all[column] += extra }
    return open.map { all[$0] }
  }

  /// What columns need to have their longest cell in `lines` lines, half an em of slack in each for
  /// what begins no line.
  private func needs(of columns: [Int], lines: Int, least: [Length]) -> [Length] {
    columns.map { column in
      let natural = wishes[column].natural
      let part = (natural - padding).scaled(by: 1, over: lines)
      return max(least[column], min(natural, part + padding + half))
    }
  }

  /// Cells longer than so many ems may be broken.
  private static let longestWhole = 8

  /// Beyond that many lines in a cell columns are as narrow as they can be.
  private static let mostLines = 100

  /// `length` in proportion to the natural widths of `columns`, exactly.
  private func shares(of length: Length, among columns: [Int]) -> [Length] {
    let total = max(1, columns.reduce(0) { $0 + wishes[$1].natural.emu })
    var before = Length.zero
    var sum = 0
    return columns.map { column in
      sum += wishes[column].natural.emu
      let after = length.scaled(by: sum, over: total)
      defer { before = after }
      return after - before
    }
  }

  private static func share(_ index: Int, of count: Int, in lack: Length) -> Length {
    guard lack > .zero else { return .zero }
    return lack.scaled(by: index + 1, over: count) - lack.scaled(by: index, over: count)
  }
}
