import CommandTesting
import Foundation
import Testing

/// `hongtou inspect` and `hongtou diff` from outside.
@Suite("hongtou inspect, hongtou diff")
struct InspectCommandTests {
  let folder: TemporaryFolder
  let old: String
  let new: String
  let bad: String

  private static let manuscript = """
    ---
    发文机关标志: 云岭省人民政府文件
    发文字号: 云政发〔2024〕27号
    标题: 云岭省人民政府关于开展检查的通知
    主送机关: 各市、州人民政府
    署名: 云岭省人民政府
    成文日期: 2024年5月20日
    ---

    现将有关事项通知如下。

    """

  init() throws {
    folder = try TemporaryFolder()
    old = try folder.write(Self.manuscript, to: "旧.md")
    new = try folder.write(
      Self.manuscript.replacing("27号", with: "28号").replacing("如下。", with: "如下：\n\n一、总体要求"),
      to: "新.md")
    bad = try folder.write(Self.manuscript.replacing("主送机关", with: "主送机构"), to: "坏.md")
  }

  private func run(_ arguments: String..., input: String = "") throws -> Run {
    try Run(arguments + ["--fonts", "free"], input: input)
  }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("inspect: to standard output, and nothing beside the manuscript")
  func inspect() throws {
    let run = try run("inspect", old)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("第 1 面  210.00 × 297.00 mm\n"))
    #expect(run.output.contains("发文字号 documentNumber  7.2.5\n"))
    #expect(run.output.contains("云政发〔2024〕27号"))
    #expect(try folder.contents == ["坏.md", "新.md", "旧.md"].sorted())
    #expect(try self.run("inspect", "-", input: Self.manuscript).output == run.output)
  }

  @Test("inspect --json: one object a line")
  func inspectJSON() throws {
    let objects = try objects(try run("inspect", old, "--json").output)
    let title = try #require(objects.first { $0["element"] as? String == "title" })
    #expect(title["name"] as? String == "标题" && title["clause"] as? String == "7.3.1")
    #expect((title["source"] as? [String: Any])?["line"] as? Int == 4)
    #expect(objects.allSatisfy { $0["attachment"] is NSNull })
  }

  @Test("inspect --page: those pages; 64 for one that is not there, and for no page at all")
  func pages() throws {
    let sample = Sample.root.appendingPathComponent("Samples/table.md").path
    let some = try run("inspect", sample, "--page", "2,4-5", "--json")
    #expect(Set(try objects(some.output).compactMap { $0["page"] as? Int }) == [2, 4, 5])
    #expect(try run("inspect", old, "--page", "9").status == 64)
    for wrong in ["0", "2-1", "a", "1-", ""] {
      #expect(try run("inspect", old, "--page", wrong).status == 64, "\(wrong)")
    }
  }

  @Test("A manuscript that is wrong: 65, its diagnostics, and nothing on standard output")
  func broken() throws {
    for run in [try run("inspect", bad), try run("diff", old, bad), try run("diff", bad, old)] {
      #expect(run.status == 65 && run.output.isEmpty)
      #expect(run.errors.contains("坏.md:5:1: 错误"))
    }
    let both = try run("diff", bad, bad, "--json")
    #expect(both.status == 65)
    #expect(try !objects(both.errors).isEmpty)
  }

  @Test("diff of the same: 0, and nothing is said")
  func same() throws {
    for run in [try run("diff", old, old), try run("diff", old, "-", input: Self.manuscript)] {
      #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
    }
  }

  @Test("diff of others: 1, and what differs")
  func different() throws {
    let run = try run("diff", old, new)
    #expect(run.status == 1 && run.errors.isEmpty)
    #expect(run.output.contains("    - 云政发〔2024〕27号\n    + 云政发〔2024〕28号\n"))
    #expect(run.output.contains("    + 一、总体要求\n"))
    let objects = try objects(try self.run("diff", old, new, "--json").output)
    #expect(
      objects.contains { $0["changes"] as? [String] == ["appeared"] && $0["before"] is NSNull })
    #expect(try self.run("diff", old, new, "--lang", "en").output.contains("appeared"))
  }

  @Test("diff of one manuscript in two layouts")
  func layouts() throws {
    #expect(try run("diff", old, "--layout-a", "通用", "--layout-b", "general").status == 0)
    let run = try run("diff", old, "--layout-b", "letter")
    #expect(run.status == 1 && run.output.contains("发文机关标志 0.1"))
    #expect(try self.run("diff", old, "--layout-b", "none").status == 78)
  }

  @Test("diff -o: a picture a page, in a folder or beside a name")
  func pictures() throws {
    let sample = Sample.root.appendingPathComponent("Samples/request.md").path
    #expect(try run("diff", old, new, "-o", folder.file("图")).status == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("图")) == ["diff.png"])
    #expect(try run("diff", old, sample, "-o", folder.file("a.png")).status == 1)
    let numbered = try folder.contents.filter { $0.hasPrefix("a-") }
    #expect(numbered.count > 1 && numbered.first == "a-1.png")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file("a-1.png")))
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }

  @Test("diff: misuse 64, a file that is not there 66, a folder that cannot be made 73")
  func misuse() throws {
    #expect(try run("diff", old).status == 64)
    #expect(try run("diff", "-", "-").status == 64)
    #expect(try run("diff", "-", "--layout-b", "letter").status == 64)
    #expect(try run("diff", old, new, "-o", "-").status == 64)
    #expect(try run("diff", old, folder.file("none.md")).status == 66)
    #expect(try run("diff", old, new, "-o", folder.file("none/图")).status == 73)
  }
}
