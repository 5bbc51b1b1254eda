import CommandTesting
import Foundation
import Testing

@Suite("Hostile records and templates, as files: exit status and message")
struct HostileInputTests {
  /// A file of `Hostile/` and what becomes of it.
  struct Case: CustomTestStringConvertible, Sendable {
    var records: String
    var template = "letter.md"
    var options: [String] = []
    var status: Int32
    var message: String
    var written = 0

    var testDescription: String { "\(records) \(template) \(options.joined(separator: " "))" }
  }

  static let cases: [Case] = [
    Case(records: "injection.csv", status: 0, message: "9 条记录 = 写出 9", written: 9),
    Case(records: "formulas.csv", status: 0, message: "3 条记录 = 写出 3", written: 3),
    Case(records: "recursion.csv", status: 65, message: "又有占位符“单位”", written: 1),
    Case(records: "unfilled.csv", status: 0, message: "2 条记录 = 写出 2", written: 2),
    Case(records: "unclosed-quote.csv", status: 65, message: "unclosed-quote.csv:3:3: 错误: 引号没有结束"),
    Case(
      records: "ragged.csv", status: 65, message: "ragged.csv:3:1: 错误: 第 2 条记录：这一行有 2 格", written: 2
    ),
    Case(records: "straying-quote.csv", status: 65, message: "引号不在格首", written: 1),
    Case(records: "header-quote.csv", status: 65, message: "header-quote.csv:1:3: 错误: 引号不在格首"),
    Case(records: "semicolons.csv", status: 65, message: "用“;”分列，应用半角逗号"),
    Case(records: "tabs.csv", status: 65, message: "用制表符分列，应用半角逗号"),
    Case(records: "carriage-returns.csv", status: 65, message: "行末是单个回车"),
    Case(records: "double-column.csv", status: 65, message: "有两列都叫“姓名”"),
    Case(records: "missing-column.csv", status: 65, message: "没有“单位”这一列"),
    Case(
      records: "empty-field.csv", status: 65,
      message: "empty-field.csv:3:3: 错误: 第 2 条记录：字段“姓名”是空的", written: 1),
    Case(
      records: "empty-field.csv", options: ["--lang", "en"], status: 65,
      message: "empty-field.csv:3:3: error: record 2: the field ‘姓名’ is empty", written: 1),
    Case(records: "unused-column.csv", status: 0, message: "警告: 模板和文件名都不用字段“备注”", written: 1),
    Case(
      records: "unused-column.csv", options: ["--strict"], status: 65,
      message: "错误: 模板和文件名都不用字段“备注”"),
    Case(records: "double-number.csv", status: 65, message: "第 1 条和第 3 条记录的发文字号都是"),
    Case(records: "double-copy.csv", status: 65, message: "第 1 条和第 3 条记录的份号都是“000001”"),
    Case(records: "copy-gap.csv", status: 65, message: "份号从 1 到 4 应有 4 份，只有 3 份"),
    Case(
      records: "copy-gap.csv", options: ["--allow-gaps"], status: 0, message: "写出 3", written: 3),
    Case(records: "missing-copy.csv", status: 65, message: "份号有的写、有的没写"),
    Case(records: "bad-number.csv", status: 65, message: "发文字号不合格式", written: 1),
    Case(records: "serial.csv", status: 65, message: "第 1 条记录：顺序号不编虚位", written: 1),
    Case(records: "bad-date.csv", status: 65, message: "日历上没有这一天：2026年2月30日", written: 1),
    Case(
      records: "formulas.csv", options: ["--expect", "4"], status: 65, message: "应有 4 条记录，实有 3 条"),
    Case(
      records: "names.csv", options: ["--name", "{{名}}"], status: 0, message: "写出 6", written: 6),
    Case(
      records: "name-clash.csv", options: ["--name", "{{姓名}}"], status: 65,
      message: "第 1 条和第 2 条记录的文件名都是“A_B”"),
    Case(
      records: "empty-name.csv", options: ["--name", "{{姓名}}"], status: 65, message: "字段“姓名”是空的"),
    Case(records: "names.csv", options: ["--name", "{{姓名"], status: 64, message: "占位符没有写完整"),
    Case(records: "gbk.csv", status: 65, message: "不是 UTF-8"),
    Case(
      records: "gbk.csv", options: ["--encoding", "gb18030"], status: 0, message: "写出 1", written: 1
    ),
    Case(
      records: "names.csv", options: ["--encoding", "gb18030"], status: 65, message: "不是 GB 18030"),
    Case(records: "utf16.csv", status: 65, message: "不是 UTF-8"),
    Case(records: "controls.csv", status: 65, message: "控制字符 U+001B", written: 1),
    Case(records: "bidi.csv", status: 65, message: "双向文字控制字符 U+202E", written: 1),
    Case(records: "line-end.csv", status: 65, message: "字段“单位”里有换行", written: 1),
    Case(
      records: "line-end-in-text.jsonl", template: "text.md", status: 0, message: "写出 1", written: 1
    ),
    Case(records: "empty.csv", status: 65, message: "没有列名"),
    Case(records: "no-records.csv", status: 65, message: "没有记录"),
    Case(records: "double-key.jsonl", status: 65, message: "键重复：姓名", written: 1),
    Case(records: "not-an-array.json", status: 65, message: "应是一个数组"),
    Case(records: "picture.csv", template: "picture.md", status: 65, message: "不在稿子的文件夹之下"),
    Case(
      records: "formulas.csv", template: "broken-placeholder.md", status: 65, message: "占位符没有写完整"),
    Case(records: "formulas.csv", template: "unknown-key.md", status: 65, message: "没有这个键：署明"),
    Case(records: "formulas.csv", template: "none.md", status: 66, message: "文件或文件夹不存在"),
    Case(records: "none.csv", status: 66, message: "文件或文件夹不存在"),
    Case(
      records: "formulas.csv", options: ["--layout", "不存在"], status: 78, message: "没有名为“不存在”的版式"),
    Case(records: "layout.csv", status: 65, message: "没有名为“自创”的版式", written: 1),
    Case(
      records: "formulas.csv", options: ["--jobs", "0"], status: 64, message: "--jobs 应在 1 到 256 之间"
    ),
  ]

  @Test("Each", arguments: cases)
  func hostile(_ item: Case) throws {
    let folder = try TemporaryFolder()
    let hostile = BatchBench.root.appendingPathComponent("Tests/BatchTests/Hostile")
    let out = folder.file("out")
    let run = try Run(
      [
        "batch", hostile.appendingPathComponent(item.records).path, "--template",
        hostile.appendingPathComponent(item.template).path, "-o", out,
      ] + BatchBench.plain + item.options)
    #expect(run.status == item.status, "\(run.errors)")
    #expect(run.errors.contains(item.message), "\(run.errors)")
    #expect(!run.errors.contains("\u{1B}[31m"), "a control reached the terminal")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: out)) ?? []
    #expect(names.count { $0.hasSuffix(".pdf") } == item.written, "\(names)")
    #expect(try folder.contents.allSatisfy { $0 == "out" })
    #expect(!names.contains { $0.hasSuffix(".tmp") || $0 == ".hongtou" && item.status == 0 })
  }

  @Test("100,000 columns: 65, at once and in little memory")
  func manyColumns() throws {
    let folder = try TemporaryFolder()
    let names = (1...100_000).map { "列\($0)" }.joined(separator: ",")
    try folder.write(names + "\n" + names + "\n", to: "wide.csv")
    let letter = BatchBench.root.appendingPathComponent("Tests/BatchTests/Hostile/letter.md").path
    let run = try Run(
      shell:
        "ulimit -v 2000000; timeout 60 \"$0\" batch \"$1\" --template \"$2\" -o \"$3\" --fonts free",
      folder.file("wide.csv"), letter, folder.file("out"))
    #expect(run.status == 65, "\(run.errors)")
    #expect(run.errors.contains("有 100000 列，超过 1024"))
  }

  @Test("A line of 2 MiB, and a quote that swallows the rest of the file: 65, with the line")
  func longLines() throws {
    let bench = try BatchBench()
    let long = String(repeating: "长", count: 700_000)
    for (rows, message) in [
      ("号,姓名,单位\n1,\(long),清水县\n", "第 2 行超过 1 MiB"),
      ("号,姓名,单位\n1,\"甲\n" + String(repeating: "乙,丙,丁\n", count: 90_000), "第 2 行的引号没有结束"),
    ] {
      try bench.folder.write(rows, to: "r.csv")
      let run = try bench.batch(bench.make())
      #expect(run.status == 65)
      #expect(run.errors.contains(message) || run.errors.contains("引号没有结束"), "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: bench.output))
    }
  }
}
