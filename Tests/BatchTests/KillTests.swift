import CommandTesting
import Foundation
import Testing

@Suite("Killed at any point and run again: the same bytes as without a kill")
struct KillTests {
  /// How a batch is run.
  enum Kind: String, CaseIterable, Sendable {
    case files
    case archive
    case shard
  }

  /// A batch of 200 records that is killed ten times.
  struct Batch: CustomTestStringConvertible, Sendable {
    let seed: UInt64
    let kind: Kind
    var testDescription: String { "\(kind) \(seed)" }
  }

  static let batches = (1...20).map { number in
    Batch(seed: UInt64(number), kind: number <= 12 ? .files : number <= 16 ? .archive : .shard)
  }

  /// The places between two steps; in the order of the steps.
  static let points = ["written", "synchronised", "renamed", "recorded", "finishing", "finished"]

  @Test(
    "20 batches of 200 records, each killed 10 times",
    arguments: Thoroughness.sample(of: batches))
  func killed(_ batch: Batch) throws {
    let bench = try BatchBench()
    var random = SeededNumbers(batch.seed)
    try bench.writeRecords(200)
    let arguments = try arguments(of: batch.kind, bench)
    var said: [String] = []
    for turn in 0..<10 {
      // Seven at a named point, three by the clock; of 200 records each run adds some 20.
      let point = Self.points[turn == 9 ? 4 : Int(random.next() % 4)]
      let count = turn == 9 ? 1 : 1 + Int(random.next() % 30)
      let isByClock = turn % 4 == 3
      let milliseconds = 200 + Int(random.next() % 900)
      let status =
        isByClock
        ? try kill(arguments, after: milliseconds)
        : try bench.batch(arguments, environment: ["HONGTOU_BATCH_CRASH": "\(point):\(count)"])
          .status
      said.append((isByClock ? "\(milliseconds) ms" : "\(point):\(count)") + " → \(status)")
    }
    print("kills of \(batch.testDescription): \(said.joined(separator: ", "))")
    let last = try bench.batch(arguments)
    #expect(last.status == 0, "\(last.errors)")
    #expect(try Self.content(of: batch.kind, bench) == Self.uninterrupted(batch.kind))
  }

  private func arguments(of kind: Kind, _ bench: BatchBench) throws -> [String] {
    switch kind {
    case .files: return bench.make("r.csv", "--name", "{{号}}-{{姓名}}")
    case .archive: return bench.make("r.csv", "--pack", "tar")
    case .shard:
      let plan = bench.folder.file("plan.json")
      let run = try bench.batch(
        ["plan", bench.folder.file("r.csv"), "--template", bench.folder.file("t.md"), "-o", plan]
          + BatchBench.plain)
      try #require(run.status == 0, "\(run.errors)")
      return ["run", plan, "--shard", "0", "-o", bench.output, "--resources", BatchBench.root.path]
    }
  }

  /// Runs the command and kills it when `milliseconds` are over, unless it has ended.
  private func kill(_ arguments: [String], after milliseconds: Int) throws -> Int32 {
    let process = Process()
    process.executableURL = Run.command
    process.arguments = ["batch"] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(milliseconds) * 1_000)
    if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// What a finished batch leaves: all files. A shard's folder keeps what other shards might need.
  private static func content(of kind: Kind, _ bench: BatchBench) throws -> [String: Data] {
    try bench.files(in: bench.output).filter { kind != .shard || !$0.key.hasPrefix(".hongtou/") }
  }

  private static let references = ReferenceRuns()

  private static func uninterrupted(_ kind: Kind) throws -> [String: Data] {
    try references.content(of: kind) {
      let bench = try BatchBench()
      try bench.writeRecords(200)
      let run = try bench.batch(try KillTests().arguments(of: kind, bench))
      try #require(run.status == 0, "\(run.errors)")
      return try content(of: kind, bench)
    }
  }
}
