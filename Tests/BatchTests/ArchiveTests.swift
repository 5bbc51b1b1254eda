import CommandTesting
import Foundation
import Testing

@Suite("One archive, one PDF for printing")
struct ArchiveTests {
  private let bench: BatchBench

  init() throws { bench = try BatchBench() }

  @Test("--pack tar: any tar reads it, long Chinese names too; the manifest says where each begins")
  func tar() throws {
    let long = String(repeating: "长", count: 45)
    try bench.folder.write(
      "号,姓名,单位\n1,\(long),清水县\n2,李静,石门县\n3,王\n4,赵敏,青溪市\n", to: "r.csv")
    let run = try bench.batch(bench.make("r.csv", "--pack", "tar", "--name", "{{姓名}}"))
    #expect(run.status == 65, "\(run.errors)")
    #expect(try bench.names(in: bench.output) == ["batch.tar", "manifest.jsonl"])
    let tar = bench.output + "/batch.tar"
    let list = try Run(program: "tar", ["tf", tar])
    #expect(list.output == "\(long).pdf\n李静.pdf\n赵敏.pdf\n")
    #expect(list.errors.isEmpty)
    #expect(try bench.batch("audit", bench.output).status == 0)
    var bytes = try bench.bytes(tar)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(fileURLWithPath: tar))
    #expect(try bench.batch("audit", bench.output).status == 65)
  }

  @Test(
    "--merge: all records in their order, an index, and each on the front of a sheet when asked")
  func merged() throws {
    let body = String(repeating: "请核实情况，并将结果反馈我厅。", count: 20)
    let template = BatchBench.template.replacing("同志的情况。", with: "同志的情况。\n{{长}}")
    try bench.folder.write(template, to: "t.md")
    var rows = "号,姓名,单位,长\n"
    for number in 1...7 {
      rows += "\(number),甲\(number),清水县,\(number % 2 == 0 ? "\"\(body)\n\(body)\"" : "短。")\n"
    }
    try bench.folder.write(rows + "8,乙\n", to: "r.csv")
    for isTwoSided in [false, true] {
      let path = bench.folder.file("print.pdf")
      let run = try bench.batch(
        [bench.folder.file("r.csv"), "--template", bench.folder.file("t.md"), "--merge", path]
          + BatchBench.plain + (isTwoSided ? ["--two-sided"] : []))
      #expect(run.status == 65, "\(run.errors)")
      #expect(run.errors.contains("8 条记录 = 写出 7 + 已有 0 + 不能排 1"))
      let index = try String(
        contentsOfFile: bench.folder.file("print.index.jsonl"), encoding: .utf8)
      var count = 0
      for (offset, line) in index.split(separator: "\n").enumerated() {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        guard let object, let first = object["first_page"] as? Int else { continue }
        #expect(object["pages"] as? Int == (offset % 2 == 0 ? 1 : 2))
        #expect(!isTwoSided || first % 2 == 1)
        let text = try Run(program: "pdftotext", ["-f", "\(first)", "-l", "\(first)", path, "-"])
        #expect(text.output.contains("甲\(offset + 1)同志"), "record \(offset + 1) on page \(first)")
        count += 1
      }
      #expect(count == 7)
      #expect(index.hasSuffix("\"failed\":1,\"pages\":\(isTwoSided ? 13 : 10)}\n"), "\(index)")
      #expect(try Run(program: "qpdf", ["--check", path]).status == 0)
      #expect(try bench.bytes(path).starts(with: Data("%PDF-1.7".utf8)))
    }
  }

  @Test("Annexes bound separately are files of their own, in the manifest and on the print")
  func separateAnnexes() throws {
    let template =
      BatchBench.template.replacing(
        "成文日期: 2026年4月9日", with: "成文日期: 2026年4月9日\n附件:\n  - {名称: \"{{姓名}}登记表\", 装订: 另行}")
      + "\n附件\n{{姓名}}登记表\n姓名：{{姓名}}\n"
    try bench.folder.write(template, to: "t.md")
    try bench.writeRecords(2)
    let run = try bench.batch(bench.make())
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try bench.names(in: bench.output) == [
        "000001-附件.pdf", "000001.pdf", "000002-附件.pdf", "000002.pdf", "manifest.jsonl",
      ])
    #expect(try bench.batch("audit", bench.output).errors.contains("4 个文件"))
  }
}
