import OfficialDocument
import OfficialLayout
import Testing
import Typesetting

@Suite("10.2 命令（令）格式")
struct OrderTests {
  private func order(bodyLines: Int = 3) -> Document {
    Document.sample(bodyLines: bodyLines).with {
      $0.issuerMarks = [text("云岭省人民政府令")]
      $0.documentNumber = text("第58号")
      $0.title = []
      $0.addressees = []
    }
  }

  private func compose(_ document: Document) throws -> Composition {
    try OfficialLayoutTests.compose(document, try sheet("order"))
  }

  @Test("10.2 标志：墨迹上边缘距版心上边缘 20 mm")
  func mark() throws {
    let mark = try compose(order()).pages[0].mark(.issuerMark)
    #expect(mark.inkTop == .mm(57) && abs(mark.frame.centre - 106) <= 0.01)
  }

  @Test("10.2 令号：标志下空二行，居中")
  func number() throws {
    let page = try compose(order()).pages[0]
    let number = try page.mark(.documentNumber)
    #expect((number.frame.top - (try page.mark(.issuerMark).inkBottom)).isNear(20.78))
    #expect(abs(number.frame.centre - 106) <= 0.01)
  }

  @Test("10.2 令号下空二行编排正文；没有红线、标题、主送机关")
  func body() throws {
    let found = try compose(order())
    let page = found.pages[0]
    let number = try page.mark(.documentNumber).frame
    #expect((try page.mark(.body).frame.top - number.bottom).isNear(20.78))
    #expect(page.marks(.mastheadRule).isEmpty && page.marks(.footRule).isEmpty)
    #expect(page.marks(.title).isEmpty && page.marks(.addressees).isEmpty)
    #expect(found.diagnostics.isEmpty)
  }

  @Test("10.2 给了标题：令号下空二行编排标题，其下空一行")
  func title() throws {
    let page = try compose(order().with { $0.title = [text("嘉奖令")] }).pages[0]
    let title = try page.mark(.title).frame
    #expect((title.top - (try page.mark(.documentNumber).frame.bottom)).isNear(20.78))
    #expect((try page.mark(.body).frame.top - title.bottom).isNear(10.39))
  }

  @Test("10.2 令号的格式是第N号，标题不必有，签发人不限上行文，版头不印签发人")
  func requirements() throws {
    let wanted = try sheet("order").requirements
    #expect(wanted == .order)
    #expect(try sheet().requirements == .general)
    let signed = order().with { $0.signatories = [text("王大明")] }
    #expect(try compose(signed).pages[0].marks(.signatory).isEmpty)
  }

  @Test("10.2 首页有页码；版记在双页")
  func imprint() throws {
    let pages = try compose(
      order().with { $0.copyRecipients = [text("省委办公厅")] }
    ).pages
    #expect(pages.count == 2)
    #expect(try pages[0].mark(.folio).text == "—1—")
    #expect(pages[1].marks(.imprintRule).count == 2)
  }
}
