import CommandTesting
import Foundation
import Testing

@Suite("Plans for several machines: run, merge, retry, audit")
struct ShardTests {
  private let bench: BatchBench

  init() throws { bench = try BatchBench() }

  private var plan: String { bench.folder.file("plan.json") }
  private func manifest(_ shard: Int, of count: Int = 3) -> String {
    "\(bench.output)/manifests/shard-0000\(shard)-of-0000\(count).jsonl"
  }

  private func makePlan(_ shards: Int = 3, _ more: String...) throws {
    let run = try bench.batch(
      [
        "plan", bench.folder.file("r.csv"), "--template", bench.folder.file("t.md"), "--shards",
        "\(shards)", "-o", plan,
      ] + BatchBench.plain + more)
    try #require(run.status == 0, "\(run.errors)")
  }

  private func run(_ shard: String, _ more: String...) throws -> Run {
    try bench.batch(
      ["run", plan, "--shard", shard, "-o", bench.output, "--resources", BatchBench.root.path]
        + more)
  }

  private func merge() throws -> Run { try bench.batch("merge", plan, "-o", bench.output) }

  @Test("Three shards, done in any order and one twice, merge to a manifest of all records")
  func merged() throws {
    try bench.writeRecords(20)
    try makePlan(3, "--number", "份号=000001")
    for shard in ["2", "0/3", "2"] { #expect(try run(shard).status == 0) }
    let early = try merge()
    #expect(early.status == 75)
    #expect(early.errors.contains("还有 1 片没有做完：1"))
    let unmerged = try bench.batch("audit", plan, bench.output)
    #expect(unmerged.status == 66)
    #expect(unmerged.errors.contains("还没有总清单"), "\(unmerged.errors)")
    #expect(try run("1").status == 0)
    let merged = try merge()
    #expect(merged.status == 0, "\(merged.errors)")
    #expect(merged.errors.contains("20 条记录 = 写出 20 + 不能排 0"))
    let text = try String(contentsOfFile: bench.output + "/manifest.jsonl", encoding: .utf8)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 22)
    for (index, line) in lines.dropFirst().dropLast().enumerated() {
      let digits = String(index + 1)
      let copy = String(repeating: "0", count: 6 - digits.count) + digits
      #expect(line.hasPrefix("{\"record\":\(index + 1),"))
      #expect(line.contains("\"copy_number\":\"\(copy)\""))
    }
    #expect(!FileManager.default.fileExists(atPath: bench.output + "/.hongtou"))
    #expect(try bench.batch("audit", plan, bench.output).status == 0)
  }

  @Test("--json: a plan, and one of what failed, are told of in an object on standard output")
  func json() throws {
    try bench.folder.write("号,姓名,单位\n1,甲,清水县\n2,乙\n3,丙,石门县\n", to: "r.csv")
    try makePlan(1)
    let told = try bench.batch(
      [
        "plan", bench.folder.file("r.csv"), "--template", bench.folder.file("t.md"), "-o", plan,
        "--json",
      ] + BatchBench.plain)
    let digest = try #require(
      String(contentsOfFile: plan, encoding: .utf8).firstMatch(of: /"plan":"([0-9a-f]{64})"/)?.1)
    #expect(
      told.output
        == "{\"file\":\"\(plan)\",\"plan\":\"\(digest)\",\"records\":3,\"shards\":1}\n")
    #expect(try run("0").status == 65)
    #expect(try merge().status == 65)
    let again = bench.folder.file("again.json")
    let retry = [
      "retry", plan, bench.output + "/manifest.jsonl", "--resources", BatchBench.root.path,
      "--json",
    ]
    let retried = try bench.batch(retry + ["-o", again])
    #expect(retried.status == 0, "\(retried.errors)")
    #expect(retried.output.hasSuffix("\"records\":1,\"shards\":1}\n"), "\(retried.output)")
    let piped = try bench.batch(retry + ["-o", "-"])
    #expect(try piped.output == String(contentsOfFile: again, encoding: .utf8))
  }

  @Test("The same batch in other shards and by itself: the same documents")
  func sameDocuments() throws {
    try bench.writeRecords(7)
    try makePlan(2)
    for shard in ["0", "1"] { #expect(try run(shard).status == 0) }
    #expect(try merge().status == 0)
    let sharded = try Set(bench.files(in: bench.output).filter { $0.key.hasSuffix(".pdf") }.values)
    try FileManager.default.removeItem(atPath: bench.output)
    #expect(try bench.batch(bench.make()).status == 0)
    let whole = try Set(bench.files(in: bench.output).filter { $0.key.hasSuffix(".pdf") }.values)
    #expect(sharded == whole && whole.count == 7)
  }

  @Test("Two processes do one shard at once: both end well, and the result is that of one")
  func concurrent() throws {
    try bench.writeRecords(60)
    try makePlan(1)
    let arguments = [
      "batch", "run", plan, "--shard", "0", "-o", bench.output, "--resources",
      BatchBench.root.path, "--jobs", "1",
    ]
    let processes = try (0..<2).map { _ in
      let process = Process()
      process.executableURL = Run.command
      process.arguments = arguments
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    #expect(try merge().status == 0)
    let both = try bench.files(in: bench.output)
    #expect(both.count == 60 + 2)
    try FileManager.default.removeItem(atPath: bench.output)
    #expect(try run("0").status == 0)
    #expect(try merge().status == 0)
    #expect(try bench.files(in: bench.output) == both)
  }

  @Test("Manifests that were changed, copied, cut or made elsewhere: refused, and which")
  func badManifests() throws {
    try bench.writeRecords(9)
    try makePlan(3)
    for shard in ["0", "1", "2"] { #expect(try run(shard).status == 0) }
    let path = manifest(1)
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    let lines = whole.split(separator: "\n")
    let cut = lines[0...1].joined(separator: "\n") + "\n" + lines[lines.count - 1] + "\n"
    for (text, message) in [
      (whole.replacing("\"pages\":1", with: "\"pages\":2"), "被改过"), (cut, "被改过"),
      (lines.dropLast().joined(separator: "\n") + "\n", "不是完整的清单"),
      (String(whole.dropLast(9)), "不是完整的清单"),
      ("", "不是完整的清单"),
    ] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      let run = try merge()
      #expect(run.status == 65)
      #expect(run.errors.contains(path) && run.errors.contains(message), "\(run.errors)")
    }
    try Data(whole.utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.copyItem(atPath: path, toPath: path + ".copy.jsonl")
    let twice = try merge()
    #expect(twice.status == 65)
    #expect(twice.errors.contains("是同一片 1/3"), "\(twice.errors)")
    try FileManager.default.removeItem(atPath: path + ".copy.jsonl")
    #expect(try merge().status == 0)
  }

  @Test("Totals that disagree with the lines, though the hash was made to agree: 65")
  func forgedTotals() throws {
    try bench.writeRecords(4)
    #expect(try bench.batch(bench.make()).status == 0)
    let path = bench.output + "/manifest.jsonl"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try Data(text.replacing("\"written\":4", with: "\"written\":5").utf8)
      .write(to: URL(fileURLWithPath: path))
    let run = try bench.batch("audit", bench.output)
    #expect(run.status == 65)
    #expect(run.errors.contains("合计与各行不符"))
  }

  @Test("Records, template or faces that changed after the plan: not run, and what changed")
  func changedInputs() throws {
    try bench.writeRecords(3)
    try makePlan(1)
    try bench.writeRecords(4)
    let records = try run("0")
    #expect(records.status == 65)
    #expect(records.errors.contains("在定计划之后改过"))
    try bench.writeRecords(3)
    try bench.folder.write(BatchBench.template + "又一段。\n", to: "t.md")
    let template = try run("0")
    #expect(template.status == 78)
    #expect(template.errors.contains("与计划不符：template"))
    try bench.folder.write(BatchBench.template, to: "t.md")
    let text = try String(contentsOfFile: plan, encoding: .utf8)
    try Data(text.replacing("\"cairo\":\"1.", with: "\"cairo\":\"9.").utf8)
      .write(to: URL(fileURLWithPath: plan))
    let forged = try run("0")
    #expect(forged.status == 65)
    #expect(forged.errors.contains("被改过"))
    #expect(!FileManager.default.fileExists(atPath: bench.output))
  }

  @Test("There is no such shard: 64", arguments: ["3", "-1", "0/2", "x", "1/3/3"])
  func noShard(name: String) throws {
    try bench.writeRecords(3)
    try makePlan(3)
    #expect(try run(name).status == 64)
  }

  @Test("Failed records get a plan of their own, and keep their numbers")
  func retried() throws {
    try bench.folder.write("号,姓名,单位\n1,甲,清水县\n2,乙\n3,,石门县\n4,丁,云山县\n", to: "r.csv")
    try makePlan(2, "--number", "份号=000005")
    #expect(try run("0").status == 65)
    #expect(try run("1").status == 65)
    let merged = try merge()
    #expect(merged.status == 65)
    #expect(merged.errors.contains("4 条记录 = 写出 2 + 不能排 2"))
    try bench.folder.write("号,姓名,单位\n1,甲,清水县\n2,乙,青溪市\n3,丙,石门县\n4,丁,云山县\n", to: "r.csv")
    let again = bench.folder.file("again.json")
    let retry = try bench.batch(
      "retry", plan, bench.output + "/manifest.jsonl", "-o", again, "--resources",
      BatchBench.root.path)
    #expect(retry.status == 0, "\(retry.errors)")
    let out = bench.folder.file("again")
    let run = try bench.batch(
      "run", again, "--shard", "0", "-o", out, "--resources", BatchBench.root.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("2 条记录 = 写出 2"))
    let manifest = try String(
      contentsOfFile: out + "/manifests/shard-00000-of-00001.jsonl", encoding: .utf8)
    #expect(manifest.contains("\"record\":2,") && manifest.contains("\"copy_number\":\"000006\""))
    #expect(manifest.contains("\"record\":3,") && manifest.contains("\"copy_number\":\"000007\""))
    #expect(!manifest.contains("\"record\":1,"))
  }

  @Test("Audit finds what is missing, changed or nobody's")
  func audited() throws {
    try bench.writeRecords(4)
    #expect(try bench.batch(bench.make()).status == 0)
    try FileManager.default.removeItem(atPath: bench.output + "/000001.pdf")
    try bench.folder.write("x", to: "out/000002.pdf")
    try bench.folder.write("x", to: "out/别人的.pdf")
    let run = try bench.batch("audit", bench.output)
    #expect(run.status == 65)
    for words in ["没有“000001.pdf”", "“000002.pdf”改过", "清单里没有“别人的.pdf”", "4 个文件", "不符 3 处"] {
      #expect(run.errors.contains(words), "\(run.errors)")
    }
  }
}
