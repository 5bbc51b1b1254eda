import CommandTesting
import Diagnostics
import Foundation
import Testing

@testable import Batch

@Suite("A batch that is gone on with: nothing of anybody's is lost")
struct ResumeTests {
  private let bench: BatchBench

  init() throws { bench = try BatchBench() }

  /// A picture of one pixel, black or white.
  private func writePicture(_ shade: String) throws {
    let run = try Run(
      program: "python3",
      [
        "-c",
        """
        import sys, zlib, struct
        def chunk(kind, data):
          return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
        open(sys.argv[1], 'wb').write(b'\\x89PNG\\r\\n\\x1a\\n'
          + chunk(b'IHDR', struct.pack('>IIBBBBB', 600, 600, 8, 0, 0, 0, 0))
          + chunk(b'IDAT', zlib.compress((b'\\0' + bytes([int(sys.argv[2])]) * 600) * 600))
          + chunk(b'IEND', b''))
        """, bench.folder.file("图.png"), shade,
      ])
    try #require(run.status == 0, "\(run.errors)")
  }

  @Test("An archive of somebody's own is not taken for one to go on with: 73")
  func foreignArchive() throws {
    try bench.writeRecords(2)
    try FileManager.default.createDirectory(
      atPath: bench.output, withIntermediateDirectories: false)
    try bench.folder.write("somebody's", to: "out/batch.tar")
    let run = try bench.batch(bench.make("r.csv", "--pack", "tar"))
    #expect(run.status == 73, "\(run.errors)")
    #expect(run.errors.contains("batch.tar”已有，不是这一批的"))
    #expect(try bench.bytes(bench.output + "/batch.tar") == Data("somebody's".utf8))
  }

  @Test("A picture that changed between two runs: the archive is that of a first run")
  func changedPicture() throws {
    try bench.folder.write(
      BatchBench.template + "\n![图]({{图}}){width=20mm}\n", to: "t.md")
    try writePicture("0")
    try FileManager.default.copyItem(
      atPath: bench.folder.file("图.png"), toPath: bench.folder.file("乙.png"))
    try bench.folder.write(
      "号,姓名,单位,图\n1,甲,清水县,乙.png\n2,乙,石门县,图.png\n3,丙,云山县,乙.png\n", to: "r.csv")
    let all = bench.make("r.csv", "--pack", "tar")
    let first = try bench.batch(all)
    #expect(first.status == 0, "\(first.errors)")
    try writePicture("255")
    let again = try bench.batch(all)
    #expect(again.errors.contains("写出 2 + 已有 1"), "\(again.errors)")
    let resumed = try bench.files(in: bench.output)
    try FileManager.default.removeItem(atPath: bench.output)
    #expect(try bench.batch(all).status == 0)
    #expect(try bench.files(in: bench.output) == resumed)
  }

  @Test("A finished archive stays where it is while a second run looks at it")
  func finishedArchive() throws {
    try bench.writeRecords(3)
    let all = bench.make("r.csv", "--pack", "tar")
    #expect(try bench.batch(all).status == 0)
    let inode = try Run(program: "stat", ["-c", "%i %Y", bench.output + "/batch.tar"]).output
    let again = try bench.batch(all)
    #expect(again.errors.contains("写出 0 + 已有 3"), "\(again.errors)")
    #expect(
      try Run(program: "stat", ["-c", "%i %Y", bench.output + "/batch.tar"]).output == inode)
  }

  @Test(
    "What a killed batch left is gone when another replaced it, and the next run is no stranger")
  func replaced() throws {
    try bench.writeRecords(6)
    let crash = ["HONGTOU_BATCH_CRASH": "recorded:2"]
    #expect(try bench.batch(bench.make(), environment: crash).status == SIGKILL)
    try bench.writeRecords(4)
    #expect(try bench.batch(bench.make()).status == 73)
    let run = try bench.batch(bench.make("r.csv", "--overwrite"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(try !bench.names(in: bench.output).contains(".hongtou"))
    #expect(try bench.batch(bench.make()).status == 0)
  }

  @Test("A manifest that was changed: 65, what it is and what to do; not another batch's")
  func changedManifest() throws {
    try bench.writeRecords(3)
    #expect(try bench.batch(bench.make()).status == 0)
    let path = bench.output + "/manifest.jsonl"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try Data(text.replacing("\"pages\":1", with: "\"pages\":2").utf8)
      .write(to: URL(fileURLWithPath: path))
    let run = try bench.batch(bench.make())
    #expect(run.status == 65)
    #expect(run.errors.contains("被改过") && run.errors.contains("查明后移走它再运行"), "\(run.errors)")
  }

  @Test("A shard's archive is written by one process at a time: the other ends with 75")
  func packedTwice() throws {
    try bench.writeRecords(60)
    let plan = bench.folder.file("plan.json")
    let planned = try bench.batch(
      ["plan", bench.folder.file("r.csv"), "--template", bench.folder.file("t.md"), "-o", plan]
        + BatchBench.plain)
    try #require(planned.status == 0, "\(planned.errors)")
    let command = [
      "run", plan, "--shard", "0", "-o", bench.output, "--pack", "tar", "--resources",
      BatchBench.root.path,
    ]
    let processes = try (0..<3).map { _ in
      let process = Process()
      process.executableURL = Run.command
      process.arguments = ["batch"] + command
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }
    for process in processes { process.waitUntilExit() }
    let statuses = processes.map(\.terminationStatus)
    #expect(statuses.contains(0) && statuses.allSatisfy { $0 == 0 || $0 == 75 }, "\(statuses)")
    #expect(try bench.batch("merge", plan, "-o", bench.output).status == 0)
    let audit = try bench.batch("audit", plan, bench.output)
    #expect(audit.status == 0, "\(audit.errors)")
    #expect(
      try bench.names(in: bench.output).sorted() == ["batch.tar", "manifest.jsonl", "manifests"])
  }

  @Test("Records that changed between looking and setting: 65")
  func changedRecords() throws {
    let path = try bench.writeRecords(3)
    let plan = BatchPlan(
      records: try RecordFile(path), recordsDigest: String(repeating: "0", count: 64), count: 3,
      template: "t.md", shards: 1, numbers: [], optional: [], names: nil, subset: nil,
      environment: BatchEnvironment([]))
    let queue = try RecordQueue(plan, shard: .whole)
    let failure = #expect(throws: Failure.self) {
      while try queue.next() != nil {}
    }
    #expect(failure?.status == .badData)
    #expect(failure?.message.zh.contains("在排印的时候改了") == true)
  }

  @Test("Merging what is not there: 66; over another batch's manifest: 73")
  func mergedElsewhere() throws {
    try bench.writeRecords(3)
    let plan = bench.folder.file("plan.json")
    let records = ["plan", bench.folder.file("r.csv"), "--template", bench.folder.file("t.md")]
    #expect(try bench.batch(records + ["-o", plan] + BatchBench.plain).status == 0)
    let none = try bench.batch("merge", plan, "-o", bench.folder.file("none"))
    #expect(none.status == 66)
    #expect(none.errors.contains("没有文件夹"), "\(none.errors)")
    #expect(try bench.batch(bench.make()).status == 0)
    let before = try bench.bytes(bench.output + "/manifest.jsonl")
    let run = try bench.batch(
      "run", plan, "--shard", "0", "-o", bench.output, "--resources", BatchBench.root.path)
    #expect(run.status == 0, "\(run.errors)")
    let merged = try bench.batch("merge", plan, "-o", bench.output)
    #expect(merged.status == 73)
    #expect(merged.errors.contains("是另一批的清单"), "\(merged.errors)")
    #expect(try bench.bytes(bench.output + "/manifest.jsonl") == before)
  }
}
