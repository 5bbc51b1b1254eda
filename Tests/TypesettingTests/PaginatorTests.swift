import Testing
import Typesetting

@Suite("拼版")
struct PaginatorTests {
  private let grid = BaselineGrid(
    top: .mm(37), height: .mm(225), lines: 22, typeSize: .pt(16))

  private func line(heading: Bool = false, widow: Bool = false) -> Galley.Item {
    let label = MarkLabel(
      element: ElementName(rawValue: "body"), clause: "", nature: .content(paragraph: 0, order: 0))
    return .line(
      GalleyLine(
        runs: [], left: .zero, right: .mm(156), label: label, keepsWithNext: heading, isWidow: widow
      ))
  }

  private func lines(_ count: Int) -> [Galley.Item] { (0..<count).map { _ in line() } }

  private func counts(_ items: [Galley.Item], firstTop: Length? = nil) -> [Int] {
    Paginator(grid: grid, left: .mm(28)).pages(of: Galley(items), firstTop: firstTop ?? grid.top)
      .map(\.marks.count)
  }

  @Test("第 1 行贴版心上边，第 22 行贴下边，行位由序号算出")
  func gridEdges() {
    #expect(grid.top(ofLine: 0) == .mm(37))
    #expect(grid.top(ofLine: 21) + grid.typeSize == .mm(262))
    #expect((0..<22).allSatisfy { grid.firstLine(notAbove: grid.top(ofLine: $0)) == $0 })
    #expect(grid.firstLine(notAbove: grid.top(ofLine: 3) + Length(emu: 1)) == 4)
    #expect(grid.firstLine(notAbove: .zero) == 0)
  }

  @Test("满页 22 行")
  func fullPages() { #expect(counts(lines(50)) == [22, 22, 6]) }

  @Test("首页从给定处开始，放不下一行也可以空着")
  func firstPage() {
    #expect(counts(lines(30), firstTop: grid.top(ofLine: 12)) == [10, 20])
    #expect(counts(lines(3), firstTop: .mm(260)) == [0, 3])
  }

  @Test("标题不在页末，孤行不在页首")
  func keeps() {
    #expect(counts(lines(21) + [line(heading: true)] + lines(5)) == [21, 6])
    #expect(counts(lines(22) + [line(widow: true)] + lines(5)) == [21, 7])
    // Two lines moved would leave 20: the widow is let be rather.
    let both = lines(20) + [line(heading: true), line(), line(widow: true)] + lines(3)
    #expect(counts(both) == [22, 4])
  }

  @Test("块带着两行正文走")
  func block() {
    let mark = Mark(
      label: MarkLabel(element: ElementName(rawValue: "date"), clause: "", nature: .artifact),
      frame: Frame(x: .zero, y: .zero, width: .mm(10), height: .mm(10)), content: .zone)
    let closing = Galley.Item.block(
      GalleyBlock(marks: [mark], height: .mm(50), textLinesKept: 2))
    #expect(counts(lines(10) + [closing]) == [11])
    #expect(counts(lines(20) + [closing]) == [18, 3])
    // Page 1 keeps a line of text whatever the block asks for. 7.3.3
    #expect(counts(lines(2) + [closing], firstTop: .mm(240)) == [1, 2])
  }

  @Test("空距是边到边的净距，不在页首")
  func gaps() throws {
    let items = lines(2) + [.gap(.mm(10.39))] + lines(1)
    let marks = Paginator(grid: grid, left: .mm(28)).pages(of: Galley(items), firstTop: grid.top)[0]
      .marks
    #expect(marks[2].frame.top - marks[1].frame.bottom == .mm(10.39))
    let next = Paginator(grid: grid, left: .mm(28))
      .pages(of: Galley(lines(22) + [.gap(.mm(10.39))] + lines(1)), firstTop: grid.top)
    #expect(next[1].marks[0].frame.top == .mm(37))
  }

  @Test("换页")
  func pageBreak() { #expect(counts(lines(3) + [.pageBreak] + lines(2) + [.pageBreak]) == [3, 2]) }
}

@Suite("拼版：表格、脚注、横排")
struct TablePaginationTests {
  private let grid = BaselineGrid(
    top: .mm(37), height: .mm(225), lines: 22, typeSize: .pt(16))
  private let label = MarkLabel(
    element: ElementName(rawValue: "row"), clause: "", nature: .artifact)

  private func mark(_ height: Length) -> Mark {
    Mark(
      label: label, frame: Frame(x: .zero, y: .zero, width: .mm(10), height: height),
      content: .zone)
  }

  private func row(_ height: Double) -> Galley.Item {
    var block = GalleyBlock(marks: [mark(.mm(height))], height: .mm(height), textLinesKept: 0)
    block.head = GalleyHead(marks: [mark(.mm(5))], height: .mm(5))
    block.foot = [mark(.mm(1))]
    block.textLines = 1
    return .block(block)
  }

  private func line(note height: Double? = nil) -> Galley.Item {
    var line = GalleyLine(runs: [], left: .zero, right: .mm(156), label: label)
    line.notes =
      height.map {
        [GalleyBlock(marks: [mark(.mm($0))], height: .mm($0), textLinesKept: 0)]
      } ?? []
    return .line(line)
  }

  private func pages(_ items: [Galley.Item]) -> [Paginator.Side] {
    Paginator(grid: grid, left: .mm(28)).pages(of: Galley(items), firstTop: grid.top)
  }

  @Test("块为一面之首时上有重复的头，为一面之末时下有收尾")
  func headAndFoot() {
    let sides = pages((0..<5).map { _ in row(100) })
    // A head, two rows, a foot; at last a head, a row and a foot.
    #expect(sides.map(\.marks.count) == [4, 4, 3])
    #expect(sides[0].marks[1].frame.top == .mm(42))
    #expect(sides[0].marks[3].frame.top == .mm(142))
  }

  @Test("gapToGrid 之后的行回到行格")
  func backToTheGrid() {
    let marks = pages([line(), .gap(.mm(5)), row(30), .gapToGrid(.mm(5)), line()])[0].marks
    let last = marks[marks.count - 1].frame.top
    #expect((0..<22).contains { grid.top(ofLine: $0) == last })
    #expect(last >= marks[marks.count - 2].frame.bottom + .mm(5))
  }

  @Test("脚注占去页末的地方；排不下的，行随脚注移到次面")
  func notes() {
    let lines = (0..<21).map { _ in line() }
    #expect(pages(lines + [line(note: 5)]).map(\.marks.count) == [21, 2])
    #expect(pages([line(note: 100)] + lines).map { $0.marks.count }[0] == 13)
    #expect(pages([line(note: 100)])[0].marks[1].frame.bottom == .mm(262))
  }

  @Test("横排部分自成若干面，前后各在另面")
  func landscape() {
    let turned = BaselineGrid(top: .mm(28), height: .mm(156), lines: 15, typeSize: .pt(16))
    let part = LandscapePart(
      items: (0..<20).map { _ in line() }, paginator: Paginator(grid: turned, left: .mm(35)),
      firstTop: turned.top, sheetHeight: .mm(297))
    let sides = pages([line(), .landscape(part), line()])
    #expect(sides.map(\.marks.count) == [1, 15, 5, 1])
    #expect(sides.map { $0.marks[0].isTurned } == [false, true, true, false])
    #expect(sides[1].marks[0].frame.left == .mm(28))
    let empty = LandscapePart(
      items: [.pageBreak], paginator: part.paginator, firstTop: turned.top, sheetHeight: .mm(297))
    #expect(pages([line(), .landscape(empty), line()]).count == 2)
  }
}
