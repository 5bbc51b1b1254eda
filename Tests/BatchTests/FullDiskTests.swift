import CommandTesting
import Foundation
import Testing

@Suite("A disk that is full at every write")
struct FullDiskTests {
  private let bench: BatchBench

  init() throws {
    bench = try BatchBench()
    try bench.writeRecords(3)
  }

  @Test(
    "A batch: 74, nothing partial, and with room again it comes to the same",
    arguments: [[], ["--pack", "tar"]])
  func batch(more: [String]) throws {
    let all = bench.make("r.csv", "--jobs", "1") + more
    try #require(try bench.batch(all).status == 0)
    let whole = try bench.files(in: bench.output)
    try FileManager.default.removeItem(atPath: bench.output)
    let hits = try FullDisk().fill(["batch"] + all, upTo: 60) { write, run in
      #expect(run.status == 74, "\(write): \(run.errors)")
      #expect(run.errors.contains("磁盘已满"), "\(run.errors)")
      for (name, bytes) in try bench.files(in: bench.output) where !name.hasPrefix(".hongtou/") {
        #expect(bytes == whole[name], "\(write): \(name)")
      }
      #expect(try bench.batch(all).status == 0)
      #expect(try bench.files(in: bench.output) == whole, "\(write)")
      try FileManager.default.removeItem(atPath: bench.output)
    }
    // The journal's head, the files or the archive, their lines, the manifest.
    #expect((4..<60).contains(hits), "\(hits)")
  }

  @Test("Shards, their merger: 74, nothing partial, and with room again they come to the same")
  func shards() throws {
    let plan = bench.folder.file("plan.json")
    let planned =
      ["batch", "plan", bench.folder.file("r.csv"), "--template", bench.folder.file("t.md")]
      + BatchBench.plain + ["-o", plan]
    var hits = try FullDisk().fill(planned, upTo: 20) { write, run in
      #expect(run.status == 74, "\(write): \(run.errors)")
      #expect(!bench.folder.exists("plan.json"))
    }
    #expect(hits > 0)
    try #require(try Run(planned).status == 0)
    for step in [
      [
        "batch", "run", plan, "--shard", "0", "-o", bench.output, "--resources",
        BatchBench.root.path,
      ],
      ["batch", "merge", plan, "-o", bench.output],
    ] {
      let before = try bench.files(in: bench.output)
      try #require(try Run(step).status == 0)
      let whole = try bench.files(in: bench.output)
      try restore(before)
      hits = try FullDisk().fill(step, upTo: 60) { write, run in
        #expect(run.status == 74, "\(step[1]) \(write): \(run.errors)")
        for (name, bytes) in try bench.files(in: bench.output) where !name.hasPrefix(".hongtou/") {
          #expect(bytes == whole[name], "\(step[1]) \(write): \(name)")
        }
        #expect(try Run(step).status == 0)
        #expect(
          try bench.files(in: bench.output).filter { !$0.key.hasPrefix(".hongtou/") }
            == whole.filter { !$0.key.hasPrefix(".hongtou/") }, "\(step[1]) \(write)")
        try restore(before)
      }
      try #require(try Run(step).status == 0)
      #expect(hits > 0, "\(step[1])")
    }
  }

  @Test("--merge: 74, no PDF, no index, and with room again the same")
  func merge() throws {
    let all =
      [
        "batch", bench.folder.file("r.csv"), "--template", bench.folder.file("t.md"), "--merge",
        bench.folder.file("all.pdf"),
      ] + BatchBench.plain
    let before = try bench.folder.contents
    let hits = try FullDisk().fill(all, upTo: 60) { write, run in
      #expect(run.status == 74, "\(write): \(run.errors)")
      let left = try bench.folder.contents
      #expect(left == before, "\(write)")
    }
    #expect((2..<60).contains(hits), "\(hits)")
  }

  private func restore(_ files: [String: Data]) throws {
    try? FileManager.default.removeItem(atPath: bench.output)
    for (name, bytes) in files {
      let file = URL(fileURLWithPath: "\(bench.output)/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
  }
}
