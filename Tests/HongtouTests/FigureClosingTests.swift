import Hongtou
import OfficialLayout
import Testing
import Typesetting

/// The last pages of the standard's figures (GB/T 9704-2012, 11), built again as manuscripts, with
/// real faces. Where a figure was measured and the clause has no number, the figure counts ± 1 mm.
@Suite("式样：末页", .serialized)
struct FigureClosingTests {
  private struct Closing {
    let sample: Sample
    let page: Page
    /// The last line of 正文 or 附件说明.
    let text: Frame
    let names: [Frame]
    let date: Frame
    let seals: [Frame]

    init(_ figure: String) throws {
      sample = try Sample("figures/\(figure)")
      page = try #require(sample.pages.first { !$0.marks(.date).isEmpty })
      text = try #require((page.textLines + page.marks(.attachmentNote)).last?.frame)
      names = page.marks(.issuer).map(\.frame)
      date = try page.mark(.date).frame
      seals = page.marks(.seal).map(\.frame)
    }

    /// 附注: the line after the date, two cells in. 7.3.6
    func expectAnnotation() throws {
      let note = try page.mark(.annotation)
      #expect((note.frame.top - date.top).isNear(10.4, 1))
      #expect(note.frame.left.isNear(28 + 2 * Figure.cell, 0.05) && note.text.first == "（")
    }
  }

  @Test("图5 一个机关加盖印章；附注；版记在第二面")
  func figure5() throws {
    let closing = try Closing("figure-05")
    let (seal, name, date) = (closing.seals[0], closing.names[0], closing.date)
    #expect(date.right.isNear(184 - 4 * Figure.cell, 0.05) && seal.size.width == .mm(50))
    #expect((name.centreX - date.centreX).isNear(0, 0.05))
    Figure.expectSealed(seal, name)
    Figure.expectSealed(seal, date)
    #expect((seal.top - closing.text.bottom).isNear(6.9, 1))
    let inks = try (
      closing.sample.ink(#require(closing.page.textLines.last)),
      closing.sample.ink(closing.page.mark(.issuer))
    )
    // 41.7 to 43.0 mm in 图5, 图7 and 图8, ± 1 mm.
    #expect((40.7...44.0).contains((inks.1.top - inks.0.bottom).millimetres))
    #expect((date.top - name.top).isNear(9.6, 1))
    try closing.expectAnnotation()
    #expect(closing.sample.pages.count == 2)
  }

  @Test("图5至图8 版记：抄送两行，线 27.2、9.1、0 mm；页码居左", arguments: 5...8)
  func imprint(_ number: Int) throws {
    let page = try #require(try Sample("figures/figure-0\(number)").pages.last)
    let rules = page.marks(.imprintRule).map(\.frame)
    try #require(rules.count == 3)
    #expect(rules[2].bottom.isNear(262, 0.05))
    #expect((rules[2].bottom - rules[0].top).isNear(262.75 - 235.5, 1))
    #expect((rules[2].bottom - rules[1].top).isNear(262.75 - 253.65, 1))
    let copies = page.marks(.copyRecipients).map(\.frame)
    try #require(copies.count == 2)
    #expect((copies[1].top - copies[0].top).isNear(7.88, 0.05))
    #expect(copies[0].left.isNear(28 + 5.4, 1))
    let office = try page.mark(.printingOffice).frame
    #expect((rules[2].bottom - office.top).isNear(262.75 - 256, 1) && office.left == copies[0].left)
    #expect(try page.mark(.printingDate).frame.right.isNear(184 - 5.4, 1))
    #expect(try page.mark(.folio).frame.left.isNear(28 + 5.5, 1))
  }

  @Test("图6 一个机关不加盖印章：署名右空二字，成文日期首字右移二字")
  func figure6() throws {
    let closing = try Closing("figure-06")
    let name = closing.names[0]
    #expect((name.top - closing.text.bottom).isNear(10.39, 0.05) && closing.seals.isEmpty)
    #expect(name.right.isNear(184 - 2 * Figure.cell, 0.05) && name.left.isNear(111.3, 1))
    #expect((closing.date.left - name.left).isNear(2 * Figure.cell, 0.05))
    try closing.expectAnnotation()
  }

  @Test("图7 两个机关：46 mm 和 50 mm 的印章同排，下边齐；成文日期只在末一个之下")
  func figure7() throws {
    let closing = try Closing("figure-07")
    #expect(closing.seals.map(\.size.width) == [.mm(46), .mm(50)])
    #expect(closing.seals[0].bottom == closing.seals[1].bottom)
    #expect(closing.names[0].top == closing.names[1].top)
    Figure.expectApart(closing.seals)
    for (seal, name) in zip(closing.seals, closing.names) { Figure.expectSealed(seal, name) }
    Figure.expectSealed(closing.seals[1], closing.date)
    #expect(closing.date.right.isNear(184 - 4 * Figure.cell, 0.05))
    #expect(closing.seals[1].top - closing.text.bottom <= .mm(10.39))
    try closing.expectAnnotation()
  }

  @Test("图8 五个机关：印章三、二两排，互不相切；成文日期在末一个之下")
  func figure8() throws {
    let closing = try Closing("figure-08")
    let seals = closing.seals
    try #require(seals.count == 5)
    let (first, second) = (seals[..<3], seals[3...])
    #expect(Set(first.map(\.top)).count == 1 && Set(second.map(\.top)).count == 1)
    Figure.expectApart(seals)
    for (seal, name) in zip(seals, closing.names) { Figure.expectSealed(seal, name) }
    #expect((first[0].top - closing.text.bottom).isNear(7.3, 1))
    #expect((first[0].left - .mm(28)).isNear(1.9, 1) && (.mm(184) - first[2].right).isNear(1.9, 1))
    #expect((first[1].left - first[0].right).isNear(1.1, 1))
    #expect((seals[4].left - seals[3].right).isNear(14.5, 1))
    #expect((seals[3].top - seals[0].bottom).isNear(4.5, 1))
    #expect(closing.date.right.isNear(184 - 4 * Figure.cell, 0.05))
    try closing.expectAnnotation()
  }

  @Test("图9 附件说明两项，回行对齐；两个机关撑到等宽，成文日期长于署名")
  func figure9() throws {
    let closing = try Closing("figure-09")
    let lines = closing.page.marks(.attachmentNote)
    try #require(lines.count == 3)
    #expect(lines[0].frame.left.isNear(28 + 2 * Figure.cell, 0.05))
    let text = try #require(closing.page.textLines.last?.frame)
    #expect((lines[0].frame.top - text.bottom).isNear(10.39, 0.05))
    // 附件：1.云…, its second line, and 2.妇…: by the edges of the glyphs.
    let (one, two) = (Figure.edges(of: lines[0]), Figure.edges(of: lines[2]))
    #expect((two[0] - one[3]).isNear(0, 0.05) && (one[3] - one[0]).isNear(3 * Figure.cell, 0.3))
    #expect((two[2] - one[5]).isNear(0, 0.05))
    #expect((Figure.edges(of: lines[1])[0] - one[5]).isNear(0, 0.3))
    let names = closing.names
    #expect(names[0].left == names[1].left && names[0].right == names[1].right)
    #expect((names[0].top - closing.text.bottom).isNear(10.39, 0.05))
    #expect(closing.date.size.width > names[0].size.width)
    #expect(closing.date.right.isNear(184 - 2 * Figure.cell, 0.05))
    #expect((closing.date.left - names[0].left).isNear(2 * Figure.cell, 0.05))
    try closing.expectAnnotation()
    #expect(closing.page.marks(.imprintRule).isEmpty && closing.seals.isEmpty)
  }

  @Test("图10 附件2：标识在第一行，标题在第三行；版记在其后，第四面")
  func figure10() throws {
    let pages = try Sample("figures/figure-10").pages
    try #require(pages.count == 4)
    let label = try pages[3].mark(.attachmentLabel)
    let title = try pages[3].mark(.attachmentTitle)
    #expect(label.text == "附件2" && label.frame.top == .mm(37) && label.frame.left == .mm(28))
    #expect(title.frame.centreY.isNear(60.5, 1) && title.frame.centreX.isNear(106, 0.05))
    let body = try #require(pages[3].textLines.first?.frame)
    #expect(body.top - title.frame.bottom >= .mm(10.39))
    #expect(try #require(pages[3].marks(.imprintRule).last).frame.bottom.isNear(262, 0.05))
    #expect(try pages[3].mark(.folio).text == "—4—")
    #expect(pages.dropLast().allSatisfy { $0.marks(.imprintRule).isEmpty })
  }

  @Test("7.5 版记前的空白页：第三面空白，第四面只有版记，都没有页码")
  func blankPage() throws {
    let pages = try Sample("figures/blank-page").pages
    try #require(pages.count == 4)
    #expect(pages[2].marks.isEmpty && pages[3].marks(.folio).isEmpty)
    #expect(pages[3].marks(.imprintRule).last?.frame.bottom.isNear(262, 0.05) == true)
    #expect(pages[3].textLines.isEmpty && pages[..<2].allSatisfy { !$0.marks(.folio).isEmpty })
  }
}
