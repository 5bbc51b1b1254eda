import OfficialDocument
import OfficialLayout
import Testing
import Typesetting

@Suite("10.1 信函格式的版记")
struct LetterImprintTests {
  private func letter(bodyLines: Int, copies: Int = 4) -> Document {
    Document.sample(bodyLines: bodyLines).with {
      $0.issuerMarks = [text("云岭省人民政府")]
      $0.copyRecipients = (0..<copies).map { text("省委第\($0)办公厅") }
    }
  }

  private func compose(_ document: Document) throws -> Composition {
    try OfficialLayoutTests.compose(document, try sheet("letter"))
  }

  @Test("10.1 版记：只有抄送，不加分隔线，在版心最下方", arguments: [1, 20])
  func place(_ copies: Int) throws {
    let page = try #require(try compose(letter(bodyLines: 3, copies: copies)).pages.last)
    let lines = page.marks(.copyRecipients)
    #expect(page.marks(.imprintRule).isEmpty && (lines.count > 1) == (copies > 1))
    #expect(lines.last?.frame.bottom == .mm(262))
    for (above, below) in zip(lines, lines.dropFirst()) {
      #expect(below.frame.top - above.frame.top == .mm(7.88))
    }
  }

  @Test("10.1 印发机关、印发日期不印：各提醒一次")
  func printing() throws {
    let found = try compose(
      letter(bodyLines: 3).with {
        $0.printingOffice = text("云岭省人民政府办公厅")
        $0.printingDate = text("2021年4月10日")
      })
    #expect(found.pages.allSatisfy { $0.marks(.printingOffice).isEmpty })
    #expect(found.pages.allSatisfy { $0.marks(.printingDate).isEmpty })
    let warnings = found.diagnostics.filter { $0.code == "layout.printing-line-unused" }
    #expect(warnings.count == 2 && warnings.allSatisfy { $0.level == .warning })
  }

  @Test("10.1 版记在最后一面，单双不拘；正文与它至少隔一行", arguments: 1...60)
  func lastPage(_ lines: Int) throws {
    let pages = try compose(letter(bodyLines: lines)).pages
    let places = pages.indices.filter { !pages[$0].marks(.copyRecipients).isEmpty }
    #expect(places == [pages.count - 1])
    let page = pages[pages.count - 1]
    let top = page.marks(.copyRecipients)[0].frame.top
    let above = page.marks.filter { $0.frame.top < top }.map(\.frame.bottom).max()
    #expect(above.map { $0 + .mm(10.39) <= top } ?? true)
  }

  @Test("10.1 一、二、三面的信函都有，末面单双都有")
  func lengths() throws {
    let counts = Set(try (1...60).map { try compose(letter(bodyLines: $0)).pages.count })
    #expect(counts.isSuperset(of: [1, 2, 3]))
  }

  @Test("10.1 一面的信函：版记在首页版心下边，第二条双线在其下")
  func onePage() throws {
    let pages = try compose(letter(bodyLines: 2)).pages
    #expect(pages.count == 1 && pages[0].marks(.folio).isEmpty)
    #expect(pages[0].marks(.copyRecipients).last?.frame.bottom == .mm(262))
    #expect(pages[0].marks(.footRule).last?.frame.bottom == .mm(277))
  }
}
