import OfficialDocument
import OfficialLayout
import SquareShaping
import Testing
import Typesetting

/// Tables made at random: whatever they hold, nothing overlaps and nothing leaves the type area.
@Suite("表格：随机")
struct TablePropertyTests {
  @Test("80 个随机的表：字不相叠、不出格、不出版心，一字不差", arguments: 0..<80)
  func anything(_ seed: Int) throws {
    var generator = Generator(seed: UInt64(seed))
    let rows = table(&generator)
    let landscape = seed % 4 == 0
    let block = OfficialLayoutTests.table(rows, caption: seed % 3 == 0 ? "表题" : nil)
    let place = text("").source
    let blocks = landscape ? [.landscapeBegins(place), block, .landscapeEnds(place)] : [block]
    let found = try compose(with(blocks + [paragraph(200)], after: 1 + seed % 30))
    #expect(found.diagnostics.allSatisfy { $0.level == .note })
    let area = Frame(x: .mm(28), y: .mm(37), width: .mm(156), height: .mm(225))
    for page in found.pages {
      let inside = page.marks.filter { $0.label.element != .folio }
      #expect(inside.allSatisfy { area.holds($0.frame) })
      let texts = inside.filter { $0.label.element != .tableRule && $0.content != .zone }
      expectApart(texts.map(\.frame))
      let cells = page.marks(.tableCell).map(\.frame)
      for rule in page.marks(.tableRule) {
        #expect(!cells.contains { $0.meets(rule.frame) })
      }
    }
    let read = found.pages.flatMap { $0.marks(.tableCell) }
      .filter { $0.label.nature != .artifact }.map(\.text).joined()
    let written = rows.joined().filter { $0 != "<" && $0 != "^" }
    #expect(read.filter { $0 != " " } == written.joined().filter { $0 != " " })
  }

  private func expectApart(_ frames: [Frame]) {
    for (index, frame) in frames.enumerated() {
      #expect(!frames.dropFirst(index + 1).contains { $0.meets(frame) })
    }
  }

  /// Two to five columns, up to forty rows; some cells long, some numbers, some joined.
  private func table(_ generator: inout Generator) -> [[String]] {
    let columns = Int.random(in: 2...5, using: &generator)
    var rows: [[String]] = []
    for row in 0..<Int.random(in: 1...40, using: &generator) {
      var cells = (0..<columns).map { _ in cell(&generator) }
      let column = Int.random(in: 0..<columns, using: &generator)
      switch Int.random(in: 0..<8, using: &generator) {
      case 0 where column > 0: cells[column] = "<"
      // Above a cell that is one place wide.
      case 1
      where row > 1 && rows[row - 1][column] != "<"
        && (column + 1 == columns || rows[row - 1][column + 1] != "<"):
        cells[column] = "^"
      default: break
      }
      rows.append(cells)
    }
    return rows
  }

  private func cell(_ generator: inout Generator) -> String {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: ""
    case 1: "\(Int.random(in: 0..<99_999, using: &generator)).5"
    case 2: "县"
    case 3: String(generator.paragraph().filter { !$0.isASCII }.prefix(40))
    case 4: "2021年3月15日"
    default: String(generator.paragraph().filter { !$0.isASCII }.prefix(8))
    }
  }
}

extension Frame {
  fileprivate func holds(_ other: Frame) -> Bool {
    other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom
  }

  fileprivate func meets(_ other: Frame) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
