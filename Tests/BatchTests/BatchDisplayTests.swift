import CommandTesting
import Foundation
import Testing

@Suite("What a batch shows while it goes on")
struct BatchDisplayTests {
  @Test("On a terminal one line that changes, with rate and time left, and a summary that stays")
  func terminal() throws {
    let bench = try BatchBench()
    try bench.writeRecords(600)
    let command = ([Run.command.path, "batch"] + bench.make()).joined(separator: " ")
    let run = try Run(program: "script", ["-qec", command, "/dev/null"])
    #expect(run.status == 0)
    #expect(run.output.contains("\r0/600  0%"))
    #expect(run.output.contains("每秒") && run.output.contains("余"))
    #expect(run.output.contains("600 条记录 = 写出 600 + 已有 0 + 不能排 0"))
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 1, "a line of its own for each report: \(lines.count)")
  }

  @Test("A picture that a record names and that was changed makes its document again")
  func changedPicture() throws {
    let bench = try BatchBench()
    try bench.folder.write(BatchBench.template + "\n![照片]({{照片}})\n", to: "t.md")
    try bench.folder.write("号,姓名,单位,照片\n1,甲,清水县,a.png\n2,乙,石门县,b.png\n", to: "r.csv")
    let sizes = [("a.png", "64x64"), ("b.png", "96x64")]
    for (name, size) in sizes { try picture(bench.folder.file(name), size) }
    #expect(try bench.batch(bench.make()).status == 0)
    let first = try bench.bytes(bench.output + "/000001.pdf")
    try picture(bench.folder.file("b.png"), "64x96")
    let run = try bench.batch(bench.make("r.csv", "--overwrite"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("写出 1 + 已有 1"), "\(run.errors)")
    #expect(try bench.bytes(bench.output + "/000001.pdf") == first)
  }

  /// A grey picture, by Python's own means.
  private func picture(_ path: String, _ size: String) throws {
    let script = """
      import struct, sys, zlib
      w, h = map(int, sys.argv[2].split("x"))
      def chunk(n, c):
          return struct.pack(">I", len(c)) + n + c + struct.pack(">I", zlib.crc32(n + c))
      rows = b"".join(b"\\0" + b"\\x80" * w for _ in range(h))
      open(sys.argv[1], "wb").write(b"\\x89PNG\\r\\n\\x1a\\n" + chunk(b"IHDR", struct.pack(
          ">IIBBBBB", w, h, 8, 0, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
      """
    let run = try Run(program: "python3", ["-c", script, path, size])
    try #require(run.status == 0, "\(run.errors)")
  }
}
