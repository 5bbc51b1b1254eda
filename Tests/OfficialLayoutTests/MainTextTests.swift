import OfficialDocument
import OfficialLayout
import SquareShaping
import Testing
import Typesetting

@Suite("7.3 主体")
struct MainTextTests {
  @Test("7.3.1 标题：红线下空二行，居中，2号")
  func title() throws {
    let page = try compose(.sample()).pages[0]
    let title = try page.mark(.title)
    #expect((title.frame.top - (try page.mark(.mastheadRule).frame.bottom)).isNear(20.78))
    #expect(abs(title.frame.centre - 106) <= 0.01 && title.frame.size.height == .pt(22))
  }

  @Test("7.3.1 作者自己的分行照排")
  func titleLines() throws {
    let document = Document.sample().with { $0.title = [text("短"), text("长一些的一行")] }
    #expect(try compose(document).pages[0].marks(.title).map(\.text) == ["短", "长一些的一行"])
  }

  @Test("7.3.1 长标题分行匀称，上长下短，不成矩形，不拆数字")
  func balancedTitle() throws {
    let title = "关于做好2021年全省高校毕业生就业创业有关工作和落实各项政策的通知"
    let lines = try compose(Document.sample().with { $0.title = [text(title)] })
      .pages[0].marks(.title)
    #expect(lines.map(\.text).joined() == title)
    #expect(lines.count == 2 && lines[0].frame.size.width > lines[1].frame.size.width)
    #expect(lines.allSatisfy { $0.frame.size.width <= .mm(156) })
    #expect(lines.contains { $0.text.contains("2021年") })
  }

  @Test("7.3.2 主送机关：标题下空一行，顶格，末尾全角冒号")
  func addressees() throws {
    let page = try compose(.sample()).pages[0]
    let line = try page.mark(.addressees)
    #expect((line.frame.top - (try page.mark(.title).frame.bottom)).isNear(10.39))
    #expect(line.frame.left == .mm(28) && line.text == "各市人民政府：")
  }

  @Test("7.3.2 主送机关过多：移至版记，抄送之上，无分隔线")
  func manyAddressees() throws {
    let document = Document.sample().with {
      $0.addressees = (0..<80).map { text("云岭省第\($0)号人民政府") }
      $0.copyRecipients = [text("省委办公厅")]
    }
    let found = try compose(document)
    #expect(found.diagnostics.contains { $0.code == "layout.addressees-moved" })
    #expect(!found.pages[0].marks(.body).isEmpty && found.pages[0].marks(.addressees).isEmpty)
    let last = try #require(found.pages.last)
    #expect(try last.mark(.addressees).text.hasPrefix("主送："))
    #expect(try last.mark(.copyRecipients).text == "抄送：省委办公厅。")
    #expect(last.marks(.imprintRule).count == 2)
  }

  @Test("7.3.3 首页须显示正文：版头过高报错，指明差多少毫米")
  func tallHead() throws {
    let document = Document.sample().with { $0.title = (0..<12).map { _ in text("一行标题") } }
    let found = try compose(document)
    let error = try #require(found.diagnostics.first { $0.code == "layout.head-too-tall" })
    #expect(error.level == .error && error.message.zh.contains("mm"))
  }

  @Test("7.3.3 每段左空二字，回行顶格")
  func indent() throws {
    let lines = try compose(.sample()).pages[0].marks(.body)
    #expect(lines[0].frame.left.isNear(28 + 2 * 156 / 28) && lines[1].frame.left == .mm(28))
  }

  @Test("7.3.3 正文紧接主送机关下一行")
  func firstLine() throws {
    let page = try compose(.sample()).pages[0]
    let step = try page.mark(.body).frame.top - page.mark(.addressees).frame.top
    #expect(step.isNear(10.4455))
  }

  @Test("7.3.3 一级黑体、二级楷体、三级四级仿宋；标题不悬在页末")
  func headings() throws {
    func heading(_ string: String, _ level: Int) -> Block {
      .paragraph(Paragraph(text(string), level: level, headingLength: string.count))
    }
    let runIn = "（二）依法行政。各单位要加强领导。"
    let document = Document.sample().with {
      $0.body = [
        heading("一、总体要求", 1), heading("（一）指导思想", 2),
        .paragraph(Paragraph(text(runIn), level: 2, headingLength: 8)),
        heading("1.第一步", 3), heading("（1）第一项", 4), paragraph(40),
      ]
    }
    let marks = try compose(document).pages.flatMap(\.marks)
    func roles(_ line: Mark) -> [FontRole?] {
      guard case .text(let runs) = line.content else { return [] }
      return runs.map { SquareShaper.role(of: $0.face) }
    }
    let headings = marks.filter { $0.label.element == .heading }
    #expect(headings.map(roles) == [[.heading1], [.heading2], [.body], [.body]])
    let runInLine = try #require(marks.first { $0.label.element == .body })
    #expect(roles(runInLine) == [.heading2, .body])
  }

  @Test("7.3.3 标题不悬在页末：随下文移到次页")
  func strandedHeading() throws {
    // 9 lines on page 1, then a heading as the last line of page 2.
    for lines in 25...34 {
      let heading = Paragraph(text("一、总体要求"), level: 1, headingLength: 6)
      let document = Document.sample(bodyLines: lines).with {
        $0.body += [.paragraph(heading), paragraph(100)]
      }
      for page in try compose(document).pages {
        let last = page.marks.last { $0.label.element == .body || $0.label.element == .heading }
        #expect(last?.label.element != .heading)
      }
    }
  }

  @Test("7.3.3 段末一行不单独过页；移一行的那一面 21 行，行距不变")
  func widow() throws {
    for lines in 25...40 {
      let document = Document.sample(bodyLines: lines).with {
        $0.body.append(paragraph(600))
        ($0.issuers, $0.date) = ([], nil)
      }
      let pages = try compose(document).pages
      for (page, next) in zip(pages, pages.dropFirst()) where next.marks(.body).count > 1 {
        let lines = next.marks(.body)
        let isContinued =
          page.marks(.body).last?.label.nature.paragraph
          == lines[0].label.nature.paragraph
        let isAlone = lines[1].label.nature.paragraph != lines[0].label.nature.paragraph
        #expect(!(isContinued && isAlone))
        if page != pages[0] { #expect(page.marks(.body).count >= 21) }
      }
    }
  }

  @Test("7.3.4 附件说明：正文下空一行，左空二字，名称对齐，不加标点")
  func attachmentNote() throws {
    let long = String(repeating: "名", count: 30)
    let document = Document.sample(bodyLines: 1).with {
      $0.attachmentNote = [long, "第二个附件"].map { AttachmentName(name: text($0)) }
    }
    let page = try compose(document).pages[0]
    let lines = page.marks(.attachmentNote)
    try #require(lines.count == 3)
    #expect(lines.map(\.text) == ["附件：1." + long.prefix(21), "名名名名名名名名名", "2.第二个附件"])
    let body = try #require(page.marks(.body).last)
    #expect((lines[0].frame.top - body.frame.bottom).isNear(10.39))
    let cell = 156.0 / 28
    #expect(lines[0].frame.left.isNear(28 + 2 * cell))
    // The names hang at 6¼ cells: 附件： is three, 1. is one, the gap a quarter (图9).
    #expect(lines[1].frame.left.isNear(28 + 6.25 * cell))
    #expect(lines[2].frame.left.isNear(28 + 5 * cell))
  }

  @Test("7.3.4 只有一个附件：不编号")
  func oneAttachment() throws {
    let document = Document.sample(bodyLines: 1).with {
      $0.attachmentNote = [AttachmentName(name: text("实施方案"))]
    }
    #expect(try compose(document).pages[0].mark(.attachmentNote).text == "附件：实施方案")
  }
}

extension MarkLabel.Nature {
  /// The paragraph of content.
  var paragraph: Int? {
    if case .content(let paragraph, _) = self { paragraph } else { nil }
  }

  /// The place in reading order of content.
  var order: Int? {
    if case .content(_, let order) = self { order } else { nil }
  }
}
