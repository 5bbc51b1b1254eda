import Foundation
import Testing

/// The command as its users run it: the binary, its exit code, its streams, its files.
@Suite("The command")
struct CommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("--version and --help succeed")
  func version() throws {
    #expect(try Run("--version").output.hasPrefix("hongtou "))
    #expect(try Run("typeset", "--help").output.contains("hongtou typeset 答复.md"))
  }

  @Test(
    "Misuse: 64",
    arguments: [
      ["typeset"], ["typeset", "a.md", "--colour"], ["typeset", "a.md", "--format", "docx"],
      ["typeset", "a.md", "--seal-diameter", "nan"], ["typeset", "-", "-"], ["print"],
      ["typeset", "a.md", "b.md", "-o", "-"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try Run(arguments).status == 64)
  }

  @Test("Resources that are not there: 78, and where they were looked for")
  func resources() throws {
    let run = try Run("layouts", "--resources", folder.file("none"))
    #expect(run.status == 78)
    #expect(run.errors.contains(folder.file("none")))
    #expect(run.output.isEmpty)
  }

  @Test("Standard output that is full: 74, and the device is one afterwards")
  func fullOutput() throws {
    try FileManager.default.createDirectory(
      atPath: folder.file("Layouts"), withIntermediateDirectories: false)
    try folder.write("title: 通用\n", to: "Layouts/general.yaml")
    let run = try Run(shell: "\"$0\" layouts --resources \"$1\" >/dev/full", folder.path)
    #expect(run.status == 74)
    #expect(run.errors.contains("磁盘已满"))
  }

  @Test("With --json a failure is an object too")
  func json() throws {
    let run = try Run("layouts", "--resources", folder.file("none"), "--json", "--lang", "en")
    #expect(run.errors.hasPrefix("{\"code\":\"exit.78\",\"level\":\"error\","))
    #expect(run.errors.hasSuffix("}\n"))
  }
}
