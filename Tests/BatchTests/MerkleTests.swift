import CommandTesting
import Foundation
import Testing

@testable import Batch

@Suite("One number stands for a whole batch")
struct MerkleTests {
  @Test(
    "The trees of Certificate Transparency's own tests",
    arguments: [
      (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
      (2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
      (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
      (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
    ])
  func vectors(count: Int, root: String) {
    let leaves: [[UInt8]] = [
      [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
      Array(0x50...0x57), Array(0x60...0x6F),
    ]
    var tree = MerkleTree()
    for leaf in leaves[..<count] { tree.append(leaf) }
    #expect(tree.root == root)
  }

  @Test("Merged shards have the root that anybody reckons from the lines, and audit finds it again")
  func merged() throws {
    let bench = try BatchBench()
    try bench.writeRecords(7)
    let plan = bench.folder.file("plan.json")
    let planned = try bench.batch(
      [
        "plan", bench.folder.file("r.csv"), "--template", bench.folder.file("t.md"), "--shards",
        "2", "-o", plan,
      ] + BatchBench.plain)
    try #require(planned.status == 0, "\(planned.errors)")
    for shard in ["0", "1"] {
      let run = try bench.batch(
        "run", plan, "--shard", shard, "-o", bench.output, "--resources", BatchBench.root.path)
      try #require(run.status == 0, "\(run.errors)")
    }
    let merged = try bench.batch("merge", plan, "-o", bench.output)
    let script = """
      import hashlib, json, sys
      lines = open(sys.argv[1], 'rb').read().split(b'\\n')[1:-2]
      def root(leaves):
        if len(leaves) == 1: return hashlib.sha256(b'\\0' + leaves[0]).digest()
        k = 1
        while k * 2 < len(leaves): k *= 2
        return hashlib.sha256(b'\\1' + root(leaves[:k]) + root(leaves[k:])).digest()
      print(root(lines).hex())
      """
    let python = try Run(program: "python3", ["-c", script, bench.output + "/manifest.jsonl"])
    let root = python.output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(root.count == 64, "\(python.errors)")
    #expect(merged.errors.contains("Merkle 根 \(root)"), "\(merged.errors)")
    let audit = try bench.batch("audit", plan, bench.output)
    #expect(audit.status == 0)
    #expect(audit.errors.contains("不符 0 处；Merkle 根 \(root)"), "\(audit.errors)")
  }

  @Test("A document that nobody knows, in the folders of documents named by their content")
  func stranger() throws {
    let bench = try BatchBench()
    try bench.writeRecords(1)
    let plan = bench.folder.file("plan.json")
    let commands = [
      ["plan", bench.folder.file("r.csv"), "--template", bench.folder.file("t.md"), "-o", plan]
        + BatchBench.plain,
      ["run", plan, "--shard", "0", "-o", bench.output, "--resources", BatchBench.root.path],
      ["merge", plan, "-o", bench.output],
    ]
    for command in commands { #expect(try bench.batch(command).status == 0) }
    let place = bench.output + "/ab/cd"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try Data("x".utf8).write(to: URL(fileURLWithPath: place + "/abcd.pdf"))
    let audit = try bench.batch("audit", plan, bench.output)
    #expect(audit.status == 65)
    #expect(audit.errors.contains("清单里没有“ab/cd/abcd.pdf”"), "\(audit.errors)")
  }
}
