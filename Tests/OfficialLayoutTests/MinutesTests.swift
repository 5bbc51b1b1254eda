import OfficialDocument
import OfficialLayout
import SquareShaping
import Testing
import Typesetting

@Suite("10.3 纪要格式")
struct MinutesTests {
  private func minutes() -> Document {
    Document.sample().with {
      $0.issuerMarks = [text("云岭省人民政府办公会议纪要")]
      $0.documentNumber = text("〔2021〕9号")
      $0.addressees = []
      $0.present = (1...9).map { text("省政府第\($0)办公室") }
      $0.absent = [text("李某某")]
      $0.attending = [text("王某某"), text("赵某某")]
    }
  }

  private func compose(_ document: Document) throws -> Composition {
    try OfficialLayoutTests.compose(document, try sheet("minutes"))
  }

  /// The page the lists stand on.
  private func listPage(_ document: Document) throws -> Page {
    try #require(try compose(document).pages.first { !$0.marks(.present).isEmpty })
  }

  @Test("10.3 标志：墨迹上边缘距版心上边缘 35 mm，居中")
  func mark() throws {
    let mark = try compose(minutes()).pages[0].mark(.issuerMark)
    #expect(mark.inkTop == .mm(72) && abs(mark.frame.centre - 106) <= 0.01)
  }

  @Test("10.3 出席：正文或附件说明下空一行，左空二字，黑体，后标全角冒号")
  func present() throws {
    let page = try listPage(minutes())
    let first = try page.mark(.present)
    let body = try #require(page.marks(.body).last?.frame)
    #expect((first.frame.top - body.bottom).isNear(10.39))
    #expect(first.frame.left.isNear(28 + 2 * 156 / 28))
    #expect(first.text.hasPrefix("出席：省政府第1办公室、"))
    let roles = first.runs.map { SquareShaper.role(of: $0.face) }
    #expect(roles.first == .heading1 && roles.dropFirst().allSatisfy { $0 == .body })
    #expect(first.runs.first?.text == "出席：")
    let noted = minutes().with { $0.attachmentNote = [AttachmentName(name: text("任务分工表"))] }
    let note = try listPage(noted)
    let list = try note.mark(.attachmentNote).frame
    #expect((try note.mark(.present).frame.top - list.bottom).isNear(10.39))
  }

  @Test("10.3 回行与冒号后的首字对齐")
  func turnover() throws {
    let lines = try listPage(minutes()).marks(.present)
    try #require(lines.count >= 3)
    let names = 28 + 5 * 156.0 / 28
    #expect(lines.dropFirst().allSatisfy { $0.frame.left.isNear(names) })
    let firstName = lines[0].runs[1]
    #expect((firstName.origin.x + Length(emu: Int(firstName.glyphs[0].x))).isNear(names, 0.1))
  }

  @Test("10.3 请假、列席另起一行，编排方法与出席相同")
  func otherLists() throws {
    let page = try listPage(minutes())
    let lines = page.marks(.present) + page.marks(.absent) + page.marks(.attending)
    #expect(lines.suffix(2).map(\.text) == ["请假：李某某", "列席：王某某、赵某某"])
    for (above, below) in zip(lines, lines.dropFirst()) {
      #expect((below.frame.top - above.frame.top).isNear(10.4455))
    }
    #expect(try page.mark(.attending).frame.left.isNear(28 + 2 * 156 / 28))
    #expect(try page.mark(.issuer).frame.top > lines[lines.count - 1].frame.bottom)
  }

  @Test("10.3 不加盖印章；没有机关代字的编号也合格；标题不必有")
  func requirements() throws {
    #expect(try compose(minutes()).pages.flatMap { $0.marks(.seal) }.isEmpty)
    let wanted = try sheet("minutes").requirements
    #expect(wanted.numberPattern == .minutes && !wanted.isTitleRequired)
  }

  @Test("10.3 别的版式给了出席、请假、列席：提醒", arguments: ["general", "letter", "order"])
  func unused(_ name: String) throws {
    let found = try OfficialLayoutTests.compose(minutes(), try sheet(name))
    let warnings = found.diagnostics.filter { $0.code == "layout.attendance-unused" }
    #expect(warnings.count == 3 && warnings.allSatisfy { $0.level == .warning })
    #expect(found.pages.flatMap { $0.marks(.present) }.isEmpty)
  }
}
