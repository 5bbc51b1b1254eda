import Typesetting

/// Shares the width of a table among its columns.
///
/// A column that needs no more than its share gets what it needs; the others divide the rest in
/// proportion to what they would take on one line, so that their cells have about as many lines. No
/// column is narrower than its widest unbreakable piece.
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

  /// The wishes.
  private(set) var wishes: [Wish]

  /// Starts with columns that want nothing but what the author gave them.
  init(given: [Length?]) {
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
    var open = wishes.indices.filter { wishes[$0].given == nil }
    var rest = width - result.reduce(.zero, +)
    guard !open.isEmpty, rest > .zero else { return result }
    let natural = open.reduce(.zero) { $0 + wishes[$1].natural }
    guard natural > rest else {
      for (column, extra) in zip(open, shares(of: rest - natural, among: open)) {
        result[column] = wishes[column].natural + extra
      }
      return result
    }
    func settle(_ fits: (Wish, Length) -> Bool, at part: (Wish) -> Length) {
      while let column = open.first(where: {
        fits(wishes[$0], rest.scaled(by: 1, over: open.count))
      }), open.count > 1 {
        result[column] = part(wishes[column])
        rest -= result[column]
        open.removeAll { $0 == column }
      }
    }
    settle({ $0.least > $1 }, at: \.least)
    settle({ $0.natural <= $1 }, at: \.natural)
    divide(rest, among: open, in: &result)
    return result
  }

  /// Divides `rest` in proportion to the natural widths, nobody getting less than its least.
  private func divide(_ rest: Length, among open: [Int], in result: inout [Length]) {
    var open = open
    var rest = rest
    while true {
      let parts = shares(of: rest, among: open)
      guard let short = zip(open, parts).first(where: { wishes[$0].least > $1 })?.0 else {
        for (column, part) in zip(open, parts) { result[column] = part }
        return
      }
      result[short] = wishes[short].least
      rest -= result[short]
      open.removeAll { $0 == short }
    }
  }

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
