import Diagnostics
import OfficialDocument
import Typesetting

extension Compositor {
  /// A table: its caption and head with the first rows, the others in blocks of their own, the head
  /// again where they begin a page. GB/T 9704-2012, 8.
  func items(_ table: Table) -> [Galley.Item] {
    let shape = TableShape(table)
    for place in shape.faults { reportSpan(at: place) }
    guard shape.rowCount > 0, shape.columnCount > 0, shape.faults.isEmpty else { return [] }
    let columns = TableColumns(
      table, shape: shape, headRows: shape.groups[0], in: self)
    guard columns.least <= sheet.typeArea.width else {
      refuseWide(table, columns.least)
      return []
    }
    refuseNarrow(table)
    let caption = captionLines(table.caption)
    let setter = TableSetter(table, shape: shape, columns, in: self)
    structure.tables.append(setter.structure)
    return spaced(blocks(setter, caption: caption).map { .block($0) })
  }

  private func blocks(_ table: TableSetter, caption: [Line]) -> [GalleyBlock] {
    let columns = 0..<table.shape.columnCount
    let rule = sheet.table.rule
    let headTop = caption.isEmpty ? .zero : height(ofCaption: caption) + sheet.table.captionGap
    let headMarks = { top in
      [table.rule(over: columns, y: top)] + table.marks(of: table.headRows, top: top + rule)
    }
    let headHeight = rule + table.height(of: table.headRows)
    let room = sheet.baselineGrid.bottom - sheet.baselineGrid.top - headHeight
    let pieces = table.shape.groups.dropFirst().flatMap { table.pieces(of: $0, room: room) }
    let head = GalleyHead(marks: headMarks(.zero).map(\.asArtifact), height: headHeight)
    var blocks = pieces.map { rows in
      let height = table.height(of: rows)
      var block = GalleyBlock(
        marks: table.marks(of: rows, top: .zero), height: height, textLinesKept: 0)
      block.head = head
      // A cell that goes on overleaf is closed at the page's foot.
      block.foot = [table.rule(over: columns, y: height - rule)]
      block.textLines = rows.count
      return block
    }
    if blocks.isEmpty { blocks = [GalleyBlock(marks: [], height: .zero, textLinesKept: 0)] }
    blocks[0].stand(
      under: captionMarks(caption, top: .zero) + headMarks(headTop), height: headTop + headHeight)
    refuseTall(blocks)
    return blocks
  }

  private func refuseTall(_ blocks: [GalleyBlock]) {
    let room = sheet.baselineGrid.bottom - sheet.baselineGrid.top
    for block in blocks {
      let excess = block.height + (block.head?.height ?? .zero) - room
      guard excess > .zero else { continue }
      let millimetres = excess.tenthsOfMillimetreUp
      report(
        Diagnostic(
          .error, "table.cell-too-tall",
          Phrase(
            "这一行连同表头一面排不下，多出 \(millimetres) mm",
            "with the head this row is \(millimetres) mm too tall for a page"),
          hint: Phrase("拆成几行，或加宽这一列", "divide it into rows, or widen its column"),
          at: block.tallestText, clause: "GB/T 9704-2012 8"))
    }
  }

  private func refuseWide(_ table: Table, _ least: Length) {
    let millimetres = Int(least.millimetres.rounded(.up))
    let room = Int(sheet.typeArea.width.millimetres)
    report(
      Diagnostic(
        .error, "table.too-wide",
        Phrase(
          "表格至少宽 \(millimetres) mm，版心宽 \(room) mm",
          "the table is at least \(millimetres) mm wide, the type area \(room) mm"),
        hint: Phrase(
          "放在 [此处横排] 与 [横排结束] 之间，或减少列数",
          "put it between [此处横排] and [横排结束], or use fewer columns"), at: table.source,
        clause: "GB/T 9704-2012 8"))
  }

  /// A column the author made narrower than a character.
  private func refuseNarrow(_ table: Table) {
    let least = (sheet.table.sidePadding + sheet.table.rule) * 2 + sheet.table.size
    guard let width = table.widths.compactMap({ $0 }).min(), Length.mm(width) < least else {
      return
    }
    let millimetres = least.tenthsOfMillimetreUp
    report(
      Diagnostic(
        .error, "table.column-too-narrow",
        Phrase(
          "列宽 \(width) mm，至少应为 \(millimetres) mm",
          "a column of \(width) mm: at least \(millimetres) mm are needed for a character"),
        at: table.source, clause: "GB/T 9704-2012 8"))
  }

  private func reportSpan(at place: SourceRange) {
    report(
      Diagnostic(
        .error, "table.span",
        Phrase("合并的格子应成矩形，不出表格", "joined cells make a rectangle inside the table"),
        hint: Phrase("要写出 < 或 ^ 这个字，前面加 \\", "write \\ before < or ^ to print it"),
        at: place))
  }
}

extension Mark {
  /// The same mark, only seen: a head that is repeated is not read twice.
  fileprivate var asArtifact: Mark {
    var mark = self
    mark.label.nature = .artifact
    return mark
  }
}

extension GalleyBlock {
  /// Takes marks above its own; nothing is repeated there any more.
  fileprivate mutating func stand(under head: [Mark], height: Length) {
    marks = head + marks.map { $0.moved(right: .zero, down: height) }
    foot = foot.map { $0.moved(right: .zero, down: height) }
    self.height += height
    self.head = nil
    textLines += 1
  }
}

extension GalleyBlock {
  /// Where the paragraph of most lines begins: the text that makes the block tall.
  fileprivate var tallestText: SourceRange? {
    var lines: [Int: [Mark]] = [:]
    for mark in marks {
      if case .content(let paragraph, _) = mark.label.nature {
        lines[paragraph, default: []].append(mark)
      }
    }
    let tallest = lines.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    return tallest?.value.first?.label.source
  }
}
