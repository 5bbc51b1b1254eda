import Foundation
import Hongtou
import OfficialDocument
import OfficialLayout
import Testing
import Typesetting

/// The head of joint documents with real faces, measured by their ink.
@Suite("联合行文的版头，真字体", .serialized)
struct JointHeadTests {
  private struct Head {
    let page: Page
    let typesetter: Typesetter
    let diagnostics: [String]

    init(_ names: [String], signatories: [String] = []) throws {
      let signed = signatories.isEmpty ? "" : "签发人: [\(signatories.joined(separator: ", "))]\n"
      let text = """
        ---
        发文机关标志: [\(names.joined(separator: ", "))]
        发文字号: 云政发〔2021〕9号
        \(signed)标题: 关于测试版式的\(signatories.isEmpty ? "通知" : "请示")
        主送机关: 各市人民政府
        署名: \(names[0])
        成文日期: 2021年4月9日
        ---
        \(String(repeating: "请认真贯彻执行。", count: 30))
        """
      typesetter = try Sample.freeTypesetter()
      let document = Typesetter.read(Array(text.utf8), file: "联合.md").document
      let composition = try typesetter.composition(of: document)
      page = try #require(composition.pages.first)
      diagnostics = composition.diagnostics.map(\.code)
    }

    func ink(_ mark: Mark) throws -> Frame { try #require(typesetter.inkFrame(of: mark)) }
  }

  @Test("图3 三个机关：墨迹左右齐、72 mm 起，“文件”居中于右 10.7 mm")
  func figure3() throws {
    let head = try Head(["云岭省政府", "云岭省财政厅", "云岭省教育厅文件"])
    #expect(head.diagnostics.isEmpty)
    let marks = head.page.marks(.issuerMark)
    #expect(marks.map(\.text) == ["云岭省政府", "云岭省财政厅", "云岭省教育厅", "文件"])
    let inks = try marks.map(head.ink)
    for ink in inks.dropLast() {
      #expect(
        (ink.left - inks[0].left).isNear(0, 0.02) && (ink.right - inks[0].right).isNear(0, 0.02))
    }
    #expect(inks[0].top.isNear(72, 0.05))
    let block = try #require(Frame(enclosing: inks.dropLast()))
    #expect((inks[3].centreY - block.centreY).isNear(0, 0.1))
    #expect((inks[3].left - block.right).isNear(10.7, 0.05))
    let all = try #require(Frame(enclosing: inks))
    #expect(abs(all.centreX.millimetres - 106) < 0.5 && all.size.width <= .mm(156))
    let number = try head.page.mark(.documentNumber).frame
    #expect((number.top - block.bottom).isNear(20.78, 0.05))
  }

  @Test("图4 三个机关、三个签发人：名称居中，发文字号与最后一行姓名同行")
  func figure4() throws {
    let head = try Head(
      ["云岭省人民政府", "云岭省发展和改革委员会", "云岭省财政厅"], signatories: ["王大明", "李明", "张三丰"])
    #expect(head.diagnostics.isEmpty)
    let inks = try head.page.marks(.issuerMark).map(head.ink)
    #expect(inks.count == 3)
    for ink in inks {
      #expect(
        (ink.left - inks[0].left).isNear(0, 0.02) && (ink.right - inks[0].right).isNear(0, 0.02))
      #expect(ink.left >= .mm(28) && ink.right <= .mm(184))
    }
    let rows = head.page.marks(.signatory)
    let number = try head.page.mark(.documentNumber)
    #expect(rows.map(\.text) == ["签发人：王大明　李　明", "张三丰"])
    #expect(number.frame.top == rows[1].frame.top)
    let rule = try head.page.mark(.mastheadRule).frame
    #expect((rule.top - number.frame.bottom).isNear(4, 0.01))
  }

  @Test("八个机关：缩小后首页仍有正文，墨迹在版心之内")
  func eight() throws {
    let names = ["财政", "教育", "司法", "民政", "水利", "商务", "应急管理", "交通运输"].map { "云岭省\($0)厅" }
    let head = try Head(names.dropLast() + ["云岭省交通运输厅文件"])
    #expect(head.diagnostics.isEmpty && !head.page.marks(.body).isEmpty)
    let marks = head.page.marks(.issuerMark)
    #expect(marks.count == 9)
    let all = try #require(Frame(enclosing: try marks.map(head.ink)))
    #expect(all.left >= .mm(28) && all.right <= .mm(184) && all.top.isNear(72, 0.05))
  }
}
