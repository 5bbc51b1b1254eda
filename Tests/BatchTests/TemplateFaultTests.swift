import CommandTesting
import Foundation
import Testing

@Suite("A fault of the template's is told once, at its place, before any record is set")
struct TemplateFaultTests {
  private let bench: BatchBench

  init() throws { bench = try BatchBench() }

  /// Runs over `count` records with `old` of the template replaced by `new`.
  private func run(
    _ old: String, _ new: String, records count: Int = 300, _ more: [String] = []
  ) throws -> Run {
    try bench.folder.write(BatchBench.template.replacing(old, with: new), to: "t.md")
    try bench.writeRecords(count)
    return try bench.batch(bench.make() + more)
  }

  @Test(
    "A date, a key, a picture, an element that is not there: one error whatever the number of records",
    arguments: [
      ("2026年4月9日", "2026年4月31日", "t.md:8:7: 错误: 日历上没有这一天：2026年4月31日"),
      ("署名: ", "署明: ", "t.md:7:1: 错误: 没有这个键：署明"),
      ("情况。", "情况。\n\n![图](../没有.png)", "t.md:13:6: 错误: "),
      ("发文机关标志: 云岭省教育厅\n", "", "t.md:1:1: 错误: 缺“发文机关标志”"),
    ])
  func once(old: String, new: String, message: String) throws {
    for count in [1, 300] {
      let run = try run(old, new, records: count)
      #expect(run.status == 65)
      #expect(run.errors.contains(message), "\(run.errors)")
      let errors = run.errors.split(separator: "\n").filter { $0.contains("错误: ") }
      #expect(errors.count == 1, "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: bench.output))
    }
  }

  @Test("No plan is made of such a template, and no merged print")
  func others() throws {
    try bench.folder.write(
      BatchBench.template.replacing("4月9日", with: "4月31日"), to: "t.md")
    try bench.writeRecords(3)
    for (command, option) in [(["plan"], "-o"), ([], "--merge")] {
      let out = bench.folder.file("made")
      let run = try bench.batch(
        command + [
          bench.folder.file("r.csv"), "--template", bench.folder.file("t.md"), option, out,
        ]
          + BatchBench.plain)
      #expect(run.status == 65)
      #expect(run.errors.contains("t.md:8:7: 错误: 日历上没有这一天"), "\(run.errors)")
      #expect(try bench.folder.contents.sorted() == ["r.csv", "t.md"])
    }
  }

  @Test("A record that is wrong by itself does not hide it")
  func besideBadRecords() throws {
    try bench.folder.write(
      BatchBench.template.replacing("4月9日", with: "4月31日"), to: "t.md")
    try bench.folder.write(
      "号,姓名,单位\n1,,清水县\n2,乙\n3,丙,石门县\n4,丁,清水县\n5,,清水县\n", to: "r.csv")
    let run = try bench.batch(bench.make())
    #expect(run.status == 65)
    let errors = run.errors.split(separator: "\n").filter { $0.contains("错误: ") }
    #expect(errors.count == 1 && errors[0].contains("t.md:8:7: 错误: 日历上没有这一天"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: bench.output))
  }

  @Test("What a record's own value heals, or brings about, is each record's")
  func recordsOwn() throws {
    let wrong = BatchBench.template.replacing("4月9日", with: "4月31日")
    try bench.folder.write(wrong, to: "t.md")
    try bench.folder.write(
      "号,姓名,单位,成文日期\n1,甲,清水县,\n2,乙,石门县,2026年4月9日\n3,丙,清水县,\n", to: "r.csv")
    let healed = try bench.batch(bench.make())
    #expect(healed.status == 65)
    #expect(healed.errors.contains("3 条记录 = 写出 1 + 已有 0 + 不能排 2"), "\(healed.errors)")
    try FileManager.default.removeItem(atPath: bench.output)
    try bench.folder.write(
      BatchBench.template.replacing("2026年4月9日", with: "\"{{日期}}\""), to: "t.md")
    try bench.folder.write("号,姓名,单位,日期\n1,甲,清水县,2026年4月31日\n", to: "r.csv")
    let brought = try bench.batch(bench.make())
    #expect(brought.status == 65)
    #expect(brought.errors.contains("r.csv:2:1: 错误: 第 1 条记录：日历上没有这一天"), "\(brought.errors)")
  }

  @Test(
    "Full width braces are no text: an error where they stand, and what is to be written",
    arguments: ["｛｛职称｝｝", "｛{职称}｝", "{｛职称｝}", "｛｛ 职称 }}"])
  func fullWidth(placeholder: String) throws {
    let run = try run("请核实", "请核实" + placeholder)
    #expect(run.status == 65)
    #expect(run.errors.contains("t.md:11:4: 错误: 占位符用了全角括号"), "\(run.errors)")
    #expect(run.errors.contains("占位符用半角 {{职称}}"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: bench.output))
    let head = try self.run("关于", "关于" + placeholder)
    #expect(head.errors.contains("t.md:5:7: 错误: 占位符用了全角括号"), "\(head.errors)")
    let name = try self.run("请核实", "请核实", ["--name", placeholder])
    #expect(name.status == 64, "\(name.errors)")
  }

  @Test("Full width braces after a backslash, or one by itself, are printed")
  func wideText() throws {
    let run = try run("请核实", "\\｛｛职称｝｝｛甲｝请核实", records: 1)
    #expect(run.status == 0, "\(run.errors)")
    let text = try Run(program: "pdftotext", [bench.output + "/000001.pdf", "-"]).output
    #expect(text.count { $0 == "｛" } == 3 && text.count { $0 == "｝" } == 3, "\(text)")
    #expect(!text.contains("\\"), "\(text)")
  }

  @Test("{{序号}} is a name's alone: a template that asks for it wants a column")
  func ordinal() throws {
    let wanting = try run("请核实", "{{序号}}请核实")
    #expect(wanting.status == 65)
    #expect(wanting.errors.contains("r.csv:1:1: 错误: 没有“序号”这一列"), "\(wanting.errors)")
    #expect(!FileManager.default.fileExists(atPath: bench.output))
    let named = try run("请核实", "请核实", records: 2, ["--name", "函{{序号}}"])
    #expect(named.status == 0, "\(named.errors)")
    #expect(try bench.names(in: bench.output).first == "manifest.jsonl")
    #expect(try bench.names(in: bench.output).contains("函000002.pdf"))
  }
}
