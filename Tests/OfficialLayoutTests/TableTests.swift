import Diagnostics
import OfficialDocument
import OfficialLayout
import SquareShaping
import Testing
import Typesetting

@Suite("8 表格")
struct TableTests {
  @Test("8 表格与版心等宽，格格有框，表头黑体居中")
  func frame() throws {
    let page = try compose(with([table([["甲", "乙"], ["一", "二"]])])).pages[0]
    let frame = try #require(Frame(enclosing: page.marks(.tableRule).map(\.frame)))
    #expect(frame.left == .mm(28) && frame.right == .mm(184))
    // Three rules across and, in each of two rows, three down, all half a point thick.
    let rules = page.marks(.tableRule).map(\.frame.size)
    #expect(rules.filter { $0.height == .pt(0.5) && $0.width == .mm(156) }.count == 3)
    #expect(rules.filter { $0.width == .pt(0.5) }.count == 6)
    let head = try page.mark(.tableCell)
    guard case .text(let runs) = head.content else { return }
    #expect(SquareShaper.role(of: runs[0].face) == .heading1 && runs[0].size == .pt(14))
    #expect(head.frame.centreX.isNear(28 + 156.0 / 4, 0.1))
  }

  @Test("8 表题在上，黑体居中，照录，与表同页")
  func caption() throws {
    for lines in 4...11 {
      let document = with([table([["甲", "乙"], ["一", "二"]], caption: "表1　任务")], after: lines)
      let pages = try compose(document).pages
      let page = try #require(pages.first { !$0.marks(.caption).isEmpty })
      let caption = try page.mark(.caption)
      #expect(caption.text == "表1　任务" && abs(caption.frame.centre - 106) <= 0.01)
      #expect(page.marks(.tableCell).map(\.text) == ["甲", "乙", "一", "二"])
      #expect(try caption.frame.bottom + .mm(2) == page.mark(.tableRule).frame.top)
    }
  }

  @Test("8 跨页的表：每面重复表头，一行不拆到两面，表头不悬在页末")
  func repeatedHead() throws {
    let rows = (1...60).map { ["\($0)", String(repeating: "长", count: 40)] }
    for lines in 1...6 {
      let pages = try compose(with([table([["序号", "任务"]] + rows)], after: lines)).pages
      var seen: [String] = []
      for page in pages where !page.marks(.tableCell).isEmpty {
        let cells = page.marks(.tableCell)
        #expect(cells.prefix(2).map(\.text) == ["序号", "任务"] && cells.count > 2)
        #expect(cells.dropFirst(2).allSatisfy { $0.frame.top > cells[0].frame.bottom })
        seen += cells.dropFirst(2).map(\.text)
        // Every row is whole: a number, and forty characters.
        let text = cells.dropFirst(2).map(\.text).joined()
        let numbers = text.filter { $0 != "长" }
        #expect(!numbers.isEmpty && text.count { $0 == "长" } == 40 * rowCount(page))
      }
      #expect(seen.joined().filter { $0 != "长" } == rows.map { $0[0] }.joined())
    }
  }

  @Test("8 标题不悬在页末：随表移到次页")
  func headingBeforeTable() throws {
    let heading = Block.paragraph(Paragraph(text("一、任务"), level: 1, headingLength: 4))
    for lines in 1...34 {
      let pages = try compose(with([heading, table([["甲"], ["一"]])], after: lines)).pages
      for page in pages where !page.marks(.heading).isEmpty {
        #expect(!page.marks(.tableCell).isEmpty)
      }
    }
  }

  @Test("8 重复的表头只看不读")
  func headIsReadOnce() throws {
    let rows = (1...60).map { ["\($0)", "任务"] }
    let cells = try compose(with([table([["序号", "名称"]] + rows)])).pages
      .flatMap { $0.marks(.tableCell) }
    let heads = cells.filter { $0.text == "序号" }
    #expect(heads.count >= 3 && heads.count { $0.label.nature != .artifact } == 1)
    let orders = cells.compactMap(\.label.nature.order)
    #expect(orders == orders.sorted())
  }

  @Test("8 表后正文回到行格：满页末行仍贴版心下边缘")
  func backToTheGrid() throws {
    let document = with([
      .pageBreak(text("").source), table([["甲"], ["一"], ["二"]]), paragraph(900),
    ])
    let page = try compose(document).pages[1]
    let lines = page.marks(.body)
    #expect(lines.last?.frame.bottom == .mm(262))
    let bottom = try #require(page.marks(.tableRule).map(\.frame.bottom).max())
    // At least half a line below the table, less than a line and a half.
    let gap = lines[0].frame.top - bottom
    #expect(gap >= .mm(5.2) && gap < .mm(5.2 + 10.45))
  }

  @Test("8 数字列小数点对齐，靠右")
  func numbers() throws {
    let rows = [["数"], ["1,200.5"], ["7"], ["-33.25"], ["—"], ["95%"]]
    let cells = try compose(with([table(rows)])).pages[0].marks(.tableCell).dropFirst()
    // The last digit before the point, half an em each.
    let digit = 14 / 72 * 25.4 / 2
    let fractions = [2.0, 0, 3, nil, 1]
    let ends = zip(cells, fractions).compactMap { cell, fraction in
      fraction.map { cell.frame.right.millimetres - $0 * digit }
    }
    #expect(ends.allSatisfy { abs($0 - ends[0]) < 0.01 })
    let longest = try #require(cells.map(\.frame.right).max())
    #expect(longest.isNear(184 - 1.5 - 0.5 / 72 * 25.4))
  }

  @Test("8 不全是数字的列靠左；写明对齐的依所写")
  func alignments() throws {
    let rows = [["甲", "乙", "丙", "丁"], ["1", "2", "3", "4万元"]]
    let cells = try compose(
      with([table(rows, alignments: [.left, .centre, .right, nil], widths: [39, 39, 39, 39])])
    )
    .pages[0].marks(.tableCell).dropFirst(4)
    let frames = cells.map(\.frame)
    let column = 39.0
    #expect(frames[0].left.isNear(28 + 1.5 + 0.18, 0.02))
    #expect(abs(frames[1].centre - (28 + 1.5 * column)) < 1.5)
    #expect(frames[2].right < frames[3].left && frames[3].left - frames[2].right < .mm(3.3))
  }

  @Test("8 列宽：照所写的毫米，余下的归其他列")
  func widths() throws {
    let found = try compose(
      with([table([["甲", "乙", "丙"], ["一", "二", "三"]], widths: [30, nil, 46])]))
    let edges = Set(
      found.pages[0].marks(.tableRule).map(\.frame).filter { $0.size.width == .pt(0.5) }
        .map(\.centreX)
    ).sorted()
    #expect(edges.count == 4)
    #expect(edges[1].isNear(28 + 30) && edges[2].isNear(184 - 46))
    let narrow = try compose(with([table([["甲", "乙"], ["一", "二"]], widths: [30, 40])])).pages[0]
    let frame = try #require(Frame(enclosing: narrow.marks(.tableRule).map(\.frame)))
    #expect(frame.size.width == .mm(70) && abs(frame.centre - 106) <= 0.01)
  }

  @Test("8 列宽：短的格不断行，长的格断行")
  func fairWidths() throws {
    let long = String(repeating: "任", count: 60)
    let cells = try compose(with([table([["序号", "任务", "时限"], ["1", long, "2021年4月9日"]])]))
      .pages[0].marks(.tableCell)
    #expect(cells.contains { $0.text == "2021年4月9日" } && cells.contains { $0.text == "序号" })
    #expect(cells.count { $0.text.hasPrefix("任任") } == 3)
  }

  @Test("8 列宽：有两列长格，短的格仍不断行")
  func shortCellsBesideTwoLong() throws {
    let task = "推进老旧小区改造，完善水电气路信等配套基础设施，改善居民居住条件"
    let rows = [
      ["序号", "重点任务", "牵头单位", "责任单位", "完成时限"],
      ["1", task, "住房城乡建设厅", "发展改革委、财政厅、自然资源厅、各市县人民政府", "2026年12月底"],
      ["2", "加强城镇燃气安全排查整治", "住房城乡建设厅", "应急厅、市场监管局", "持续推进"],
    ]
    let pages = try compose(with([table(rows)])).pages
    let cells = pages.flatMap { $0.marks(.tableCell).map(\.text) }
    for short in rows.joined() where short.count <= 4 { #expect(cells.contains(short), "\(short)") }
    #expect(cells.contains("2026年12月底") && !cells.contains(task))
  }

  @Test("8 列宽：短的格再短，也不使长的格高得不成样子")
  func longCellKeepsItsRoom() throws {
    let short = Array(repeating: "六字以内的格", count: 6)
    let cells = try compose(
      with([table([short + ["任务"], short + [String(repeating: "长", count: 90)]])])
    )
    .pages[0].marks(.tableCell)
    #expect(cells.count { $0.text.contains("长") } <= 14)
  }

  @Test("7.3.5.5 表后有一行正文随落款移页就够了，表格的行不带走")
  func rowsStayInTheirTable() throws {
    let rows = [["甲", "乙"]] + (1...6).map { ["\($0)", "任务"] }
    var carried = 0
    for lines in 1...16 {
      let pages = try compose(with([table(rows), paragraph(10)], after: lines)).pages
      for page in pages where !page.marks(.date).isEmpty && page.marks(.tableCell).isEmpty {
        #expect(!page.marks(.body).isEmpty)
        carried += 1
      }
    }
    #expect(carried > 0)
  }

  @Test("8 合并的格：< 接左，^ 接上；中间没有线，字在正中")
  func spans() throws {
    let rows = [["甲", "乙", "<"], ["^", "丙", "丁"], ["戊", "一", "二"], ["^", "三", "四"]]
    let page = try compose(with([table(rows)])).pages[0]
    let cells = page.marks(.tableCell)
    #expect(cells.map(\.text) == ["甲", "乙", "丙", "丁", "戊", "一", "二", "三", "四"])
    let (first, third, fourth) = (cells[0].frame, cells[1].frame, cells[2].frame)
    #expect(first.centreY.isNear((third.centreY + fourth.centreY).millimetres / 2, 0.2))
    // Both rows of the head are in 黑体.
    guard case .text(let runs) = cells[3].content else { return }
    #expect(SquareShaper.role(of: runs[0].face) == .heading1)
    // No rule crosses 戊, which is two rows high.
    let inside = cells[4].frame
    #expect(
      !page.marks(.tableRule).contains {
        $0.frame.size.height == .pt(0.5) && $0.frame.left <= inside.left
          && $0.frame.right >= inside.right && $0.frame.top > cells[5].frame.top
          && $0.frame.bottom < cells[7].frame.bottom
      })
  }

  @Test("8 竖合并的几行不分页；比一面还高的才分，页末封口，次面重复表头")
  func tallGroup() throws {
    let short = [["甲", "乙"]] + (1...20).map { [$0 % 5 == 1 ? "组" : "^", "\($0)"] }
    let pages = try compose(with([table(short)])).pages
    for page in pages where !page.marks(.tableCell).isEmpty {
      #expect([0, 2].contains(page.marks(.tableCell).count { $0.label.nature != .artifact } % 6))
    }
    let tall = [["甲", "乙"], ["组", "0"]] + (1...60).map { ["^", "\($0)"] }
    let found = try compose(with([table(tall), paragraph(60)]))
    #expect(found.diagnostics.allSatisfy { $0.level == .note })
    let body = found.pages.filter { !$0.marks(.tableCell).isEmpty }
    #expect(body.count >= 3)
    for page in body {
      let rules = page.marks(.tableRule).map(\.frame)
      let bottom = try #require(rules.map(\.bottom).max())
      #expect(rules.contains { $0.bottom == bottom && $0.size.width == .mm(156) })
      #expect(bottom <= .mm(262))
    }
  }

  @Test("8 反斜杠之后的 < ^ 是字；接不上的记号、不成矩形的合并：报错")
  func spanFaults() throws {
    let cells = try compose(with([table([["甲", "乙"], ["\\<", "\\^"]])])).pages[0]
      .marks(.tableCell)
    #expect(cells.map(\.text) == ["甲", "乙", "<", "^"])
    for rows in [[["<", "乙"]], [["甲", "^"]], [["甲", "<"], ["^", "丁"]]] {
      #expect(try compose(with([table(rows)])).diagnostics.map(\.code) == ["table.span"])
    }
  }

  @Test("8 过宽：报错，指明多少毫米")
  func tooWide() throws {
    let rows = [(0..<40).map { "第\($0)" }]
    let error = try #require(try compose(with([table(rows)])).diagnostics.first)
    #expect(error.code == "table.too-wide" && error.level == .error)
    #expect(error.message.zh.contains("版心宽 156 mm") && error.hint?.zh.contains("此处横排") == true)
  }

  @Test("8 列宽窄过一字：报错，指明多少毫米")
  func tooNarrow() throws {
    let error = try #require(
      try compose(with([table([["甲", "乙"]], widths: [5, nil])])).diagnostics.first)
    #expect(error.code == "table.column-too-narrow" && error.message.zh.contains("8.3 mm"))
  }

  @Test("8 一行比一面还高：报错，指明多少毫米")
  func tooTall() throws {
    let rows = [["甲", "乙"], [String(repeating: "长", count: 2_000), "二"]]
    let found = try compose(with([table(rows), paragraph(60)]))
    #expect(found.diagnostics.map(\.code) == ["table.cell-too-tall"])
    #expect(found.diagnostics[0].message.zh.contains("mm"))
  }

  @Test("8 附件中的表格同样排")
  func attachment() throws {
    let document = Document.sample().with {
      $0.attachments = [
        Attachment(
          label: text("附件"), title: text("任务表"), body: [table([["甲", "乙"], ["一", "二"]])])
      ]
    }
    let page = try #require(try compose(document).pages.first { !$0.marks(.tableCell).isEmpty })
    #expect(!page.marks(.attachmentTitle).isEmpty && page.marks(.tableCell).count == 4)
  }

  /// Rows of a page, by their numbers, which are of digits alone.
  private func rowCount(_ page: Page) -> Int {
    page.marks(.tableCell).count { Int($0.text) != nil }
  }
}

/// The sample with some lines of text and then `blocks`.
func with(_ blocks: [Block], after lines: Int = 1) -> Document {
  Document.sample(bodyLines: lines).with { $0.body += blocks }
}

/// A table.
func table(
  _ rows: [[String]], caption: String? = nil, alignments: [Table.Alignment?] = [],
  widths: [Double?] = []
) -> Block {
  .table(
    Table(
      caption: caption.map { text($0) }, rows: rows.map { $0.map { text($0) } },
      alignments: alignments, widths: widths, source: text("").source))
}
