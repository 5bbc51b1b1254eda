import CommandTesting
import Foundation
import Testing

@Suite("All records are looked at before anything is set")
struct SurveyTests {
  private let bench: BatchBench

  init() throws { bench = try BatchBench() }

  @Test("A hundred warnings are no reason to overlook two records of one number")
  func manyWarnings() throws {
    let lines = (1...150).map {
      "{\"号\": \"\($0 == 150 ? 140 : $0)\", \"姓名\": \"甲\", \"单位\": \"清水县\", \"备注\($0)\": \"无\"}\n"
    }
    try bench.folder.write(lines.joined(), to: "r.jsonl")
    let run = try bench.batch(bench.make("r.jsonl"))
    #expect(run.status == 65)
    #expect(run.errors.contains("第 140 条和第 150 条记录的发文字号都是"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: bench.output))
  }

  @Test("A record that cannot be read leaves no gap in the numbers that are given")
  func noGap() throws {
    try bench.folder.write("号,姓名,单位\n1,甲,清水县\n1,乙\n1,丙,石门县\n", to: "r.csv")
    let run = try bench.batch(bench.make("r.csv", "--number", "份号=000001"))
    #expect(run.status == 65)
    #expect(run.errors.contains("r.csv:3:1: 错误: 第 2 条记录：这一行有 2 格"), "\(run.errors)")
    #expect(run.errors.contains("3 条记录 = 写出 2 + 已有 0 + 不能排 1"))
  }

  @Test("Where nothing is set, records that cannot be read are told of all the same")
  func gapAndBadRecord() throws {
    try bench.folder.write(
      "号,姓名,单位,份号\n1,甲,清水县,000001\n1,乙\n1,丙,石门县,000009\n", to: "r.csv")
    let run = try bench.batch(bench.make())
    #expect(run.status == 65)
    #expect(run.errors.contains("份号从 1 到 9 应有 9 份，只有 2 份"), "\(run.errors)")
    #expect(run.errors.contains("第 2 条记录：这一行有 2 格"))
  }

  @Test("Numbers for what nobody asks for, or twice for the same: 65, and what may be meant")
  func series() throws {
    try bench.writeRecords(2)
    let typo = try bench.batch(bench.make("r.csv", "--number", "分号=000001"))
    #expect(typo.status == 65)
    #expect(typo.errors.contains("给“分号”编号，而模板和文件名都不用它"), "\(typo.errors)")
    #expect(typo.errors.contains("是不是“份号”"))
    let twice = try bench.batch(bench.make("r.csv", "--number", "份号=1", "--number", "份号=5"))
    #expect(twice.status == 65)
    #expect(twice.errors.contains("“份号”编了两次号"))
    let replaced = try bench.batch(bench.make("r.csv", "--number", "号=7"))
    #expect(replaced.status == 0, "\(replaced.errors)")
    #expect(replaced.errors.contains("“号”这一列的值被编号代替"))
  }

  @Test("An annex's file and another record's document of one name: 65, and neither is replaced")
  func annexClash() throws {
    let template =
      BatchBench.template.replacing(
        "成文日期: 2026年4月9日", with: "成文日期: 2026年4月9日\n附件:\n  - {名称: 登记表, 装订: 另行}")
      + "\n附件\n登记表\n姓名：{{姓名}}\n"
    try bench.folder.write(template, to: "t.md")
    // The clash is the same whether the first file is on the disk by then or not.
    for between in [0, 150] {
      let others = (0..<between).map { "\($0 + 2),人\($0),石门县\n" }.joined()
      let last = between + 2
      try bench.folder.write(
        "号,姓名,单位\n1,甲,清水县\n\(others)\(last),甲-附件,石门县\n", to: "r.csv")
      for more in [[], ["--pack", "tar"], ["--jobs", "1"], ["--overwrite"]] {
        let run = try bench.batch(bench.make("r.csv", "--name", "{{姓名}}") + more)
        #expect(run.status == 65, "\(run.errors)")
        #expect(run.errors.contains("第 1 条和第 \(last) 条记录都要写“甲-附件.pdf”"), "\(run.errors)")
        try? FileManager.default.removeItem(atPath: bench.output)
      }
    }
  }

  @Test("--limit may be any number; --pack and --two-sided are not dropped without a word")
  func options() throws {
    try bench.writeRecords(2)
    #expect(try bench.batch(bench.make("r.csv", "--limit", "9000000000000000000")).status == 0)
    let merge = [
      bench.folder.file("r.csv"), "--template", bench.folder.file("t.md"), "--merge",
      bench.folder.file("p.pdf"),
    ]
    #expect(try bench.batch(merge + ["--pack", "tar"] + BatchBench.plain).status == 64)
    #expect(try bench.batch(bench.make("r.csv", "--two-sided")).status == 64)
  }
}
