extension GridRow {
  /// The row in at most `width` columns: first its gaps are closed and its indent is lessened, then
  /// text goes on in further rows, and rules are cut. No character is lost, but of tables, whose rows
  /// would not be seen as such: they end in `…`.
  func fitted(to width: Int) -> [GridRow] {
    guard width > GridRow.leastWidth, columns > width else { return [self] }
    if cells.allSatisfy({ $0.isLine || $0.isBlank }) { return [part(cells.prefix(width))] }
    if cells.contains(where: \.isLine) { return [cut(to: width)] }
    let indent = cells.prefix { $0.isBlank }.count
    var content = Array(cells.dropFirst(indent))
    if content.count > width { content = closed(content) }
    if content.count <= width {
      return [part(cells.prefix(min(indent, width - content.count)) + content)]
    }
    return wrapped(content, indent: min(indent, GridRow.greatestIndent), to: width)
  }

  /// Narrower than this nothing is fitted: a Han and a sign that there is more.
  private static let leastWidth = 4

  /// 左空二字, which shows where a paragraph begins. 7.3.3
  private static let greatestIndent = 4

  private func part(_ cells: some Sequence<GridCell>) -> GridRow {
    GridRow(line: line, cells: Array(cells))
  }

  /// Without more than one blank between characters.
  private func closed(_ cells: [GridCell]) -> [GridCell] {
    var closed: [GridCell] = []
    for cell in cells where !(cell.isBlank && closed.last?.isBlank == true) { closed.append(cell) }
    return closed
  }

  private func cut(to width: Int) -> GridRow {
    let more = GridCell(text: "…", ink: .faint, isLine: true)
    return part(Array(cells.prefix(whole(cells[...], width - 1))) + [more])
  }

  private func wrapped(_ content: [GridCell], indent: Int, to width: Int) -> [GridRow] {
    let blanks = Array(repeating: GridCell.blank, count: min(indent, width / 4))
    let mark = [GridCell(text: "↳", ink: .faint, isLine: true), .blank]
    var rest = content[...]
    var rows: [GridRow] = []
    while !rest.isEmpty {
      let lead = rows.isEmpty ? blanks : mark
      let count = whole(rest, width - lead.count)
      rows.append(GridRow(line: rows.isEmpty ? line : nil, cells: lead + rest.prefix(count)))
      rest = rest.dropFirst(count).drop { $0.isBlank }
    }
    return rows
  }

  /// How many of `cells` fit without halving a character: at least one.
  private func whole(_ cells: ArraySlice<GridCell>, _ width: Int) -> Int {
    guard cells.count > width else { return cells.count }
    let next = cells.startIndex + width
    return max(1, cells[next].text.isEmpty ? width - 1 : width)
  }
}
