import Diagnostics
import OfficialDocument
import OfficialLayout
import SquareShaping
import Testing
import Typesetting

@Suite("8 横排")
struct LandscapeTests {
  private let begins = Block.landscapeBegins(text("").source)
  private let ends = Block.landscapeEnds(text("").source)

  private func wide(_ columns: Int) -> Block {
    table([(0..<columns).map { "第\($0)" }, (0..<columns).map { _ in "值" }])
  }

  @Test("8 横排：单页、双页表头都朝左，版心 225 mm × 156 mm，页码不转、仍在原处")
  func turned() throws {
    let blocks: [Block] = [
      begins, wide(9), .pageBreak(text("").source), wide(9), ends, paragraph(60),
    ]
    let pages = try compose(with(blocks)).pages
    #expect(pages.map(\.turn).prefix(4) == [0, 90, 90, 0])
    let upright = try compose(.sample(bodyLines: 100)).pages
    for index in [1, 2] {
      let page = pages[index]
      #expect(page.size == Size(width: .mm(210), height: .mm(297)))
      let rules = page.marks(.tableRule)
      let frame = try #require(Frame(enclosing: rules.map(\.frame)))
      #expect(frame.left == .mm(28) && frame.top == .mm(37) && frame.bottom == .mm(262))
      let cells = page.marks(.tableCell)
      #expect((rules + cells).allSatisfy { $0.isTurned })
      // The head is at the left edge, its first cell lowest; the row below it to the right.
      #expect(cells[0].text == "第0" && cells[8].frame.bottom < cells[0].frame.top)
      #expect(cells[9].frame.left > cells[0].frame.right)
      let (folio, other) = (try page.mark(.folio), try upright[index].mark(.folio))
      #expect(folio == other && !folio.isTurned)
    }
    #expect(pages[3].marks(.body).allSatisfy { !$0.isTurned })
    #expect(pages[3].marks(.body).first?.frame.top == .mm(37))
  }

  @Test("8 横排中的正文：每面15行，撑满 156 mm，每行40字")
  func text15() throws {
    let pages = try compose(with([begins, paragraph(1_000), ends])).pages
    let lines = pages[1].marks(.body)
    #expect(lines.count == 15 && lines[1].text.count == 40)
    #expect(lines[0].frame.left == .mm(28) && lines[14].frame.right == .mm(184))
    #expect(lines[1].frame.bottom == .mm(262) && lines[1].frame.top == .mm(37))
  }

  @Test("8 前后正文各自起止，次序不乱")
  func order() throws {
    let pages = try compose(with([begins, wide(3), ends, paragraph(40)])).pages
    let orders = pages.flatMap(\.marks).compactMap(\.label.nature.order)
    #expect(orders == Array(0..<orders.count))
    #expect(!pages[2].marks(.date).isEmpty && pages[2].marks(.body).count == 2)
  }

  @Test("7.3.5.5 正文以横排结束：落款没有正文同页，提醒作者")
  func bareClosing() throws {
    let found = try compose(with([begins, wide(3), ends]))
    let warning = try #require(found.diagnostics.first)
    #expect(warning.code == "layout.closing-without-text" && warning.level == .warning)
  }

  @Test("8 横排也排不下的表：报错，指明多少毫米")
  func tooWide() throws {
    #expect(try compose(with([begins, wide(14), ends, paragraph(60)])).diagnostics.isEmpty)
    let error = try #require(try compose(with([begins, wide(30), ends])).diagnostics.first)
    #expect(error.code == "table.too-wide" && error.message.zh.contains("版心宽 225 mm"))
  }

  @Test("8 横排在末尾：落款另起一面；附件从横排开始，标识标题也横排")
  func closing() throws {
    let document = with([begins, wide(3), ends]).with {
      $0.attachments = [
        Attachment(label: text("附件"), title: text("任务表"), body: [begins, wide(12), ends])
      ]
    }
    let pages = try compose(document).pages
    #expect(pages.map(\.turn).prefix(4) == [0, 90, 0, 90])
    #expect(!pages[2].marks(.date).isEmpty)
    let label = try pages[3].mark(.attachmentLabel)
    #expect(label.isTurned && label.frame.left == .mm(28) && label.frame.bottom == .mm(262))
    #expect(try pages[3].mark(.tableCell).frame.left > pages[3].mark(.attachmentTitle).frame.right)
  }
}
