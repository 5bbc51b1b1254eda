import Diagnostics
import Foundation
import OfficialDocument
import Testing
import Typesetting

@testable import Hongtou

@Suite("附件另存为文件")
struct AttachmentFileTests {
  let bench: BadInputBench
  let manuscript: String

  /// Three annexes: a file with a title of its own, one in the manuscript, one bound separately.
  init() throws {
    bench = try BadInputBench()
    let list = "附件: [{名称: 方案, 文件: 方案.md}, 要求, {名称: 细则, 文件: 细则.json, 装订: 另行}]"
    manuscript =
      BadInputBench.manuscript.replacingOccurrences(of: "署名", with: list + "\n署名")
      + "附件2\n要求\n按要求落实。\n"
    _ = try bench.write("---\n标题: 方案\n---\n一、总则\n甲文。\n", to: "方案.md")
    _ = try bench.write("{\"正文\": [\"乙文。\"]}", to: "细则.json")
  }

  private func document(_ text: String) -> Document {
    Typesetter.read(Array(text.utf8), file: bench.folder.file("稿.md")).document
  }

  @Test("7.3.7 附件在文件里：按附件说明的次序，标识和标题与之一致")
  func order() throws {
    let files = DocumentFiles(of: document(manuscript))
    #expect(files.diagnostics.isEmpty, "\(files.diagnostics)")
    #expect(files.annexes.map(\.attachment.label.string) == ["附件1", "附件2", "附件3"])
    #expect(files.annexes.map(\.attachment.title.string) == ["方案", "要求", "细则"])
    #expect(files.annexes.map(\.binding) == [.together, .together, .separate])
    let typesetter = try Sample.freeTypesetter()
    let composition = try typesetter.composition(of: document(manuscript))
    #expect(!composition.diagnostics.hasErrors, "\(composition.diagnostics)")
    let labels = composition.pages.flatMap { $0.marks(.attachmentLabel).map(\.text) }
    #expect(labels == ["附件1", "附件2"])
    let heads = composition.pages.filter { !$0.marks(.attachmentLabel).isEmpty }
    #expect(heads.map { $0.marks(.folio).map(\.text) } == [["—2—"], ["—3—"]])
  }

  @Test("7.3.7 不能一并装订：另成一件，首行顶格标发文字号和附件序号，页码从 1 起")
  func separate() throws {
    let typesetter = try Sample.freeTypesetter()
    let separate = try typesetter.separateAttachments(of: document(manuscript))
    let annex = try #require(separate.first)
    #expect(separate.count == 1 && annex.label == "附件3")
    let page = try #require(annex.composition.pages.first)
    let label = try page.mark(.attachmentLabel)
    #expect(label.text == "云政发〔2024〕27号附件3")
    #expect(label.frame.left == .mm(28) && label.frame.top == .mm(37))
    #expect(try page.mark(.attachmentTitle).text == "细则")
    #expect(try page.mark(.folio).text == "—1—")
    #expect(page.marks(.imprintRule).isEmpty)
  }

  @Test("不能一并装订的附件写在稿子里，也另成一件")
  func separateWithin() throws {
    let text =
      BadInputBench.manuscript.replacingOccurrences(
        of: "署名", with: "附件: [{名称: 要求, binding: separate}]\n署名") + "附件\n要求\n文。\n"
    let typesetter = try Sample.freeTypesetter()
    let separate = try typesetter.separateAttachments(of: document(text))
    let label = try separate.first?.composition.pages.first?.mark(.attachmentLabel)
    #expect(label?.text == "云政发〔2024〕27号附件")
    #expect(try typesetter.composition(of: document(text)).pages.count == 1)
  }

  @Test("hongtou typeset: 稿.pdf and 稿-附件3.pdf, both of them or neither")
  func files() throws {
    let file = try bench.write(manuscript)
    #expect(try bench.typeset(file).status == 0)
    // The annex bears no seal, so there is no record of one beside it.
    let names = ["稿-附件3.pdf", "稿.pdf", "稿.seal.json"]
    #expect(try bench.written == names)
    for name in names { try FileManager.default.removeItem(atPath: bench.outputs + "/" + name) }
    _ = try bench.write("{\"正文\": [\"张\u{30000}文。\"]}", to: "细则.json")
    let run = try bench.typeset(file)
    #expect(run.status == 65)
    #expect(run.errors.contains("细则.json:1:"), "\(run.errors)")
    #expect(try bench.written == [])
  }

  @Test("附件稿自己的标题与附件说明不同：警告；其他要素不用：说明")
  func ownFrontMatter() throws {
    _ = try bench.write("---\n标题: 别的\n署名: 某厅\n---\n甲文。\n", to: "方案.md")
    let files = DocumentFiles(of: document(manuscript))
    let found = files.diagnostics.map { "\($0.level) \($0.code) \($0.source?.description ?? "")" }
    let path = bench.folder.file("方案.md")
    #expect(
      found == ["note attachment.elements-ignored \(path):1:1", "warning A10 \(path):2:5"])
  }

  @Test("附件是表格文件：一格不差，BOM、引号、逗号")
  func table() throws {
    let text = "\u{FEFF}序号,单位,说明\r\n1,\"财政厅,教育厅\",\"称\"\"两厅\"\"\"\r\n002, =1+1 ,\r\n"
    let list = "附件: [{名称: 名单, 文件: 名单.csv}]\n署名"
    _ = try bench.write(text, to: "名单.csv")
    let files = DocumentFiles(
      of: document(BadInputBench.manuscript.replacingOccurrences(of: "署名", with: list)))
    #expect(!files.diagnostics.hasErrors, "\(files.diagnostics)")
    guard case .table(let table)? = files.annexes.first?.attachment.body.first else {
      Issue.record("no table")
      return
    }
    #expect(
      table.rows.map { $0.map(\.string) } == [
        ["序号", "单位", "说明"], ["1", "财政厅,教育厅", "称\"两厅\""], ["002", " =1+1 ", ""],
      ])
    #expect(table.rows[1][2].place(ofCharacter: 2).column == 17)
  }

  @Test("Pictures of an annex are counted from its own folder")
  func pictures() throws {
    let folder = bench.folder.file("子")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    _ = try bench.write("![图](图.png)\n", to: "子/方案.md")
    _ = try bench.write(PictureBytes.png(PictureBytes.header(2, 2)), to: "子/图.png")
    let list = "附件: [{名称: 方案, 文件: 子/方案.md}]\n署名"
    let files = DocumentFiles(
      of: document(BadInputBench.manuscript.replacingOccurrences(of: "署名", with: list)))
    #expect(files.diagnostics.isEmpty, "\(files.diagnostics)")
    #expect(files.pictures.measures["子/图.png"]?.height == 2)
  }

  @Test("装订 is kept by both writers")
  func roundTrip() {
    let first = document(manuscript)
    let second = document(ManuscriptWriter.text(of: first))
    let json = Array(JSONWriter.text(of: second, aliases: true).utf8)
    let third = Typesetter.read(json, file: "a.json").document
    for other in [second, third] {
      #expect(other.attachmentNote.map(\.binding) == [.together, .together, .separate])
      #expect(other.attachmentNote.map { $0.file?.string } == ["方案.md", nil, "细则.json"])
    }
  }
}
