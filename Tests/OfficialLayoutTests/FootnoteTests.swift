import Diagnostics
import OfficialDocument
import OfficialLayout
import SquareShaping
import Testing
import Typesetting

@Suite("脚注、插图")
struct FootnoteTests {
  /// A paragraph that cites notes at the given characters.
  private func citing(_ count: Int, _ citations: [(Int, String)]) -> Block {
    .paragraph(
      Paragraph(
        text(String(repeating: "文", count: count - 1) + "。"),
        citations: citations.map { Citation(offset: $0.0, name: $0.1) }))
  }

  private func note(_ name: String, _ count: Int = 8) -> Block {
    .footnote(Footnote(name: name, text: text(String(repeating: "注", count: count))))
  }

  @Test("脚注号：五分之三字号，升高，随前字，照引用次序编")
  func numbers() throws {
    let pages = try compose(
      with([citing(60, [(10, "乙"), (27, "甲"), (30, "乙")]), note("甲"), note("乙")])
    ).pages
    let lines = pages.flatMap { $0.marks(.body) }
    let line = try #require(lines.first { $0.text.contains("1") })
    guard case .text(let runs) = line.content else { return }
    let count = line.text.count - 1
    #expect(
      runs.map(\.text) == [
        String(repeating: "文", count: 10), "1", String(repeating: "文", count: count - 10),
      ])
    #expect(runs[1].size == .pt(9.6) && runs[0].origin.y - runs[1].origin.y == .pt(16 * 0.35))
    #expect(line.frame.right == .mm(184))
    #expect(lines.map(\.text).joined().filter(\.isNumber) == "121")
    #expect(
      pages.flatMap { $0.marks(.footnote) }.map(\.text) == [
        "1\u{A0}注注注注注注注注", "2\u{A0}注注注注注注注注",
      ])
  }

  @Test("脚注号相连：逗号隔开；在段首也可以；引用过的不再排")
  func neighbours() throws {
    let blocks = [citing(20, [(0, "甲"), (10, "甲"), (10, "乙")]), note("甲"), note("乙")]
    let pages = try compose(with(blocks)).pages
    let text = pages.flatMap { $0.marks(.body) }.map(\.text).joined()
    #expect(text.contains("1文文文文文文文文文文1,2文"))
    #expect(pages.flatMap { $0.marks(.footnote) }.count == 2)
  }

  @Test("脚注在引用那一面的版心下边缘，上有短线，4号；正文让出行来")
  func place() throws {
    let found = try compose(with([citing(1_200, [(700, "甲")]), note("甲")]))
    let page = try #require(found.pages.first { !$0.marks(.footnote).isEmpty })
    #expect(page.marks(.body).contains { $0.text.contains("1") })
    let mark = try page.mark(.footnote)
    #expect(mark.frame.bottom == .mm(262) && mark.frame.size.height == .pt(14))
    let rule = try page.mark(.footnoteRule).frame
    #expect(rule.left == .mm(28) && rule.size == Size(width: .mm(39), height: .mm(0.25)))
    #expect(rule.bottom + .mm(2) <= mark.frame.top)
    let last = try #require(page.marks(.body).last).frame
    #expect(last.bottom + .mm(4) <= rule.top && page.marks(.body).count == 20)
    // Read after the text of its page.
    let orders = page.marks.compactMap(\.label.nature.order)
    #expect(orders == orders.sorted() && mark.label.nature.order == orders.last)
  }

  @Test("一面有两条脚注：一条短线，依次排")
  func two() throws {
    let page = try compose(with([citing(60, [(10, "甲"), (40, "乙")]), note("甲", 60), note("乙")]))
      .pages[0]
    #expect(page.marks(.footnoteRule).count == 1)
    let notes = page.marks(.footnote)
    #expect(notes.count == 3 && notes[2].frame.bottom == .mm(262))
    #expect(notes[1].frame.top - notes[0].frame.top == .pt(20))
  }

  @Test("引用在末行而脚注排不下：这一行随脚注移到次面；任何长度不重叠")
  func pushed() throws {
    var pushed = 0
    for lines in 4...40 {
      let blocks = [citing(200, [(60, "甲"), (190, "乙")]), note("甲", 50), note("乙", 120)]
      let pages = try compose(with(blocks, after: lines)).pages
      for (index, page) in pages.enumerated() {
        let text = page.marks(.body).map(\.text).joined()
        let notes = page.marks(.footnote).map(\.text).joined()
        #expect(text.contains("1") == notes.contains("1\u{A0}"))
        #expect(text.contains("2") == notes.contains("2\u{A0}"))
        if let rule = page.marks(.footnoteRule).first {
          let above = page.marks.filter { ![.footnote, .folio].contains($0.label.element) }
          #expect(above.allSatisfy { $0.frame.bottom <= rule.frame.bottom })
        } else if index > 0, page.marks(.body).count == 20, index + 1 < pages.count {
          pushed += 1
        }
      }
    }
    #expect(pushed > 0)
  }

  @Test("脚注高过一面：报错，指明多少毫米")
  func tooTall() throws {
    let found = try compose(with([citing(60, [(10, "甲")]), note("甲", 1_500)]))
    #expect(found.diagnostics.map(\.code).contains("footnote.too-tall"))
  }

  @Test("7.4 脚注与版记同面：脚注在版记之上，空一行")
  func noteAboveImprint() throws {
    let paragraph = Paragraph(
      text(String(repeating: "文", count: 60) + "。"), citations: [Citation(offset: 9, name: "1")])
    let document = Document.sample(bodyLines: 12).with {
      $0.body += [.paragraph(paragraph), .footnote(Footnote(name: "1", text: text("注。")))]
      $0.printingOffice = text("某某办公室")
    }
    let pages = try compose(document).pages
    #expect(pages.count == 2)
    let note = try #require(pages[1].marks(.footnote).map(\.frame.bottom).max())
    let rule = try #require(pages[1].marks(.imprintRule).map(\.frame.top).min())
    #expect((rule - note).isNear(10.39, 1.2))
  }

  @Test("插图居中，宽依所写，题注在下，黑体居中，图与题注同面")
  func figure() throws {
    let figure = Figure(
      caption: text("图1　流程"), file: text("a.png"), width: 120, source: text("").source)
    for lines in 4...11 {
      let pages = try composed(with([.figure(figure), paragraph(60)], after: lines)).pages
      let page = try #require(pages.first { !$0.marks(.figure).isEmpty })
      let picture = try page.mark(.figure)
      #expect(picture.frame.size == Size(width: .mm(120), height: .mm(60)))
      #expect(abs(picture.frame.centre - 106) <= 0.01)
      #expect(picture.content == .picture(PictureName(rawValue: "a.png")))
      let caption = try page.mark(.caption)
      #expect(caption.text == "图1　流程" && caption.frame.top == picture.frame.bottom + .mm(2))
      #expect(abs(caption.frame.centre - 106) <= 0.01)
    }
  }

  @Test("插图的大小：依文件的分辨率，不写则 300 点一英寸；大过版心则缩小并说明")
  func figureSizes() throws {
    func frame(_ measure: PictureMeasure) throws -> (Frame, [Diagnostic]) {
      let figure = Figure(
        caption: text(""), file: text("a.png"), width: nil, source: text("").source)
      let found = try composed(with([.figure(figure)]), measure)
      let page = try #require(found.pages.first { !$0.marks(.figure).isEmpty })
      #expect(page.marks(.caption).isEmpty)
      return (try page.mark(.figure).frame, found.diagnostics)
    }
    let usual = try frame(PictureMeasure(width: 600, height: 300, hasAlpha: false)).0.size
    #expect(usual.width.isNear(50.8, 0.01) && usual.height.isNear(25.4, 0.01))
    let fine = PictureMeasure(width: 600, height: 300, hasAlpha: false, dotsPerMetre: 6_000)
    #expect(try frame(fine).0.size == Size(width: .mm(100), height: .mm(50)))
    let (wide, said) = try frame(PictureMeasure(width: 6_000, height: 300, hasAlpha: false))
    #expect(wide.size.width == .mm(156) && said.map(\.code) == ["figure.scaled"])
    let tall = try frame(PictureMeasure(width: 3_000, height: 6_000, hasAlpha: false)).0
    #expect(tall.size.height <= .mm(225) && tall.size.height > .mm(224.9))
  }

  @Test("没有那张图：读图时已报，不留空白")
  func missingFigure() throws {
    let figure = Figure(
      caption: text(""), file: text("b.png"), width: nil, source: text("").source)
    let found = try composed(with([.figure(figure)]))
    #expect(found.diagnostics.isEmpty && found.pages.allSatisfy { $0.marks(.figure).isEmpty })
  }

  private func composed(
    _ document: Document,
    _ measure: PictureMeasure = PictureMeasure(width: 1_000, height: 500, hasAlpha: false)
  ) throws -> Composition {
    var composer = Composer(sheet: try sheet(), shaper: SquareShaper())
    composer.pictures = PictureMeasures(["a.png": measure])
    return composer.compose(document)
  }
}
