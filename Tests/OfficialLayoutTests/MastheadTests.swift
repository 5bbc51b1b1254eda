import OfficialDocument
import OfficialLayout
import SquareShaping
import Testing
import Typesetting

@Suite("7.2 版头")
struct MastheadTests {
  private func copyMarked() -> Document {
    Document.sample().with {
      $0.copyNumber = text("000001")
      $0.classification = text("机密")
      $0.classificationTerm = text("1年")
      $0.urgency = text("特急")
    }
  }

  @Test("7.2.1 份号：版心左上角第一行")
  func copyNumber() throws {
    let mark = try compose(copyMarked()).pages[0].mark(.copyNumber)
    #expect(mark.text == "000001")
    #expect(mark.frame.left == .mm(28) && mark.frame.top == .mm(37))
  }

  @Test("7.2.2 密级和保密期限：黑体，第二行，★ 隔开")
  func classification() throws {
    let mark = try compose(copyMarked()).pages[0].mark(.classification)
    #expect(mark.text == "机密★1年")
    #expect(mark.frame.left == .mm(28) && mark.frame.top.isNear(37 + 10.4455))
    guard case .text(let runs) = mark.content else { return }
    #expect(runs.allSatisfy { SquareShaper.role(of: $0.face) == .heading1 })
  }

  @Test("7.2.2 无期限时两字间空一字（图4）")
  func classificationWithoutTerm() throws {
    let page = try compose(copyMarked().with { $0.classificationTerm = nil }).pages[0]
    #expect(try page.mark(.classification).text == "机　密")
    #expect(try page.mark(.urgency).text == "特　急")
  }

  @Test("7.2.3 紧急程度：份号、密级之下一行")
  func urgency() throws {
    #expect(try compose(copyMarked()).pages[0].mark(.urgency).frame.top.isNear(37 + 2 * 10.4455))
    let alone = Document.sample().with { $0.urgency = text("加急") }
    #expect(try compose(alone).pages[0].mark(.urgency).frame.top == .mm(37))
  }

  @Test("7.2.4 发文机关标志：墨迹上边缘距版心上边缘 35 mm，居中，红色")
  func issuerMark() throws {
    let mark = try compose(.sample()).pages[0].mark(.issuerMark)
    #expect(mark.inkTop == .mm(72))
    #expect(abs(mark.frame.centre - 106) <= 0.01)
    guard case .text(let runs) = mark.content else { return }
    #expect(runs[0].ink == (try sheet().red) && runs[0].size == .pt(42))
    #expect(mark.label.layer == .head)
  }

  @Test("7.2.4 长标志先压窄、再缩小，不出版心")
  func longMark() throws {
    let page = try compose(
      Document.sample().with { $0.issuerMarks = [text("云岭省自然资源和规划局办公室文件")] }
    ).pages[0]
    let mark = try page.mark(.issuerMark)
    #expect(mark.frame.size.width <= .mm(156) && mark.frame.left >= .mm(28))
    guard case .text(let runs) = mark.content else { return }
    #expect(runs[0].condensation >= 700 && runs[0].condensation < 1000)
    #expect(mark.inkTop.isNear(72, 0.001))
  }

  @Test("7.2.4 压到最窄仍排不下：报错")
  func markTooWide() throws {
    let name = String(repeating: "长", count: 40)
    let found = try compose(Document.sample().with { $0.issuerMarks = [text(name)] })
    #expect(found.diagnostics.contains { $0.code == "layout.mark-too-wide" && $0.level == .error })
  }

  @Test("7.2.5 发文字号：标志下空二行，居中")
  func documentNumber() throws {
    let page = try compose(.sample()).pages[0]
    let number = try page.mark(.documentNumber)
    #expect((number.frame.top - (try page.mark(.issuerMark).inkBottom)).isNear(20.78))
    #expect(abs(number.frame.centre - 106) <= 0.01)
  }

  @Test("7.2.5、7.2.6 上行文：发文字号居左空一字，签发人居右空一字，同一行")
  func upward() throws {
    let page = try compose(Document.sample().with { $0.signatories = [text("王大明")] }).pages[0]
    let number = try page.mark(.documentNumber)
    let signatory = try page.mark(.signatory)
    #expect(number.frame.left.isNear(28 + 156 / 28))
    #expect(signatory.frame.right.isNear(184 - 156 / 28))
    #expect(signatory.frame.top == number.frame.top)
    #expect(signatory.text == "签发人：王大明")
    guard case .text(let runs) = signatory.content else { return }
    #expect(runs.map { SquareShaper.role(of: $0.face) } == [.body, .heading2])
  }

  @Test("7.2.5、7.2.6 发文字号与签发人重叠：报错，指明多少毫米")
  func overlap() throws {
    let document = Document.sample().with {
      $0.signatories = [text("欧阳某某某")]
      $0.documentNumber = text("云岭自然资源规划办函文〔2021〕1234号")
    }
    let error = try compose(document).diagnostics.first { $0.code == "layout.number-too-wide" }
    #expect(error?.level == .error && error?.message.zh.contains("mm") == true)
  }

  @Test("7.2.7 分隔线：发文字号之下 4 mm，红色，与版心等宽")
  func rule() throws {
    let page = try compose(.sample()).pages[0]
    let rule = try page.mark(.mastheadRule)
    let number = try page.mark(.documentNumber)
    #expect((rule.frame.top - number.frame.bottom) == .mm(4))
    #expect(rule.frame.left == .mm(28) && rule.frame.size.width == .mm(156))
    #expect(rule.content == .rule(try sheet().red))
    #expect(rule.label.nature == .artifact && rule.label.layer == .head)
  }
}

extension Mark {
  /// Edges of the ink of a line of square characters.
  var inkTop: Length { ink.map(\.top).min() ?? frame.top }
  var inkBottom: Length { ink.map(\.bottom).max() ?? frame.bottom }

  private var ink: [Frame] {
    runs.compactMap { SquareShaper().inkFrame(of: $0) }
  }
}
