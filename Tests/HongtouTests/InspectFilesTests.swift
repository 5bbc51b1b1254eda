import CommandTesting
import Foundation
import Testing
import Typesetting

@testable import Hongtou

/// Inspecting and comparing manuscripts that name files: annexes and pictures.
@Suite("hongtou inspect, hongtou diff: annexes and pictures")
struct InspectFilesTests {
  let folder: TemporaryFolder

  private static let head = """
    ---
    发文机关标志: 云岭省人民政府文件
    发文字号: 云政发〔2024〕27号
    标题: 云岭省人民政府关于开展检查的通知
    主送机关: 各市、州人民政府
    署名: 云岭省人民政府
    成文日期: 2024年5月20日

    """

  init() throws {
    folder = try TemporaryFolder()
    for name in ["甲", "乙"] {
      try FileManager.default.createDirectory(
        atPath: folder.file(name), withIntermediateDirectories: false)
    }
  }

  private func write(_ name: String, annex: String) throws -> String {
    let list = "附件: [{名称: 方案, 文件: 方案.md}, {名称: 细则, 文件: 细则.md, 装订: 另行}]\n"
    try folder.write("---\n标题: 方案\n---\n甲文。\n", to: "\(name)/方案.md")
    try folder.write("---\n标题: 细则\n---\n\(annex)\n", to: "\(name)/细则.md")
    return try folder.write(Self.head + list + "---\n\n现通知如下。\n", to: "\(name)/稿.md")
  }

  private func write(_ name: String, picture: [UInt8]) throws -> String {
    try Data(picture).write(to: URL(fileURLWithPath: folder.file("\(name)/图.png")))
    return try folder.write(
      Self.head + "---\n\n现通知如下。\n\n![图1　流程](图.png){width=60mm}\n", to: "\(name)/稿.md")
  }

  private func objects(_ run: Run) throws -> [[String: Any]] {
    try run.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("What comes from another file names it; an annex bound separately has its name")
  func annexes() throws {
    let file = try write("甲", annex: "乙文。")
    let run = try Run("inspect", file, "--fonts", "free")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("正文 body  7.3.3  \(folder.file("甲/方案.md"))\n"))
    #expect(run.output.contains("正文 body  7.3.3\n"))
    #expect(run.output.contains("\n附件2\n第 1 面"))
    let objects = try objects(try Run("inspect", file, "--fonts", "free", "--json"))
    let annex = objects.filter { $0["attachment"] as? String == "附件2" }
    #expect(annex.contains { $0["text"] as? String == "乙文。" })
  }

  @Test("Annexes bound separately are compared too, and drawn under their names")
  func separate() throws {
    let (a, b) = (try write("甲", annex: "乙文。"), try write("乙", annex: "丙文。"))
    let out = folder.file("图")
    let run = try Run("diff", a, b, "--fonts", "free", "--json", "-o", out)
    #expect(run.status == 1, "\(run.errors)")
    let objects = try objects(run)
    #expect(objects.map { $0["attachment"] as? String } == ["附件2"])
    #expect(objects.first?["changes"] as? [String] == ["text"])
    let names = try FileManager.default.contentsOfDirectory(atPath: out).sorted()
    #expect(names == ["diff-1.png", "diff-2.png", "diff-附件2.png"])
  }

  @Test("A picture of the same name that is another is a difference, and is no failure to draw")
  func pictures() throws {
    let a = try write("甲", picture: PictureBytes.png(PictureBytes.header(1, 1)))
    // The same size and another shape of file: the picture's bytes differ, its place does not.
    let time = PictureBytes.chunk("tEXt", Array("Comment\0b".utf8))
    let b = try write("乙", picture: PictureBytes.png(PictureBytes.header(1, 1), before: time))
    let run = try Run("diff", a, b, "--fonts", "free", "-o", folder.file("图"))
    #expect(run.status == 1, "\(run.errors)")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2 && lines.last?.hasSuffix("  图的内容有变") == true, "\(run.output)")
    let inspected = try objects(try Run("inspect", a, "--fonts", "free", "--json"))
    let figure = try #require(inspected.first { $0["kind"] as? String == "picture" })
    #expect(figure["picture"] as? String == "图.png" && figure["width"] as? Double == 60)
  }

  @Test("No picture is drawn over a file it is made of: 73, and none beside it")
  func overwriting() throws {
    let picture = PictureBytes.png(PictureBytes.header(1, 1))
    _ = try write("甲", picture: picture)
    // The second of two pages would go there.
    let two = folder.file("甲/稿-2.png")
    try Data(picture).write(to: URL(fileURLWithPath: two))
    let file = try folder.write(
      Self.head + "---\n\n现通知如下。\n\n![图1　流程](稿-2.png){width=150mm}\n", to: "甲/稿.md")
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.file("甲"))
    let run = try Run("diff", file, file, "--fonts", "free", "-o", folder.file("甲/稿.png"))
    #expect(run.status == 73 && run.output.isEmpty, "\(run.errors)")
    #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: two))) == picture)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("甲")) == before)
  }
}
