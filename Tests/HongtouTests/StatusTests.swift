import CommandTesting
import Foundation
import Hongtou
import OfficialDocument
import OfficialLayout
import Testing

@Suite("样稿与定稿是两回事")
struct StatusTests {
  let folder: TemporaryFolder

  private static let manuscript = """
    ---
    状态: 定稿
    份号: 000001
    密级: 秘密
    发文机关标志: 云岭省人民政府文件
    发文字号: 云政发〔2024〕27号
    标题: 云岭省人民政府关于开展检查的通知
    主送机关: 各市、州人民政府
    署名: 云岭省人民政府
    成文日期: 2024年5月20日
    ---
    现将有关事项通知如下。
    """

  init() throws { folder = try TemporaryFolder() }

  private func typeset(_ text: String, _ arguments: String...) throws -> Run {
    let file = try folder.write(text, to: "稿.md")
    return try Run(["typeset", "--fonts", "free", file] + arguments)
  }

  private func text(of name: String) throws -> String {
    try Run(program: "pdftotext", ["-raw", folder.file(name), "-"]).output
  }

  @Test("不是定稿：每面水印，没有份号和签名域，文件名带状态", arguments: Status.allCases)
  func names(_ status: Status) throws {
    let run = try typeset(Self.manuscript.replacing("定稿", with: status.rawValue))
    #expect(run.status == 0, "\(run.errors)")
    let isFinal = status == .final
    let name = isFinal ? "稿.pdf" : "稿-\(status.rawValue).pdf"
    #expect(try folder.contents.filter { $0.hasSuffix(".pdf") } == [name])
    #expect(try folder.contents.contains("稿.seal.json") == isFinal)
    let text = try text(of: name)
    #expect(text.contains("000001") == isFinal)
    #expect(text.contains(status.rawValue) != isFinal)
    let signatures = try Run(program: "pdfsig", [folder.file(name)])
    #expect((signatures.output + signatures.errors).contains("not signed") == isFinal)
  }

  @Test("水印只看不读，在正文之下，仍合 PDF/A-2a 和 PDF/UA-1")
  func watermark() throws {
    #expect(try typeset(Self.manuscript, "--proof").status == 0)
    let file = folder.file("稿-样稿.pdf")
    let spoken = try Run(program: "pdfinfo", ["-struct-text", file]).output
    #expect(spoken.contains("关于开展检查的通知") && !spoken.contains("样稿"))
    let script = Sample.root.appendingPathComponent("Tests/Validation/verapdf").path
    let run = try Run(program: script, ["2a,ua1", file])
    #expect(run.status == 0, "\(run.output)")
    let typesetter = try Sample.freeTypesetter()
    let reading = Typesetter.read(Array(Self.manuscript.utf8), file: "稿.md")
    let pages = try typesetter.composition(of: reading.document, options: Options(isProof: true))
      .pages
    for page in pages {
      let mark = try page.mark(.watermark)
      #expect(mark.label.nature == .backdrop && mark.text == "样稿")
      #expect(mark.frame.centreX.isNear(105, 0.01) && mark.frame.centreY.isNear(148.5, 0.01))
    }
  }

  @Test("-o 指明的文件名不改；带状态的名字被别的输入占了，64")
  func namedOutput() throws {
    let file = try folder.write(Self.manuscript.replacing("定稿", with: "草稿"), to: "稿.md")
    #expect(try Run("typeset", "--fonts", "free", file, "-o", folder.file("x.pdf")).status == 0)
    #expect(try folder.contents.contains("x.pdf"))
    let other = try folder.write(Self.manuscript, to: "稿-草稿.md")
    #expect(try Run("typeset", "--fonts", "free", file, other).status == 64)
  }

  @Test(
    "定稿里有没填的地方：65，指明行列，什么也不写",
    arguments: [
      ("现将有关事项", "××事项", 12, 1), ("现将有关", "现将TODO有关", 12, 3),
      ("通知如下", "按云政发〔 〕1号办理", 12, 11), ("各市、州人民政府", "××市人民政府", 8, 7),
    ])
  func placeholders(_ old: String, _ new: String, line: Int, column: Int) throws {
    let text = Self.manuscript.replacing(old, with: new)
    let run = try typeset(text)
    #expect(run.status == 65)
    #expect(run.errors.contains("稿.md:\(line):\(column): 错误: 定稿里还有没填的地方"), "\(run.errors)")
    #expect(try folder.contents == ["稿.md"])
    #expect(try typeset(text.replacing("定稿", with: "草稿")).status == 0)
  }
}
