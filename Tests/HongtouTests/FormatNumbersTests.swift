import CommandTesting
import Foundation
import Hongtou
import OfficialDocument
import OfficialLayout
import Testing
import Typesetting

/// The measures of clause 10 on the samples' pages, with real faces.
@Suite("特定格式样稿上的毫米数", .serialized)
struct FormatNumbersTests {
  @Test("10.1 信函首页：30、4、4.84、20.78、10.39、4.84、20 mm", arguments: Sample.letters)
  func letterHead(_ name: String) throws {
    let sample = try Sample(name)
    let page = sample.pages[0]
    let mark = try sample.ink(page.mark(.issuerMark))
    let rules = page.marks(.mastheadRule).map(\.frame)
    try #require(rules.count == 2)
    #expect(mark.top.isNear(30, 0.05) && (rules[0].top - mark.bottom).isNear(4, 0.05))
    let number = try page.mark(.documentNumber).frame
    #expect((number.top - rules[1].bottom).isNear(4.84, 0.05) && number.right == .mm(184))
    #expect(try page.mark(.copyNumber).frame.top == number.top)
    let title = page.marks(.title).map(\.frame)
    #expect((title[0].top - (try page.mark(.urgency).frame.bottom)).isNear(20.78, 0.05))
    let below = try page.mark(.addressees).frame.top - title[title.count - 1].bottom
    #expect(below.isNear(10.39, 0.05))
    let last = try #require(page.textLines.last?.frame.bottom)
    let foot = page.marks(.footRule).map(\.frame)
    #expect(foot[0].top - last >= .mm(4.84) && foot[1].bottom == .mm(277))
  }

  @Test("10.1 信函页码从第二面起，抄送在末面版心最下方，没有线", arguments: Sample.letters)
  func letterFoot(_ name: String) throws {
    let pages = try Sample(name).pages
    #expect(pages.count == 2 && pages[0].marks(.folio).isEmpty)
    #expect(try pages[1].mark(.folio).text == "—2—")
    #expect(pages[1].marks(.copyRecipients).last?.frame.bottom == .mm(262))
    #expect(pages.flatMap { $0.marks(.imprintRule) }.isEmpty)
  }

  @Test("10.1 信函的墨迹：红线 20 至 190 mm，文字在版心两边之内", arguments: Sample.letters)
  func letterInk(_ name: String) throws {
    let sample = try Sample(name)
    let folder = try TemporaryFolder()
    let file = folder.file("letter.pdf")
    let pdf = try sample.typesetter.pdf(of: sample.pages, describing: sample.document)
    try Data(pdf).write(to: URL(fileURLWithPath: file))
    let raster = try Raster(of: file, page: 1, in: folder)
    let page = sample.pages[0]
    let bottom = try #require(raster.ink(from: 271, above: 297))
    #expect(abs(bottom.left - 20) < 0.3 && abs(bottom.right - 190) < 0.3)
    let thick = try #require(raster.rows { $0.isRed(across: 0.95) })
    #expect(abs(bottom.top - 275.1) < 0.3)
    #expect(abs(thick.lowerBound - 276.25) < 0.3 && abs(thick.upperBound - 277) < 0.3)
    let rule = try #require(page.marks(.mastheadRule).last?.frame.bottom.millimetres)
    let text = try #require(raster.ink(from: rule + 0.5, above: 271))
    #expect(text.left > 28 - 0.2 && text.right < 184 + 0.2)
  }

  @Test("10.2 命令：57、20.78、20.78 mm，没有红线")
  func order() throws {
    let sample = try Sample("order")
    let page = sample.pages[0]
    let mark = try sample.ink(page.mark(.issuerMark))
    let number = try page.mark(.documentNumber).frame
    #expect(mark.top.isNear(57, 0.05) && (number.top - mark.bottom).isNear(20.78, 0.05))
    #expect((try page.mark(.body).frame.top - number.bottom).isNear(20.78, 0.05))
    #expect(number.centreX.isNear(106, 0.05) && page.marks(.mastheadRule).isEmpty)
  }

  @Test("10.3 纪要：72 mm；出席在正文下空一行，左空二字，回行对齐")
  func minutes() throws {
    let sample = try Sample("minutes")
    #expect(try sample.ink(sample.pages[0].mark(.issuerMark)).top.isNear(72, 0.05))
    let page = try #require(sample.pages.first { !$0.marks(.present).isEmpty })
    let lines = page.marks(.present) + page.marks(.absent) + page.marks(.attending)
    let body = try #require(page.textLines.last?.frame)
    #expect((lines[0].frame.top - body.bottom).isNear(10.39, 0.05))
    let (label, names) = (28 + 2 * 156.0 / 28, 28 + 5 * 156.0 / 28)
    #expect(lines[0].frame.left.isNear(label, 0.1) && lines[1].frame.left.isNear(names, 0.1))
    for line in lines where line.frame.left.isNear(label, 0.1) {
      // The first name after the label, on every list.
      #expect(try #require(line.runs.dropFirst().first).origin.x.isNear(names, 0.3))
    }
  }
}
