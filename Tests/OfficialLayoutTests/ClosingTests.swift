import OfficialDocument
import OfficialLayout
import SquareShaping
import Testing
import Typesetting

@Suite("7.3.5 署名、成文日期和印章；7.3.6 附注；7.3.7 附件")
struct ClosingTests {
  private let cell = 156.0 / 28

  @Test("7.3.5.1 加盖印章：日期右空四字，署名对日期居中，印章居中下压", arguments: [42.0, 45, 50, 60])
  func sealed(_ diameter: Double) throws {
    let document = Document.sample().with {
      $0.seals = [Seal(diameter: diameter, source: text("").source)]
    }
    let page = try compose(document).pages[0]
    let date = try page.mark(.date).frame
    let name = try page.mark(.issuer).frame
    let seal = try page.mark(.seal).frame
    #expect(date.right.isNear(184 - 4 * cell))
    #expect(abs(name.centre - date.centre) < 0.01 && abs(seal.centre - date.centre) < 0.01)
    // 署名 and 日期 lie in the lower half of the seal, the seal's top within a line of the text.
    #expect(name.top > seal.centreY && date.bottom <= seal.bottom)
    let above = try #require(page.marks(.body).last?.frame)
    let gap = seal.top - above.bottom
    #expect(gap > .zero && gap <= .mm(10.39))
    #expect(seal.size.width == .mm(diameter) && seal.right <= .mm(184))
  }

  @Test("7.3.5.1 署名过长：日期左移，署名止于版心右边缘")
  func wideName() throws {
    let name = String(repeating: "某", count: 20)
    let page = try compose(Document.sample().with { $0.issuers = [text(name)] }).pages[0]
    let frame = try page.mark(.issuer).frame
    #expect(frame.right.isNear(184))
    #expect(abs(frame.centre - (try page.mark(.date).frame.centre)) < 0.01)
  }

  @Test("7.3.5.1 印章过小盖不住署名和日期，过大出版心：报错", arguments: [1.0, 5, 16, 90, 200])
  func sealSize(_ diameter: Double) throws {
    let document = Document.sample().with {
      $0.seals = [Seal(diameter: diameter, source: text("", line: 9).source)]
    }
    let error = try compose(document).diagnostics.first { $0.code == "layout.seal-size" }
    #expect(error?.level == .error && error?.source?.line == 9)
  }

  @Test("7.3.5.1 版面不够：印章离正文近些，仍在一行之内，落款不必移页")
  func nearerSeal() throws {
    var gaps: [Double] = []
    for lines in 1...6 {
      let page = try compose(.sample(bodyLines: lines)).pages[0]
      guard let seal = page.marks(.seal).first?.frame, let above = page.marks(.body).last?.frame
      else { continue }
      gaps.append((seal.top - above.bottom).millimetres)
      #expect(seal.bottom <= .mm(262))
    }
    #expect(gaps.allSatisfy { $0 >= 1 && $0 <= 7 } && gaps.contains { $0 < 6.99 })
  }

  @Test("7.3.5.2 不加盖印章：署名右空二字，日期首字右移二字")
  func plain() throws {
    let document = Document.sample().with {
      $0.seals = [Seal(diameter: 0, source: text("").source)]
    }
    let page = try compose(document).pages[0]
    let name = try page.mark(.issuer).frame
    #expect(name.right.isNear(184 - 2 * cell))
    #expect((try page.mark(.date).frame.left - name.left).isNear(2 * cell))
    let above = try #require(page.marks(.body).last?.frame)
    #expect((name.top - above.bottom).isNear(10.39))
    #expect(page.marks(.seal).isEmpty)
  }

  @Test("7.3.5.2 日期长于署名：日期右空二字，署名右空相应增加")
  func plainShortName() throws {
    let document = Document.sample().with {
      $0.issuers = [text("市政府")]
      $0.date = text("2021年12月19日")
      $0.seals = [Seal(diameter: 0, source: text("").source)]
    }
    let page = try compose(document).pages[0]
    let date = try page.mark(.date).frame
    #expect(date.right.isNear(184 - 2 * cell))
    #expect((date.left - (try page.mark(.issuer).frame.left)).isNear(2 * cell))
  }

  @Test("7.3.5.5 落款与正文至少两行同页，任何长度")
  func closingHasText() throws {
    for lines in 1...34 {
      let pages = try compose(.sample(bodyLines: lines)).pages
      let closing = try #require(pages.first { !$0.marks(.date).isEmpty })
      #expect(closing.marks(.body).count >= min(2, lines), "\(lines) lines")
    }
  }

  @Test("7.3.6 附注：成文日期下一行，左空二字，加圆括号")
  func annotation() throws {
    let page = try compose(Document.sample().with { $0.annotation = text("此件公开发布") }).pages[0]
    let note = try page.mark(.annotation)
    #expect(note.text == "（此件公开发布）" && note.frame.left.isNear(28 + 2 * cell))
    #expect((note.frame.top - (try page.mark(.date).frame.top)).isNear(10.4455))
  }

  @Test("7.3.7 附件：另面，标识顶格第一行黑体，标题居中第三行")
  func attachment() throws {
    let document = Document.sample().with {
      $0.attachmentNote = [AttachmentName(name: text("实施方案"))]
      $0.attachments = [
        Attachment(label: text("附件"), title: text("实施方案"), body: [paragraph(1_300)])
      ]
    }
    let pages = try compose(document).pages
    let page = try #require(pages.first { !$0.marks(.attachmentLabel).isEmpty })
    let label = try page.mark(.attachmentLabel)
    #expect(label.frame.left == .mm(28) && label.frame.top == .mm(37) && label.text == "附件")
    guard case .text(let runs) = label.content else { return }
    #expect(SquareShaper.role(of: runs[0].face) == .heading1)
    let title = try page.mark(.attachmentTitle).frame
    #expect(title.centreY.isNear(37 + 2 * 10.4455 + 5.644 / 2, 0.01))
    #expect(abs(title.centre - 106) < 0.01)
    // The text is back on the grid and reaches the lower edge.
    #expect(page.marks(.body).last?.frame.bottom == .mm(262))
  }

  @Test("7.3.7 不能一并装订：首行顶格为发文字号和附件序号，页码从 1 起")
  func separateAttachment() throws {
    let attachment = Attachment(
      label: text("附件2"), title: text("实施方案"), body: [paragraph(1_300)])
    let composer = Composer(sheet: try sheet(), shaper: SquareShaper())
    let pages = composer.compose(attachment, separateFrom: Document.sample()).pages
    let label = try pages[0].mark(.attachmentLabel)
    #expect(label.text == "云政发〔2021〕9号附件2")
    #expect(label.frame.left == .mm(28) && label.frame.top == .mm(37))
    guard case .text(let runs) = label.content else { return }
    #expect(runs.allSatisfy { SquareShaper.role(of: $0.face) == .heading1 })
    // Title and text stand as in an annex that is bound with the text.
    let title = try pages[0].mark(.attachmentTitle).frame
    #expect(title.centreY.isNear(37 + 2 * 10.4455 + 5.644 / 2, 0.01))
    #expect(pages[0].marks(.body).last?.frame.bottom == .mm(262))
    #expect(try pages.map { try $0.mark(.folio).text } == pages.indices.map { "—\($0 + 1)—" })
    #expect(pages.allSatisfy { $0.marks(.imprintRule).isEmpty && $0.marks(.mastheadRule).isEmpty })
  }

  @Test("提案答复：办理结果、公开属性在右上角，联系方式在日期之下")
  func reply() throws {
    let document = Document.sample(bodyLines: 1).with {
      $0.handlingResult = text("解决或采纳")
      $0.disclosure = text("主动公开")
      $0.contact = text("段晓蓉")
      $0.contactPhone = text("55218037")
    }
    let page = try compose(document, try sheet("proposal-reply")).pages[0]
    let result = try page.mark(.handlingResult)
    #expect(result.text == "办理结果：解决或采纳")
    #expect(result.frame.right == .mm(184) && result.frame.top == .mm(37))
    #expect(try page.mark(.disclosure).frame.left == result.frame.left)
    #expect(page.marks(.contact).map(\.text) == ["联系人姓名：段晓蓉", "联系电话：55218037"])
    #expect(try page.mark(.contact).frame.top > page.mark(.date).frame.bottom)
  }
}
