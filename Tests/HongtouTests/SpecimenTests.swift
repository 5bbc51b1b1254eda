import CommandTesting
import Foundation
import Hongtou
import OfficialLayout
import Testing
import Typesetting

/// Layouts shown as pictures: documents of × with guides.
@Suite("版式样张")
struct SpecimenTests {
  private static let layouts = ["通用", "信函", "命令", "纪要", "提案答复", "地方示例"]

  private func specimen(_ layout: String, _ form: SpecimenForm = .ordinary) throws -> [Page] {
    try Sample.freeTypesetter().specimen(of: layout, as: form).pages
  }

  private func names(on pages: [Page]) -> Set<ElementName> {
    Set(pages.flatMap(\.marks).map(\.label.element))
  }

  @Test("每张版式单都有首页和末页：正文两面都有，落款和版记在末页", arguments: layouts)
  func pages(_ layout: String) throws {
    let pages = try specimen(layout)
    try #require(pages.count == 2)
    #expect(pages.allSatisfy { !$0.marks(.body).isEmpty && !$0.marks(.guide).isEmpty })
    let last = names(on: [pages[1]])
    #expect(last.isSuperset(of: [.date, .copyRecipients, .folio]))
    #expect(last.contains(.printingOffice) == (layout != "信函"))
    #expect(last.contains(.imprintRule) == (layout != "信函"))
  }

  @Test("各有各的要素：信函的双线，命令的签名章，纪要的出席，答复的联系方式，地方的公开属性")
  func elements() throws {
    let own: [(String, Set<ElementName>)] = [
      ("通用", [.copyNumber, .mastheadRule, .title, .attachmentNote, .seal, .annotation]),
      ("信函", [.footRule, .copyNumber, .seal]), ("命令", [.signatureStamp, .office]),
      ("纪要", [.present, .absent, .attending]), ("提案答复", [.handlingResult, .contact]),
      ("地方示例", [.disclosure]),
    ]
    for (layout, elements) in own {
      #expect(names(on: try specimen(layout)).isSuperset(of: elements), "\(layout)")
    }
    #expect(!names(on: try specimen("命令")).contains(.mastheadRule))
  }

  @Test("上行文有签发人；联合行文三个机关、三枚印章，都是两面")
  func forms() throws {
    let upward = try specimen("通用", .upward)
    #expect(upward.count == 2 && names(on: upward).contains(.signatory))
    let joint = try specimen("通用", .joint)
    #expect(joint.count == 2 && joint[0].marks(.issuerMark).count == 4)
    #expect(joint[1].marks(.seal).count == 3)
  }

  @Test("layouts show：扩展名定格式，两面两个文件；不认的扩展名 64，没有的版式 78")
  func command() throws {
    let folder = try TemporaryFolder()
    func show(_ output: String, _ layout: String = "通用") throws -> Run {
      try Run(
        "layouts", "show", layout, "--fonts", "free", "--resources", Sample.root.path, "-o",
        folder.file(output))
    }
    for name in ["a.png", "b.svg", "c.pdf"] { #expect(try show(name).status == 0) }
    #expect(
      try folder.contents.filter { $0.contains(".") }.sorted().filter { $0 < "d" }
        == ["a-1.png", "a-2.png", "b-1.svg", "b-2.svg", "c.pdf"])
    #expect(try show("d.doc").status == 64)
    #expect(try show("d.png", "无此版式").status == 78)
  }
}
