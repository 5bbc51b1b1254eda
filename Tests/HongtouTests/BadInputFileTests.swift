import CommandTesting
import Foundation
import Testing

@testable import Hongtou

@Suite("Files that cannot be read or written, through the command")
struct BadInputFileTests {
  let bench: BadInputBench
  let manuscript: String

  init() throws {
    bench = try BadInputBench()
    manuscript = try bench.write(BadInputBench.manuscript)
  }

  @Test("No permission to read: 66 and the path, for root as for anybody")
  func unreadable() throws {
    chmod(manuscript, 0)
    let run = try Run(
      shell: BadInputBench.asAnybody
        + "anybody \"$0\" typeset --fonts free \"$1\" -o \"$2\"", manuscript, bench.output)
    #expect(run.status == 66, "\(run.errors)")
    #expect(run.errors.contains(manuscript))
    #expect(run.errors.contains("没有权限"))
    #expect(try bench.written == [])
  }

  @Test("Missing, and a folder: 66, the path, and why")
  func noInput() throws {
    for (path, reason) in [
      (bench.folder.file("none.md"), "文件或文件夹不存在"), (bench.folder.path, "不是普通文件"),
    ] {
      let run = try bench.typeset(path)
      #expect(run.status == 66)
      #expect(run.errors.contains("“\(path)”"))
      #expect(run.errors.contains(reason))
    }
    #expect(try bench.written == [])
  }

  @Test("A pipe for a manuscript: 66 at once, though nobody writes to it")
  func pipeAsInput() throws {
    let pipe = bench.folder.file("pipe.md")
    mkfifo(pipe, 0o600)
    let run = try Run(
      shell: "timeout -s KILL 60 \"$0\" typeset --fonts free \"$1\" -o \"$2\"", pipe, bench.output)
    #expect(run.status == 66)
    #expect(run.errors.contains(pipe))
    #expect(try bench.written == [])
  }

  @Test("No permission to write in the folder: 73 and the path, nothing in it")
  func unwritableFolder() throws {
    chmod(bench.outputs, 0o555)
    let run = try Run(
      shell: BadInputBench.asAnybody
        + "anybody \"$0\" typeset --fonts free \"$1\" -o \"$2\"", manuscript, bench.output)
    #expect(run.status == 73, "\(run.errors)")
    #expect(run.errors.contains(bench.output))
    #expect(run.errors.contains("没有权限"))
    #expect(try bench.written == [])
  }

  @Test("A file that may not be written is not replaced: 73")
  func writeProtected() throws {
    try Data("old".utf8).write(to: URL(fileURLWithPath: bench.output))
    chmod(bench.output, 0o444)
    let run = try Run(
      shell: BadInputBench.asAnybody
        + "anybody \"$0\" typeset --fonts free \"$1\" -o \"$2\"", manuscript, bench.output)
    #expect(run.status == 73, "\(run.errors)")
    #expect(run.errors.contains(bench.output))
    #expect(try String(contentsOfFile: bench.output, encoding: .utf8) == "old")
    #expect(try bench.written == ["稿.pdf"])
  }

  @Test("A path below a file: 73 and the path")
  func belowFile() throws {
    let path = manuscript + "/稿.pdf"
    let run = try Run("typeset", "--fonts", "free", manuscript, "-o", path)
    #expect(run.status == 73)
    #expect(run.errors.contains(path))
    #expect(run.errors.contains("不是文件夹"))
    #expect(try String(contentsOfFile: manuscript, encoding: .utf8) == BadInputBench.manuscript)
  }

  @Test("A disk of 64 KiB: 74, what was there stands, nothing lies beside it")
  func fullDisk() throws {
    // A disk of our own where the system lets us mount one, which no other process sees; a limit on
    // file sizes where it does not.
    let script = """
      inner='mount -t tmpfs -o size=64k none "$2" && printf old >"$3" || exit 99
        "$0" typeset --fonts free "$1" -o "$3" --format png; status=$?
        cat "$3"; ls -A "$2"; exit $status'
      for how in "unshare -m" "unshare -rm"; do
        $how true 2>/dev/null || continue
        $how sh -c "$inner" "$0" "$@"; status=$?
        [ $status -eq 99 ] || exit $status
      done
      printf old >"$3"; ulimit -f 16
      "$0" typeset --fonts free "$1" -o "$3" --format png 2>&1 | cat >&2; status=${PIPESTATUS[0]}
      cat "$3"; ls -A "$2"; exit $status
      """
    let output = bench.outputs + "/稿.png"
    let run = try Run(shell: script, manuscript, bench.outputs, output)
    #expect(run.status == 74, "\(run.errors)")
    #expect(run.errors.contains("“\(output)”"), "\(run.errors)")
    #expect(run.errors.contains("磁盘已满") || run.errors.contains("超出文件大小限制"))
    #expect(run.output == "old稿.png\n")
  }

  @Test(
    "A disk that is full at every write: 74, what was there stands, nothing lies beside it",
    arguments: ["pdf", "png", "svg"])
  func fullAtEveryWrite(format: String) throws {
    let output = "\(bench.outputs)/稿.\(format)"
    try Data("old".utf8).write(to: URL(fileURLWithPath: output))
    let all = ["typeset", "--fonts", "free", manuscript, "-o", output]
    let hits = try FullDisk().fill(all, upTo: 20) { write, run in
      let (left, bytes) = (try bench.written, try String(contentsOfFile: output, encoding: .utf8))
      #expect(run.status == 74 && run.errors.contains("磁盘已满"), "\(run.errors)")
      #expect(left == ["稿.\(format)"] && bytes == "old", "\(write)")
    }
    #expect((1..<20).contains(hits), "\(hits)")
  }

  @Test("-o /dev/full: 74, its path, and the node is a character device afterwards")
  func fullDevice() throws {
    let run = try Run("typeset", "--fonts", "free", manuscript, "-o", "/dev/full")
    #expect(run.status == 74)
    #expect(run.errors.contains("“/dev/full”"))
    var status = stat()
    try #require(stat("/dev/full", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test("-o onto a pipe with a reader: the PDF goes through, and the pipe stays one")
  func pipeAsOutput() throws {
    mkfifo(bench.output, 0o600)
    let copy = bench.folder.file("copy.pdf")
    let run = try Run(
      shell: """
        timeout -s KILL 60 cat "$2" >"$3" & reader=$!
        timeout -s KILL 60 "$0" typeset --fonts free "$1" -o "$2"; status=$?
        wait $reader; exit $status
        """, manuscript, bench.output, copy)
    #expect(run.status == 0, "\(run.errors)")
    #expect(FileKind(at: bench.output) == .special)
    #expect(try bench.written == ["稿.pdf"])
    let straight = try Data(contentsOf: URL(fileURLWithPath: copy))
    #expect(try Run("typeset", "--fonts", "free", manuscript).status == 0)
    #expect(
      try straight == Data(contentsOf: URL(fileURLWithPath: bench.folder.file("稿.pdf"))))
  }

  @Test(
    "The manuscript under another name is not overwritten either: 73", arguments: [true, false])
  func overwriting(isHardLink: Bool) throws {
    if isHardLink {
      link(manuscript, bench.output)
    } else {
      symlink(manuscript, bench.output)
    }
    let run = try bench.typeset(manuscript)
    #expect(run.status == 73)
    #expect(run.errors.contains(manuscript))
    #expect(try String(contentsOfFile: bench.output, encoding: .utf8) == BadInputBench.manuscript)
    #expect(try bench.written == ["稿.pdf"])
  }
}
