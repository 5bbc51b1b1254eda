import CommandTesting
import Diagnostics
import Foundation
import Testing

@testable import Batch

@Suite("Manifests that are right in themselves and wrong all the same")
struct HostileManifestTests {
  private let bench: BatchBench

  init() throws { bench = try BatchBench() }

  private var plan: String { bench.folder.file("plan.json") }

  /// A plan of two shards, both done.
  private func makeShards() throws -> BatchPlan {
    try bench.writeRecords(4)
    let commands = [
      [
        "plan", bench.folder.file("r.csv"), "--template", bench.folder.file("t.md"), "--shards",
        "2", "-o", plan,
      ] + BatchBench.plain,
      ["run", plan, "--shard", "0", "-o", bench.output, "--resources", BatchBench.root.path],
      ["run", plan, "--shard", "1", "-o", bench.output, "--resources", BatchBench.root.path],
    ]
    for command in commands { #expect(try bench.batch(command).status == 0) }
    return try BatchPlan(file: plan)
  }

  /// Writes a shard's manifest again, hash and all, with other words in its lines.
  private func forge(_ shard: Int, _ old: String, _ new: String) throws -> String {
    let path = bench.output + "/manifests/shard-0000\(shard)-of-00002.jsonl"
    let lines = try String(contentsOfFile: path, encoding: .utf8).replacing(old, with: new)
      .split(separator: "\n").map { Array($0.utf8)[...] }
    let header = try #require(ManifestHeader(line: lines[0]))
    var writer = try ManifestWriter(path, header: header.json)
    for line in lines[1..<(lines.count - 1)] {
      try writer.add(try #require(ManifestEntry(line: line)))
    }
    _ = try writer.finish()
    return path
  }

  @Test("Another tool or another face made a shard: 65, the manifest and what differs")
  func otherTool() throws {
    _ = try makeShards()
    let path = try forge(1, "\"tool\":\"hongtou", "\"tool\":\"hongtou-other")
    let run = try bench.batch("merge", plan, "-o", bench.output)
    #expect(run.status == 65)
    #expect(run.errors.contains("\(path)”是在另一个环境里做的：tool"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: bench.output + "/manifest.jsonl"))
  }

  @Test("One name for two contents: 70, an alarm and no merged manifest")
  func twoContents() throws {
    _ = try makeShards()
    let text = try String(
      contentsOfFile: bench.output + "/manifests/shard-00000-of-00002.jsonl", encoding: .utf8)
    let first = try #require(text.firstMatch(of: /"path":"([^"]+)"/)).1
    let other = try String(
      contentsOfFile: bench.output + "/manifests/shard-00001-of-00002.jsonl", encoding: .utf8)
    let second = try #require(other.firstMatch(of: /"path":"([^"]+)"/)).1
    _ = try forge(1, String(second), String(first))
    let run = try bench.batch("merge", plan, "-o", bench.output)
    #expect(run.status == 70)
    #expect(run.errors.contains("“\(first)”有两种内容"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: bench.output + "/manifest.jsonl"))
  }

  @Test("A record of another shard, or one that is missing: 65")
  func otherRecords() throws {
    _ = try makeShards()
    let path = try forge(1, "\"record\":4", "\"record\":3")
    let run = try bench.batch("merge", plan, "-o", bench.output)
    #expect(run.status == 65)
    #expect(run.errors.contains("\(path)”有不属于这一片的记录"), "\(run.errors)")
  }

  @Test(
    "Totals or a root that disagree with the lines, as files: 65",
    arguments: [
      ("forged-totals", "合计与各行不符"), ("forged-root", "Merkle 根与各行不符"),
    ])
  func files(folder: String, message: String) throws {
    let path = BatchBench.root.appendingPathComponent("Tests/BatchTests/Hostile/\(folder)").path
    let run = try bench.batch("audit", path)
    #expect(run.status == 65)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
