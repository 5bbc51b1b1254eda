import OfficialDocument
import Typesetting

/// The columns of a table: their edges and how their cells are aligned.
struct TableColumns {
  /// From the table's left edge; the first is 0, the last the table's width.
  private(set) var edges: [Length] = [.zero]
  /// The narrowest the table can be.
  private(set) var least = Length.zero

  private let alignments: [Table.Alignment?]
  /// Of each column of numbers, the widest part behind the whole number.
  private var fractions: [Length?]
  private let setter: ParagraphSetter
  private let size: Length
  private let pitch: CharacterPitch

  /// Measures the columns.
  init(_ table: Table, shape: TableShape, headRows: Range<Int>, in compositor: Compositor) {
    setter = ParagraphSetter(shaper: compositor.shaper)
    size = compositor.sheet.table.size
    pitch = CharacterPitch(1, in: size)
    let count = shape.columnCount
    alignments = (0..<count).map { column in
      table.alignments.indices.contains(column) ? table.alignments[column] : nil
    }
    fractions = Array(repeating: nil, count: count)
    for column in 0..<count where alignments[column] == nil {
      fractions[column] = widestFraction(of: column, in: shape, below: headRows)
    }
    let widths = widths(table, shape, headRows, compositor.sheet)
    least = widths.least
    for width in widths.widths(in: compositor.sheet.typeArea.width) {
      edges.append((edges.last ?? .zero) + width)
    }
  }

  /// As the author says; otherwise numbers stand at the right and words at the left.
  func alignment(of column: Int) -> Table.Alignment {
    alignments[column] ?? (fractions[column] == nil ? .left : .right)
  }

  /// How far a number ends before the longest decimals of its column do.
  func inset(of text: String, in column: Int) -> Length {
    guard alignments[column] == nil, let widest = fractions[column],
      let number = TableNumber(text)
    else { return .zero }
    return widest - fraction(of: text, number)
  }

  private func widths(
    _ table: Table, _ shape: TableShape, _ headRows: Range<Int>, _ sheet: LayoutSheet
  ) -> ColumnWidths {
    // A column has a rule at either side, of which it shares the inner ones.
    let extra = (sheet.table.sidePadding + sheet.table.rule) * 2
    var widths = ColumnWidths(
      given: (0..<shape.columnCount).map { column in
        guard table.widths.indices.contains(column) else { return nil }
        return table.widths[column].map(Length.mm)
      }, padding: extra, em: size)
    for cell in shape.cells.sorted(by: { $0.columns.count < $1.columns.count }) {
      let role: FontRole = headRows.contains(cell.rows.lowerBound) ? .heading1 : .body
      let (natural, least) = extent(of: cell, role)
      if cell.columns.count == 1, cell.rows.count == 1 {
        widths.words.append(
          ColumnWidths.Words(
            row: cell.rows.lowerBound, column: cell.columns.lowerBound, width: natural))
      }
      widths.add(natural: natural + extra, least: least + extra, to: cell.columns)
    }
    return widths
  }

  /// How wide a cell's words want to be and have to be; numbers are not broken.
  private func extent(
    of cell: TableShape.Cell, _ role: FontRole
  ) -> (natural: Length, least: Length) {
    let text = cell.text.string
    let extent = setter.extent(of: [TextSpan(text, role: role)], size: size, pitch: pitch)
    var natural = length(extent.natural)
    if cell.columns.count == 1, let fraction = fractions[cell.columns.lowerBound] {
      natural = max(natural, whole(of: text) + fraction)
    }
    return (natural, TableNumber(text) == nil ? length(extent.least) : natural)
  }

  /// An EMU more than it rounds to, so that the text is sure to fit.
  private func length(_ units: Int) -> Length { pitch.length(units) + Length(emu: 1) }

  /// The widest part behind the whole number among a column's numbers; nil where not all are.
  private func widestFraction(
    of column: Int, in shape: TableShape, below headRows: Range<Int>
  ) -> Length? {
    var widest: Length?
    for cell in shape.cells where cell.rows.lowerBound >= headRows.upperBound {
      guard cell.columns == column..<column + 1 else { continue }
      if let number = TableNumber(cell.text.string) {
        widest = max(widest ?? .zero, fraction(of: cell.text.string, number))
      } else if !TableNumber.isBlank(cell.text.string) {
        return nil
      }
    }
    return widest
  }

  private func fraction(of text: String, _ number: TableNumber) -> Length {
    let widths = self.widths(of: text)
    return pitch.length((widths.last ?? 0) - widths[number.wholeCount])
  }

  private func whole(of text: String) -> Length {
    guard let number = TableNumber(text) else { return .zero }
    return length(widths(of: text)[number.wholeCount])
  }

  /// Numbers are of plain characters: a scalar each.
  private func widths(of text: String) -> [Int] {
    setter.widths(of: [TextSpan(text, role: .body)], size: size, pitch: pitch)
  }
}
