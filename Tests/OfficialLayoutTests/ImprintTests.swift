import OfficialDocument
import OfficialLayout
import Testing
import Typesetting

@Suite("7.4 版记；7.5 页码")
struct ImprintTests {
  private func printed(bodyLines: Int = 3) -> Document {
    Document.sample(bodyLines: bodyLines).with {
      $0.copyRecipients = ["省委办公厅", "省人大常委会办公厅", "省政协办公厅", "省监委"].map { text($0) }
      $0.printingOffice = text("云岭省人民政府办公厅")
      $0.printingDate = text("2021年4月10日")
    }
  }

  @Test("7.4.1 分隔线：与版心等宽，首末条 0.35 mm，中间 0.25 mm，末条与版心下边缘重合")
  func rules() throws {
    let page = try #require(try compose(printed()).pages.last)
    let rules = page.marks(.imprintRule).map(\.frame)
    #expect(rules.map(\.size.height) == [.mm(0.35), .mm(0.25), .mm(0.35)])
    #expect(rules.allSatisfy { $0.left == .mm(28) && $0.size.width == .mm(156) })
    #expect(rules[2].bottom == .mm(262))
  }

  @Test("7.4.2 抄送：4号，左右各空一字，回行与首个名称对齐，末尾句号")
  func recipients() throws {
    let page = try #require(
      try compose(printed().with { $0.copyRecipients += [text("省高级人民法院、省人民检察院、省军区")] })
        .pages.last)
    let lines = page.marks(.copyRecipients)
    let cell = 14 * 25.4 / 72
    #expect(lines.count == 2)
    #expect(lines[0].frame.left.isNear(28 + cell) && lines[0].frame.right <= .mm(184 - cell + 0.01))
    #expect(lines[1].frame.left.isNear(28 + 4 * cell))
    #expect(lines[0].text.hasPrefix("抄送：省委办公厅，") && lines[1].text.hasSuffix("。"))
    #expect(lines[0].frame.size.height == .pt(14))
  }

  @Test("7.4.3 印发机关左空一字，印发日期右空一字，后加“印发”")
  func printing() throws {
    let page = try #require(try compose(printed()).pages.last)
    let cell = 14 * 25.4 / 72
    #expect(try page.mark(.printingOffice).frame.left.isNear(28 + cell))
    let date = try page.mark(.printingDate)
    #expect(date.frame.right.isNear(184 - cell) && date.text == "2021年4月10日印发")
  }

  @Test("7.4 版记在双页：任何长度", arguments: 1...60)
  func evenPage(_ lines: Int) throws {
    let pages = try compose(printed(bodyLines: lines)).pages
    let place = try #require(pages.firstIndex { !$0.marks(.imprintRule).isEmpty })
    #expect(place + 1 == pages.count && (place + 1) % 2 == 0)
    // A line at least lies between text and imprint.
    let page = pages[place]
    let lowest = page.marks.filter { $0.frame.top < page.marks(.imprintRule)[0].frame.top }
      .map(\.frame.bottom).max()
    let first = page.marks(.imprintRule)[0].frame.top
    #expect(lowest.map { $0 + .mm(10.39) <= first } ?? true)
  }

  @Test("7.4.2 版记高过版心：报错，指明多少毫米")
  func tallImprint() throws {
    let document = printed().with {
      $0.copyRecipients = (0..<150).map { text("云岭省第\($0)号人民政府") }
    }
    let error = try compose(document).diagnostics.first { $0.code == "layout.imprint-too-tall" }
    #expect(error?.level == .error && error?.message.zh.contains("mm") == true)
  }

  @Test("7.5 版记前有空白页：空白页和版记页不编页码")
  func blankPage() throws {
    let found = try (1...60).map { try compose(printed(bodyLines: $0)).pages }
    let blank = found.filter { $0.dropLast().last?.marks.isEmpty == true }
    let plain = found.filter { $0.dropLast().last?.marks.isEmpty == false }
    #expect(!blank.isEmpty && !plain.isEmpty)
    for pages in blank {
      #expect(pages.suffix(2).allSatisfy { $0.marks(.folio).isEmpty })
      #expect(pages.dropLast(2).allSatisfy { !$0.marks(.folio).isEmpty })
    }
    for pages in plain { #expect(pages.allSatisfy { !$0.marks(.folio).isEmpty }) }
  }

  @Test("7.4 无版记要素：没有版记，也不补双页")
  func noImprint() throws {
    let pages = try compose(.sample()).pages
    #expect(pages.count == 1 && pages[0].marks(.imprintRule).isEmpty)
  }

  @Test("imprint.page：last 末页，simplex 单面印")
  func otherPages() throws {
    for place in ["last", "simplex"] {
      let sheet = try sheet("general", ["page: even ": "page: \(place) "])
      let pages = try compose(printed(bodyLines: 1), sheet).pages
      #expect(pages.count == 1 && pages[0].marks(.imprintRule).count == 3)
      let long = try compose(printed(bodyLines: 30), sheet).pages
      #expect((try long[1].mark(.folio).frame.left > .mm(100)) == (place == "simplex"))
    }
  }

  @Test("7.5 页码：一字线中心在版心下边缘下 7 mm，单页居右、双页居左空一字")
  func folio() throws {
    let pages = try compose(printed()).pages
    let odd = try pages[0].mark(.folio)
    let even = try pages[1].mark(.folio)
    let cell = 14 * 25.4 / 72
    #expect(odd.frame.right.isNear(184 - cell) && even.frame.left.isNear(28 + cell))
    #expect(odd.text == "—1—" && even.text == "—2—")
    let ink = (odd.inkTop + odd.inkBottom).scaled(by: 1, over: 2)
    #expect(ink.isNear(269, 0.1))
    #expect(odd.label.nature == .artifact)
  }

  @Test("阅读次序：从 0 起连续，跨页不断；每个标记有出处")
  func readingOrder() throws {
    let pages = try compose(printed(bodyLines: 40)).pages
    let order = pages.flatMap(\.marks).compactMap(\.label.nature.order)
    #expect(order == Array(0..<order.count))
    let sourced = pages.flatMap(\.marks).filter { $0.label.nature.order != nil }
    #expect(sourced.allSatisfy { $0.label.source?.file == "test.md" })
    let body = pages.flatMap { $0.marks(.body) }
    #expect(body.map { $0.label.source?.line } == Array(repeating: 20, count: body.count))
    #expect(body[1].label.source?.column == 27)
  }
}
