import CommandTesting
import Foundation
import Testing

@Suite("Pictures that all letters have in common")
struct TemplatePictureTests {
  @Test("A template's picture is opened once, whatever the number of records and workers")
  func readOnce() throws {
    let bench = try BatchBench()
    let picture = BatchBench.root.appendingPathComponent("Samples/figures")
    let names = try bench.names(in: picture.path).filter { $0.hasSuffix(".png") }
    let name = try #require(names.first)
    try FileManager.default.copyItem(
      at: picture.appendingPathComponent(name), to: URL(fileURLWithPath: bench.folder.file("图.png"))
    )
    try bench.folder.write(BatchBench.template + "\n![{{姓名}}](图.png)\n", to: "t.md")
    try bench.writeRecords(9)
    let log = bench.folder.file("calls")
    let run = try Run(
      program: "strace",
      ["-f", "-qq", "-e", "trace=openat", "-o", log, Run.command.path, "batch"]
        + bench.make("r.csv", "--jobs", "2"))
    try #require(run.status == 0, "\(run.errors)")
    let calls = try Run(program: "grep", ["-c", "\\.png\"", log]).output
    #expect(calls == "1\n")
  }
}
