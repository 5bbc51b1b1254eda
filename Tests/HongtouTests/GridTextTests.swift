import OfficialLayout
import Testing
import Typesetting

@testable import Hongtou

/// Pages as characters: the lines, the rows and the places of the PDF's own pages.
@Suite("Pages on the grid")
struct GridTextTests {
  /// A text as it is compared: spread and centred lines have other blanks than the page.
  private func compact(_ text: some StringProtocol) -> String {
    String(text.filter { !$0.isWhitespace })
  }

  /// A row's characters without rules and frames.
  private func words(_ row: GridRow) -> String {
    compact(row.cells.filter { !$0.isLine }.map(\.text).joined())
  }

  private func grids(_ sample: Sample) throws -> [(page: Page, grid: GridPage)] {
    let writer = try sample.typesetter.gridText(for: sample.document)
    return sample.pages.enumerated().map { index, page in
      (page, writer.page(page, number: index + 1))
    }
  }

  private func texts(_ page: Page) -> [Mark] {
    page.marks.filter { mark in
      if case .text = mark.content { !mark.text.isEmpty } else { false }
    }
  }

  @Test(
    "Every line of a page is whole in one row, and rows hold nothing else", arguments: Sample.names)
  func lines(name: String) throws {
    for (page, grid) in try grids(Sample(name)) {
      var rest = grid.rows.map(words)
      for mark in texts(page).sorted(by: { $0.text.count > $1.text.count }) {
        let text = compact(mark.text)
        let row = try #require(
          rest.firstIndex { $0.contains(text) }, "\(name): no row has \(mark.text)")
        rest[row].removeSubrange(try #require(rest[row].firstRange(of: text)))
      }
      #expect(rest.joined().isEmpty, "\(name): \(rest)")
    }
  }

  @Test("Text that fills the measure reads row for row as on the page", arguments: Sample.names)
  func order(name: String) throws {
    for (page, grid) in try grids(Sample(name)) where page.turn == 0 {
      let wanted = page.textLines.map { compact($0.text) }
      let rows = grid.rows.map(words).filter { wanted.contains($0) }
      #expect(rows == wanted)
    }
  }

  @Test("5.2.3 Text of the page's size begins in the column, and stands in the row, nearest to it")
  func places() throws {
    for name in Sample.plainNames {
      // Page 1 of a letter has a line pitch of its own. 10.1
      let most = Sample.letters.contains(name) ? 1 : 0.5001
      for (page, grid) in try grids(Sample(name)) {
        for mark in page.textLines {
          // 28 Han of two columns fill 156 mm from 28 mm on; 21 pitches lie between 22 lines.
          let column = Int(((mark.frame.left.millimetres - 28) * 56 / 156).rounded())
          let line = (mark.frame.top.millimetres - 37) / ((225 - 5.6444) / 21)
          let isThere = grid.rows.contains { row in
            words(row) == compact(mark.text) && row.cells.prefix { $0.isBlank }.count == column
              && (row.line.map { abs(Double($0) - line) <= most } ?? (mark.frame.bottom > .mm(262)))
          }
          #expect(isThere, "\(name): \(mark.text)")
        }
      }
    }
  }

  @Test("5.2.3 A page full of text has 22 rows and its folio's", arguments: Sample.plainNames)
  func fullPage(name: String) throws {
    let full = try grids(Sample(name)).filter { $0.page.textLines.count == 22 }
    #expect(name != "yangpu-reply" || full.count >= 4)
    for (page, grid) in full {
      #expect(grid.rows.prefix(22).map(\.line) == Array(0..<22))
      #expect(zip(grid.rows, page.textLines).allSatisfy { words($0) == compact($1.text) })
      #expect(grid.rows.count == (page.marks(.folio).isEmpty ? 22 : 23))
    }
  }

  @Test("Every page has the 22 lines of the type area, in order", arguments: Sample.names)
  func typeArea(name: String) throws {
    for (page, grid) in try grids(Sample(name)) where page.turn == 0 {
      #expect(grid.rows.compactMap(\.line) == Array(0..<22))
      #expect(grid.columns == 56)
    }
  }

  @Test(
    "No row is wider than asked for, and none loses a character of the text",
    arguments: [20, 40, 56])
  func widths(width: Int) throws {
    for name in Sample.plainNames {
      for (page, grid) in try grids(Sample(name)) {
        let lines = grid.lines(width: width)
        #expect(lines.allSatisfy { CellWidth.of($0) <= width })
        let all = compact(lines.joined()).filter { $0 != "↳" }
        for line in page.textLines { #expect(all.contains(compact(line.text))) }
      }
    }
  }

  @Test(
    "Cells are as many as a terminal's columns, double ones never parted", arguments: Sample.names)
  func cells(name: String) throws {
    for (_, grid) in try grids(Sample(name)) {
      for row in grid.rows + grid.rows.flatMap({ $0.fitted(to: 31) }) {
        #expect(CellWidth.of(row.text) == row.columns, "\(row.text)")
      }
    }
  }

  @Test("7.2.4, 7.2.7, 7.5 The mark and its rule are red, the folio faint, the text as it is")
  func inks() throws {
    let grid = try grids(Sample("yangpu-reply"))[0].grid
    let mark = try #require(grid.rows.first { words($0).hasSuffix("司法局文件") })
    #expect(mark.cells.filter { $0.text != " " }.allSatisfy { $0.ink == .red })
    #expect(mark.text(coloured: true).hasPrefix("\u{1B}[31m上"))
    #expect(mark.text(coloured: true).hasSuffix("\u{1B}[0m"))
    let rule = try #require(grid.rows.first { $0.text.hasPrefix("━") })
    #expect(rule.text == String(repeating: "━", count: 56) && rule.cells[0].ink == .red)
    let folio = try #require(grid.rows.last)
    #expect(folio.text.hasSuffix("—1—") && folio.cells.last?.ink == .faint)
    let text = try #require(grid.rows.first { $0.text.contains("提案已") })
    #expect(text.text(coloured: true) == text.text)
  }

  @Test("7.3.5 A seal's place is framed, and hides neither name nor date")
  func seal() throws {
    let sample = try Sample("yangpu-reply")
    let rows = try #require(grids(sample).last).grid.rows.map(\.text)
    let top = try #require(rows.firstIndex { $0.contains("╭─印─") })
    #expect(rows[(top + 1)...].contains { $0.hasSuffix("上海市杨浦区司法局") })
    #expect(rows[(top + 1)...].contains { $0.contains("╰─2021年4月9日─╯") })
  }

  @Test("10.1 A letter's double rules: thick over thin at the head, thin over thick at the foot")
  func letterRules() throws {
    let rows = try grids(Sample("letter"))[0].grid.rows.map(\.text)
    let rules = rows.filter { $0.hasPrefix("━") || $0.hasPrefix("─") }.compactMap(\.first)
    #expect(rules == ["━", "─", "─", "━"])
  }

  @Test(
    "8 A table is boxed: all its rows as wide, its rules joined, a row of rules between two of text"
  )
  func table() throws {
    let page = try grids(Sample("table"))[1].grid.rows.map(\.text)
    let first = try #require(page.firstIndex { $0.hasPrefix("┌") })
    let last = try #require(page.firstIndex { $0.hasPrefix("└") })
    let box = page[first...last]
    #expect(Set(box.map { CellWidth.of($0) }).count == 1)
    #expect(box.allSatisfy { "│├┌└".contains($0.prefix(1)) && "│┤┐┘".contains($0.suffix(1)) })
    #expect(zip(box, box.dropFirst()).allSatisfy { !($0.hasPrefix("├") && $1.hasPrefix("├")) })
    #expect(box.contains { $0.contains("农村公路危桥加固和隐患") && $0.contains("697") })
  }

  @Test("8 A landscape side is turned upright: its caption over its table, the folio under it")
  func landscape() throws {
    let (page, grid) = try #require(try grids(Sample("table")).first { $0.page.turn != 0 })
    let rows = grid.rows.map(\.text)
    #expect(grid.isTurned && grid.columns > 56 && page.turn == 90)
    let caption = try #require(rows.firstIndex { $0.contains("表2") })
    let table = try #require(rows.firstIndex { $0.hasPrefix("┌") })
    #expect(caption < table)
    #expect(try #require(rows.last).hasSuffix("—5—"))
  }
}
