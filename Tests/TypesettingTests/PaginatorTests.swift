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
