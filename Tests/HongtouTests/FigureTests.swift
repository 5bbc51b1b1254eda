import Foundation
import Hongtou
import OfficialLayout
import Testing
import Typesetting

/// The first pages of the standard's figures (GB/T 9704-2012, 11), built again as manuscripts, with
/// real faces. Where a figure was measured and the clause has no number, the figure counts ± 1 mm.
@Suite("式样：首页", .serialized)
struct FigureTests {
  @Test("11 式样都排得出，没有错误和警告；印章和签名章都有图", arguments: Sample.figures)
  func quiet(_ name: String) throws {
    let sample = try Sample(name)
    let loud = sample.diagnostics.filter { $0.level != .note }.map(\.code)
    #expect(loud == [])
    for mark in sample.pages.flatMap({ $0.marks(.seal) + $0.marks(.signatureStamp) }) {
      guard case .picture = mark.content else {
        Issue.record("no picture: \(mark.frame)")
        continue
      }
    }
  }

  @Test("图2至图10 版头：72、20.78、4、20.78、10.39 mm", arguments: Figure.general)
  func heads(_ name: String) throws {
    let sample = try Sample(name)
    let page = sample.pages[0]
    let mark = try #require(Frame(enclosing: try page.marks(.issuerMark).map(sample.ink)))
    let number = try page.mark(.documentNumber).frame
    let line = page.marks(.signatory).first?.frame ?? number
    let rule = try page.mark(.mastheadRule).frame
    let title = page.marks(.title).map(\.frame)
    #expect(mark.top.isNear(72, 0.05) && (line.top - mark.bottom).isNear(20.78, 0.05))
    #expect((rule.top - number.bottom).isNear(4, 0.05) && rule.size.width == .mm(156))
    #expect((title[0].top - rule.bottom).isNear(20.78, 0.05))
    let below = try page.mark(.addressees).frame.top - title[title.count - 1].bottom
    #expect(below.isNear(10.39, 0.05) && !page.textLines.isEmpty)
    #expect(try page.mark(.folio).text == "—1—")
  }

  @Test("图2 份号、机密★1年、特急各占一行；一行标题；页码居右")
  func figure2() throws {
    let page = try Sample("figures/figure-02").pages[0]
    let marks = try [page.mark(.copyNumber), page.mark(.classification), page.mark(.urgency)]
    #expect(marks.map(\.text) == ["000001", "机密★1年", "特急"])
    #expect(marks.allSatisfy { $0.frame.left == .mm(28) } && marks[0].frame.top == .mm(37))
    #expect(marks[1].frame.top.isNear(46.3, 1.5) && marks[2].frame.top.isNear(56.1, 2))
    #expect(page.marks(.title).count == 1 && (9...10).contains(page.textLines.count))
    #expect(try page.mark(.folio).frame.right.isNear(184 - 5.5, 1))
  }

  @Test("图3 三个机关，较短的名称撑开，“文件”居右，上下居中；发文字号居中")
  func figure3() throws {
    let sample = try Sample("figures/figure-03")
    let page = sample.pages[0]
    let marks = page.marks(.issuerMark)
    #expect(marks.map(\.text.count) == [8, 6, 8, 2] && marks.last?.text == "文件")
    let inks = try marks.map(sample.ink)
    try Figure.expectJustified(inks.dropLast())
    let block = try #require(Frame(enclosing: inks.dropLast()))
    #expect((inks[3].centreY - block.centreY).isNear(0.35, 1))
    #expect((inks[3].left - block.right).isNear(10.7, 1))
    for (a, b) in zip(marks, marks.dropFirst()).dropLast() {
      #expect((b.frame.top - a.frame.top).isNear(19.7, 1))
    }
    #expect(try page.mark(.documentNumber).frame.centreX.isNear(106, 0.05))
    #expect(page.marks(.signatory).isEmpty && page.textLines.count >= 5)
  }

  @Test("图4 三个机关，没有“文件”；机　密、特　急；签发人三人两行，发文字号在末行")
  func figure4() throws {
    let sample = try Sample("figures/figure-04")
    let page = sample.pages[0]
    let marks = page.marks(.issuerMark)
    #expect(marks.count == 3 && !marks.contains { $0.text.hasSuffix("文件") })
    try Figure.expectJustified(try marks.map(sample.ink))
    for (a, b) in zip(marks, marks.dropFirst()) {
      #expect((b.frame.top - a.frame.top).isNear(20.8, 1))
    }
    #expect(try page.mark(.classification).text == "机　密" && page.mark(.urgency).text == "特　急")
    let rows = page.marks(.signatory)
    #expect(rows.map(\.text) == ["签发人：周景明　王若川", "冯志行"])
    let number = try page.mark(.documentNumber).frame
    #expect(number.left.isNear(28 + Figure.cell, 0.05) && number.top == rows[1].frame.top)
    #expect(rows[0].frame.right.isNear(184 - Figure.cell, 0.05))
    #expect((rows[1].frame.left - rows[0].frame.left).isNear(4 * Figure.cell, 0.05))
    #expect((rows[1].frame.top - rows[0].frame.top).isNear(10.5, 1))
  }

  @Test("图8 五个机关的标志，首页仍有正文")
  func figure8() throws {
    let sample = try Sample("figures/figure-08")
    let marks = sample.pages[0].marks(.issuerMark)
    #expect(marks.count == 6)
    try Figure.expectJustified(try marks.dropLast().map(sample.ink))
    #expect(!sample.pages[0].textLines.isEmpty)
  }

  @Test("图11 信函首页：30、4、20 mm；份号和发文字号同行，距线 4.84 mm；正文排到第二条双线；没有页码")
  func figure11() throws {
    let sample = try Sample("figures/figure-11")
    let page = sample.pages[0]
    let mark = try sample.ink(page.mark(.issuerMark))
    let (head, foot) = (page.marks(.mastheadRule), page.marks(.footRule))
    try #require(head.count == 2 && foot.count == 2)
    #expect(mark.top.isNear(30, 0.05) && (head[0].frame.top - mark.bottom).isNear(4, 0.05))
    #expect(head[0].frame.size.height > head[1].frame.size.height)
    #expect(foot[0].frame.size.height < foot[1].frame.size.height)
    #expect(foot[1].frame.bottom == .mm(277))
    for rule in head + foot {
      #expect(rule.frame.left == .mm(20) && rule.frame.right == .mm(190))
    }
    let marks = try [page.mark(.copyNumber), page.mark(.classification), page.mark(.urgency)]
    #expect(marks.map(\.text) == ["000001", "机　密", "特　急"])
    let number = try page.mark(.documentNumber).frame
    #expect((marks[0].frame.top - head[1].frame.bottom).isNear(4.84, 0.05))
    #expect(number.top == marks[0].frame.top && number.right == .mm(184))
    let title = try page.mark(.title).frame
    #expect((title.top - marks[2].frame.bottom).isNear(20.78, 0.05))
    let last = try #require(page.textLines.last?.frame)
    #expect((foot[0].frame.top - last.bottom).isNear(4.84, 0.01))
    #expect(page.marks(.folio).isEmpty && sample.pages.count == 2)
    #expect(try sample.pages[1].mark(.folio).text == "—2—")
  }

  @Test("图12 命令：57、20.78、20.78 mm；签名章、职务、成文日期")
  func figure12() throws {
    let sample = try Sample("figures/figure-12")
    let page = sample.pages[0]
    let mark = try sample.ink(page.mark(.issuerMark))
    let number = try page.mark(.documentNumber)
    #expect(mark.top.isNear(57, 0.05) && (number.frame.top - mark.bottom).isNear(20.78, 0.05))
    #expect(number.text == "第36号" && number.frame.centreX.isNear(106, 0.05))
    #expect((try page.mark(.body).frame.top - number.frame.bottom).isNear(20.78, 0.05))
    let text = try #require(page.textLines.last?.frame)
    let stamp = try page.mark(.signatureStamp).frame
    let office = try page.mark(.office).frame
    let date = try page.mark(.date).frame
    #expect((stamp.top - text.bottom).isNear(20.78, 0.05) && stamp.size.height.isNear(12.95, 1))
    #expect(stamp.right.isNear(184 - 4 * Figure.cell, 0.05) && date.right == stamp.right)
    #expect((stamp.left - office.right).isNear(2 * Figure.cell, 0.05))
    #expect((stamp.centreY - office.centreY).isNear(0, 0.05))
    #expect((date.top - stamp.bottom).isNear(10.39, 0.05))
    #expect(page.marks(.mastheadRule).isEmpty && page.marks(.title).isEmpty)
    #expect(try page.mark(.folio).text == "—1—")
  }
}
