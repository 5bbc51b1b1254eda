import OfficialDocument
import OfficialLayout
import SquareShaping
import Testing
import Typesetting

@Suite("10.1 信函格式")
struct LetterTests {
  private func letter(bodyLines: Int = 3) -> Document {
    Document.sample(bodyLines: bodyLines).with {
      $0.issuerMarks = [text("云岭省人民政府")]
      $0.copyNumber = text("000001")
      $0.classification = text("机密")
      $0.classificationTerm = text("1年")
      $0.urgency = text("特急")
    }
  }

  private func pages(_ document: Document) throws -> [Page] {
    try compose(document, try sheet("letter")).pages
  }

  @Test("10.1 标志：墨迹上边缘距上页边 30 mm，居中")
  func mark() throws {
    let mark = try pages(letter())[0].mark(.issuerMark)
    #expect(mark.inkTop == .mm(30) && abs(mark.frame.centre - 106) <= 0.01)
  }

  @Test("10.1 第一条红色双线：标志下 4 mm，上粗下细，长 170 mm，居纸张之中")
  func firstRule() throws {
    let page = try pages(letter())[0]
    let rules = page.marks(.mastheadRule)
    try #require(rules.count == 2)
    #expect(rules[0].frame.top - (try page.mark(.issuerMark).inkBottom) == .mm(4))
    #expect(rules.map(\.frame.size.height) == [.mm(0.75), .mm(0.25)])
    #expect(rules[1].frame.top - rules[0].frame.bottom == .mm(0.9))
    for rule in rules + page.marks(.footRule) {
      #expect(rule.frame.left == .mm(20) && rule.frame.right == .mm(190))
      #expect(rule.content == .rule(try sheet().red))
      #expect(rule.label.nature == .artifact && rule.label.layer == .head)
    }
  }

  @Test("10.1 第二条红色双线：距下页边 20 mm，上细下粗，只在首页", arguments: [3, 20, 40])
  func secondRule(_ lines: Int) throws {
    let pages = try pages(letter(bodyLines: lines))
    let rules = pages[0].marks(.footRule).map(\.frame)
    try #require(rules.count == 2)
    #expect(rules[1].bottom == .mm(277))
    #expect(rules.map(\.size.height) == [.mm(0.25), .mm(0.75)])
    #expect(rules[1].top - rules[0].bottom == .mm(0.9))
    for page in pages.dropFirst() {
      #expect(page.marks(.footRule).isEmpty && page.marks(.mastheadRule).isEmpty)
    }
  }

  @Test("10.1 份号、密级、紧急程度：顶格居左，分行，首行距线为 3号字高的 7/8")
  func copyMarks() throws {
    let page = try pages(letter())[0]
    let rule = try #require(page.marks(.mastheadRule).last?.frame)
    let marks = try [.copyNumber, .classification, .urgency].map { try page.mark($0).frame }
    #expect(marks.allSatisfy { $0.left == .mm(28) })
    #expect((marks[0].top - rule.bottom).isNear(4.84))
    #expect((marks[1].top - marks[0].top).isNear(10.4455))
    #expect((marks[2].top - marks[1].top).isNear(10.4455))
    // Whatever is there takes the first line.
    let alone = try pages(Document.sample().with { $0.urgency = text("加急") })[0]
    #expect((try alone.mark(.urgency).frame.top - rule.bottom).isNear(4.84))
  }

  @Test("10.1 发文字号：顶格居右，与首个左侧要素同一行")
  func number() throws {
    let page = try pages(letter())[0]
    let number = try page.mark(.documentNumber).frame
    #expect(number.right == .mm(184))
    #expect(number.top == (try page.mark(.copyNumber).frame.top))
    let bare = try pages(Document.sample())[0]
    let rule = try #require(bare.marks(.mastheadRule).last?.frame)
    #expect((try bare.mark(.documentNumber).frame.top - rule.bottom).isNear(4.84))
  }

  @Test("10.1 发文字号与份号重叠、超出版心：报错", arguments: [30, 40])
  func wideNumber(_ length: Int) throws {
    let name = String(repeating: "长", count: length - 9)
    let document = letter().with { $0.documentNumber = text("\(name)〔2021〕9号") }
    let codes = try compose(document, try sheet("letter")).diagnostics.map(\.code)
    #expect(codes.contains("layout.number-too-wide"))
    let found = try compose(letter(), try sheet("letter")).diagnostics
    #expect(!found.contains { $0.code == "layout.number-too-wide" })
  }

  @Test("10.1 标题：与其上最后一个要素相距二行")
  func title() throws {
    let page = try pages(letter())[0]
    #expect((try page.mark(.title).frame.top - page.mark(.urgency).frame.bottom).isNear(20.78))
    let bare = try pages(Document.sample())[0]
    #expect(
      (try bare.mark(.title).frame.top - bare.mark(.documentNumber).frame.bottom).isNear(20.78))
  }

  @Test("10.1 首页正文到第二条双线之上 7/8 字，续面 22 行", arguments: [30, 40, 60])
  func textDownToRule(_ lines: Int) throws {
    let pages = try pages(letter(bodyLines: lines))
    let bottom = try #require(pages[0].marks(.body).last?.frame.bottom)
    // 277 − 1.9 − 4.84 mm.
    #expect(bottom <= .mm(270.26) && bottom > .mm(270.26 - 10.45))
    let rule = try #require(pages[0].marks(.footRule).first?.frame)
    #expect(rule.top - bottom >= .mm(4.84))
    guard pages.count > 2 else { return }
    let second = pages[1].marks(.body)
    #expect(second.count == 22 && second[0].frame.top == .mm(37))
    #expect(second[21].frame.bottom == .mm(262))
  }

  @Test("10.1 首页末行恰在第二条双线之上 4.84 mm，行距 10.0 至 10.9 mm", arguments: 1...4)
  func lastLineAtRule(_ titleLines: Int) throws {
    let document = letter(bodyLines: 60).with {
      $0.title = Array(repeating: text("关于测试版式的通知"), count: titleLines)
    }
    let page = try pages(document)[0]
    let lines = page.marks(.body).map(\.frame)
    let rule = try #require(page.marks(.footRule).first?.frame)
    let gap = (rule.top - lines[lines.count - 1].bottom).millimetres
    let pitch = (lines[1].top - lines[0].top).millimetres
    #expect(abs(gap - 4.84) < 0.001 && (10.0...10.9).contains(pitch), "\(gap), \(pitch)")
    // The last line is as far as any from the one before it.
    #expect(
      abs((lines[lines.count - 1].top - lines[lines.count - 2].top).millimetres - pitch) < 0.001)
    #expect(
      (page.marks(.addressees)[0].frame.top - page.marks(.title)[titleLines - 1].frame.bottom)
        == .mm(10.39))
  }

  @Test("10.1 正文排到第二条双线：比排到版心下边多一两行，视版头高低")
  func lineMore() throws {
    let short = try sheet("letter", ["bottom: 277 mm": "bottom: none"])
    let more = try (1...4).map { lines in
      let document = letter(bodyLines: 40).with {
        $0.title = Array(repeating: text("关于测试版式的通知"), count: lines)
      }
      let normal = try compose(document, short).pages[0].marks(.body).count
      return try pages(document)[0].marks(.body).count - normal
    }
    #expect(Set(more) == [1, 2])
  }

  @Test("10.1 首页不显示页码，第二面为 2")
  func folios() throws {
    let pages = try pages(letter(bodyLines: 60))
    #expect(pages.count >= 3 && pages[0].marks(.folio).isEmpty)
    #expect(try pages[1].mark(.folio).text == "—2—")
    #expect(try pages[2].mark(.folio).text == "—3—")
  }

  @Test("10.1 标志以“文件”结尾：提醒")
  func ending() throws {
    let document = letter().with { $0.issuerMarks = [text("云岭省人民政府文件")] }
    let found = try compose(document, try sheet("letter")).diagnostics
    #expect(found.first { $0.code == "layout.mark-ending" }?.level == .warning)
    let plain = try compose(letter(), try sheet("letter")).diagnostics
    #expect(!plain.contains { $0.code == "layout.mark-ending" })
  }

  @Test("10.1 联合行文：只用主办机关的标志")
  func joint() throws {
    let document = letter().with {
      $0.issuerMarks = [text("云岭省财政厅"), text("云岭省教育厅")]
    }
    let found = try compose(document, try sheet("letter"))
    #expect(found.pages[0].marks(.issuerMark).map(\.text) == ["云岭省财政厅"])
    #expect(!found.diagnostics.contains { $0.level == .error })
  }

  @Test("10.1 签发人不印：提醒")
  func signatory() throws {
    let document = letter().with { $0.signatories = [text("王大明")] }
    let found = try compose(document, try sheet("letter"))
    #expect(found.pages[0].marks(.signatory).isEmpty)
    #expect(found.diagnostics.contains { $0.code == "layout.signatory-unused" })
  }
}
