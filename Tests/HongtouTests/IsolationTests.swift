import CommandTesting
import Foundation
import Testing

@Suite("排版时不上网，不启动别的程序，与环境无关")
struct IsolationTests {
  private let sample = Sample.root.appendingPathComponent("Samples/letter.md").path

  @Test("strace：没有套接字，没有第二个 execve，没有子进程")
  func noNetworkNoProgram() throws {
    let folder = try TemporaryFolder()
    let log = folder.file("calls")
    let run = try Run(
      program: "strace",
      [
        "-f", "-qq", "-e", "trace=%network,execve,execveat,fork,vfork,clone,clone3", "-o", log,
        Run.command.path, "typeset", "--fonts", "free", sample, "-o", folder.file("件.pdf"),
      ])
    try #require(run.status == 0, "\(run.errors)")
    let calls = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
      .filter { !$0.contains("+++ exited") }
    #expect(calls.count { $0.contains("execve(") } == 1, "\(calls)")
    // Threads are no programs.
    let others = calls.filter { !$0.contains("execve(") && !$0.contains("CLONE_THREAD") }
    #expect(others.isEmpty, "\(others)")
  }

  @Test("别的文件夹、用户、时区、语言、掩码，没有 HOME：字节相同，seal.json 也相同")
  func sameBytes() throws {
    let folder = try TemporaryFolder()
    let script = """
      mkdir "$2/a" "$2/b" && cp "$1" "$2/a/件.md" && cp "$1" "$2/b/件.md" && chmod -R a+rwX "$2" &&
      cd "$2/a" && "$0" typeset --fonts free 件.md &&
      cd "$2/b" && umask 000 &&
      env -u HOME TZ=Pacific/Auckland LANG=C LC_ALL=de_DE.UTF-8 USER=someone LOGNAME=someone \\
        "$0" typeset --fonts free 件.md
      """
    let run = try Run(shell: script, sample, folder.path)
    try #require(run.status == 0, "\(run.errors)")
    for name in ["件.pdf", "件.seal.json"] {
      let files = try ["a", "b"].map {
        try Data(contentsOf: URL(fileURLWithPath: folder.file("\($0)/\(name)")))
      }
      #expect(!files[0].isEmpty && files[0] == files[1], "\(name)")
    }
  }
}
