import CommandTesting
import Foundation
import Testing

@Suite("One PDF for a print shop, whole or not at all")
struct MergedPrintTests {
  private let bench: BatchBench

  init() throws { bench = try BatchBench() }

  private var path: String { bench.folder.file("print.pdf") }
  private var index: String { bench.folder.file("print.index.jsonl") }

  private func command(_ more: String...) -> [String] {
    [bench.folder.file("r.csv"), "--template", bench.folder.file("t.md"), "--merge", path]
      + BatchBench.plain + more
  }

  @Test("Killed, and run again: the bytes of an uninterrupted run, and nothing is left lying about")
  func killed() throws {
    try bench.writeRecords(60)
    #expect(try bench.batch(command()).status == 0)
    let whole = (try bench.bytes(path), try bench.bytes(index))
    for file in [path, index] { try FileManager.default.removeItem(atPath: file) }
    let before = try bench.names(in: bench.folder.path)
    for count in [1, 17, 60] {
      let crash = ["HONGTOU_BATCH_CRASH": "written:\(count)"]
      #expect(try bench.batch(command(), environment: crash).status == SIGKILL)
      #expect(!FileManager.default.fileExists(atPath: path))
    }
    let last = try bench.batch(command("--jobs", "1"))
    #expect(last.status == 0, "\(last.errors)")
    #expect(try bench.bytes(path) == whole.0)
    #expect(try bench.bytes(index) == whole.1)
    #expect(
      try bench.names(in: bench.folder.path)
        == (before + ["print.pdf", "print.index.jsonl"]).sorted()
    )
  }

  @Test("Ended by a signal: 75, no crash, nothing left; the template's folder is not in the bytes")
  func terminated() throws {
    try bench.writeRecords(400)
    let script = """
      "$0" batch "$@" & child=$!
      for turn in $(seq 500); do ls -A "$(dirname "$5")" | grep -q tmp && break; sleep 0.01; done
      sleep 0.3; kill -TERM $child; wait $child
      """
    let all = command("--jobs", "1")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script, Run.command.path] + all
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 75)
    #expect(try bench.names(in: bench.folder.path) == ["r.csv", "t.md"])
    try bench.writeRecords(2)
    #expect(try bench.batch(command()).status == 0)
    let text = String(decoding: try bench.bytes(path), as: UTF8.self)
    #expect(!text.contains("hongtou-test") && text.contains("/Title (t)"))
  }

  @Test("No record can be set: 65, and no PDF of an empty page")
  func nothing() throws {
    try bench.folder.write("号,姓名,单位\n0,甲,清水县\n", to: "r.csv")
    let run = try bench.batch(command())
    #expect(run.status == 65, "\(run.errors)")
    #expect(try bench.names(in: bench.folder.path) == ["r.csv", "t.md"])
  }

  @Test("Another process writes it: 75; a folder, a device: 73 before anything is set")
  func taken() throws {
    try bench.writeRecords(2)
    #expect(try bench.batch(command(), environment: ["HONGTOU_BATCH_CRASH": "written:1"]).wasKilled)
    let script = """
      for name in "$(dirname "$5")"/.hongtou-*.tmp; do exec 9>>"$name"; flock 9; break; done
      "$0" batch "$@"
      """
    let run = try Run(program: "bash", ["-c", script, Run.command.path] + command())
    #expect(run.status == 75, "\(run.errors)")
    #expect(run.errors.contains("另一个进程正在写"))
    for place in ["/dev/null", bench.folder.path] {
      var all = command()
      all[4] = place
      let run = try bench.batch(all)
      #expect(run.status == 73)
      #expect(run.errors.contains("不是普通文件"), "\(run.errors)")
    }
  }
}
