import CommandTesting
import Foundation
import Testing

@Suite("Outputs that cannot be written")
struct HostileOutputTests {
  private let bench: BatchBench

  init() throws { bench = try BatchBench() }

  private func batch(to output: String) throws -> Run {
    try bench.batch(
      [bench.folder.file("r.csv"), "--template", bench.folder.file("t.md"), "-o", output]
        + BatchBench.plain)
  }

  @Test("Folders that are files, or cannot be made: 73, and which")
  func folders() throws {
    try bench.writeRecords(2)
    try bench.folder.write("somebody's", to: "file")
    for (output, message) in [
      (bench.folder.file("file"), "file”不是文件夹"),
      (bench.folder.file("none/out"), "无法建立文件夹“\(bench.folder.file("none/out"))”：文件或文件夹不存在"),
      ("/proc/hongtou", "无法建立文件夹“/proc/hongtou”"),
    ] {
      let run = try batch(to: output)
      #expect(run.status == 73, "\(run.errors)")
      #expect(run.errors.contains(message), "\(run.errors)")
    }
    #expect(try bench.bytes(bench.folder.file("file")) == Data("somebody's".utf8))
  }

  @Test(
    "EIO at each fsync and each rename: 73 or 74, nothing partial, and the next run comes to the same",
    arguments: ["fsync", "rename"])
  func faults(call: String) throws {
    try bench.writeRecords(3)
    for more in [[], ["--pack", "tar"]] {
      let all = bench.make("r.csv", "--jobs", "1") + more
      try? FileManager.default.removeItem(atPath: bench.output)
      #expect(try bench.batch(all).status == 0)
      let whole = try bench.files(in: bench.output)
      var count = 1
      let log = bench.folder.file("calls")
      while count < 40 {
        try? FileManager.default.removeItem(atPath: bench.output)
        let run = try Run(
          program: "strace",
          [
            "-f", "-qq", "-o", log, "-e", "trace=\(call)", "-e",
            "inject=\(call):error=EIO:when=\(count)", Run.command.path, "batch",
          ] + all)
        guard try String(contentsOfFile: log, encoding: .utf8).contains("INJECTED") else { break }
        // A folder's name that cannot be seen to the disk is none the worse.
        #expect([0, 73, 74].contains(run.status), "\(call) \(count): \(run.errors)")
        #expect(run.status == 0 || run.errors.contains("读写出错"), "\(run.errors)")
        for (name, bytes) in try bench.files(in: bench.output) where !name.hasPrefix(".hongtou/") {
          #expect(bytes == whole[name], "\(call) \(count): \(name)")
        }
        #expect(try bench.batch(all).status == 0)
        #expect(try bench.files(in: bench.output) == whole, "\(call) \(count)")
        count += 1
      }
      #expect(count > 2, "\(call): nothing was hit")
      #expect(count < 40, "\(call): there was no end")
    }
  }

  @Test("A clock that jumps while a batch runs makes no difference to a byte")
  func clock() throws {
    try bench.writeRecords(4)
    let all = bench.make("r.csv", "--jobs", "1")
    #expect(try bench.batch(all).status == 0)
    let whole = try bench.files(in: bench.output)
    try FileManager.default.removeItem(atPath: bench.output)
    // Years ahead and back again with every question: what the C library asks of the kernel itself.
    let source = """
      #include <time.h>
      #include <sys/time.h>
      #include <sys/syscall.h>
      #include <unistd.h>
      static long turn;
      static long jump(void) { return (turn++ % 2 ? 1 : -1) * 400000000L; }
      time_t time(time_t *out) { time_t now = 1700000000L + jump(); if (out) *out = now; return now; }
      int gettimeofday(struct timeval *out, void *zone) { out->tv_sec = time(0); out->tv_usec = 0; return 0; }
      int clock_gettime(clockid_t clock, struct timespec *out) {
        int result = syscall(SYS_clock_gettime, clock, out);
        if (clock == CLOCK_REALTIME) out->tv_sec += jump();
        return result;
      }
      """
    let library = bench.folder.file("clock.so")
    let compiler = try Run(
      program: "cc",
      ["-shared", "-fPIC", "-o", library, try bench.folder.write(source, to: "clock.c")])
    try #require(compiler.status == 0, "\(compiler.errors)")
    let run = try bench.batch(all, environment: ["LD_PRELOAD": library])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try bench.files(in: bench.output) == whole)
  }
}
