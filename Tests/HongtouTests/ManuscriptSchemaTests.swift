import Diagnostics
import Foundation
import Hongtou
import OfficialDocument
import Testing

/// The schema of front matter, by a validator that is not ours.
@Suite("JSON Schema：公文稿")
struct ManuscriptSchemaTests {
  /// Front matter of a draft, and no more than it must have.
  private static let draft = ["状态: 草稿", "发文机关标志: 云岭省人民政府文件", "标题: 关于测试的通知"]

  private static let values = [
    "", "文字", "'文字'", "000012", "0", "42", "42mm", "3.5", "无", "true", "[甲, 乙]", "[甲, [乙]]",
    "{a: b}", "{名称: 甲}", "{名称: 甲, 文件: a.md, 装订: 另行}", "{name: 甲, binding: separate}",
    "{名称: 甲, 装订: 胶装}", "{名称: 甲, name: 乙}", "[甲, {文件: a.md}]", "[{职务: 省长, 姓名: 林知远}]",
    "{office: 省长, person: 林知远, 图: a.png}", "[{职务: 省长}]", "{直径: 42, 图: a.png}",
    "{直径: 大}", "[42, {image: a.png}, 无]", "草稿", "定稿", "终稿", "机密", "秘密", "特急", "火急",
    "2026年4月9日", "2026年04月9日", "2026年4月9日印发", "2026.4.9", "××××年×月×日", "2026年 月 日", "2026年4月日",
    "|\n  甲\n  乙", "|\n  甲",
  ]

  private func manuscript(_ lines: [String]) -> String {
    (["---"] + lines + ["---", "正文。", ""]).joined(separator: "\n")
  }

  /// Whether a manuscript is refused for its keys or for the form of a value.
  private func isRefused(_ text: String) throws -> Bool {
    let reading = Typesetter.read(Array(text.utf8), file: "a.md")
    let forms: Set = ["S01", "I04", "H11", "document.classification", "document.missing-element"]
    let found = ContentChecks.check(reading.document, requirements: .general)
      .filter { forms.contains($0.code) }
    return (reading.diagnostics + found).hasErrors
  }

  @Test("程序拒绝的，Schema 都拒绝；程序接受的，都接受")
  func agrees() throws {
    let cases = Key.allCases.flatMap { key in
      Self.values.map { value in
        Self.draft.filter { !$0.hasPrefix(key.name + ":") } + ["\(key.alias): \(value)"]
      }
    }.filter { !$0.contains { $0.hasPrefix("status: ") && $0.hasSuffix("定稿") } }
    let texts = cases.map(manuscript)
    let faults = try Validator(.manuscript).faults(texts: texts)
    for (lines, (text, fault)) in zip(cases, zip(texts, faults)) {
      let isRefused = try isRefused(text)
      #expect(isRefused == (fault != nil), "\(lines.last ?? ""): \(fault ?? "ok")")
    }
    #expect(faults.count { $0 == nil } > 100 && faults.count { $0 != nil } > 100)
  }

  @Test("所附的样稿和稿样都合 Schema")
  func shipped() throws {
    let samples = Sample.names.map { Sample.root.appendingPathComponent("Samples/\($0).md").path }
    let skeletons = try Skeletons(Resources(Sample.root.path)).entries.map(\.path)
    let files = samples + skeletons
    #expect(try Validator(.manuscript).faults(files: files) == files.map { _ in nil })
  }

  @Test("不认识的键、写了两次的键、定稿缺的要素：都拒绝")
  func refused() throws {
    let texts = [
      Self.draft + ["标体: 甲"], Self.draft + ["title: 甲"], Self.draft + ["发文字号: 甲", "令号: 第1号"],
      Self.draft + ["令号: 第1号", "document_number: 第1号"], ["发文机关标志: 甲", "标题: 乙"],
      ["成文日期: 2026年4月9日", "标题: 乙"], ["状态: 定稿", "标题: 乙"],
    ].map(manuscript)
    for (text, fault) in zip(texts, try Validator(.manuscript).faults(texts: texts)) {
      #expect(try isRefused(text) && fault != nil, "\(text)")
    }
  }

  @Test("每个键的中英文名都在，都有中文说明")
  func described() throws {
    let bytes = try Schema.manuscript.text(Resources(Sample.root.path))
    let schema = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let properties = try #require(schema?["properties"] as? [String: [String: Any]])
    #expect(Set(properties.keys) == Set(Key.allCases.flatMap(\.names)))
    #expect(properties.values.allSatisfy { ($0["description"] as? String)?.isEmpty == false })
    #expect((properties["版式"]?["examples"] as? [String])?.contains("信函") == true)
  }
}
