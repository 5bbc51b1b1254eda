import CommandTesting
import Foundation
import Testing

@testable import Hongtou

@Suite("A file is written as a whole or not at all")
struct OutputFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("A new file holds the bytes, is nobody else's, and nothing lies beside it")
  func newFile() throws {
    let path = folder.file("答复 👍.pdf")
    try OutputFile(path).write(Array("%PDF".utf8))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "%PDF")
    #expect(try folder.contents == ["答复 👍.pdf"])
    #expect(try permissions(path) & 0o137 == 0, "more than 0640")
  }

  @Test("A file that is replaced keeps its permissions")
  func replacedFile() throws {
    let path = try folder.write("old and longer", to: "a.pdf")
    chmod(path, 0o604)
    try OutputFile(path).write(Array("new".utf8))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    #expect(try permissions(path) == 0o604)
    #expect(try folder.contents == ["a.pdf"])
  }

  @Test("A symbolic link stays one; the file behind it is replaced")
  func symbolicLink() throws {
    let target = try folder.write("old", to: "target.pdf")
    symlink("target.pdf", folder.file("link.pdf"))
    try OutputFile(folder.file("link.pdf")).write(Array("new".utf8))
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "new")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("link.pdf"))
        == "target.pdf")
  }

  @Test("A name as long as a name may be is written")
  func longName() throws {
    let name = String(repeating: "n", count: 251) + ".pdf"
    try OutputFile(folder.file(name)).write([1])
    #expect(try folder.contents == [name])
  }

  @Test(
    "Files that belong together: where one cannot be written, none is, whichever comes first",
    arguments: ["none/b.json", "/dev/full", "."])
  func together(other: String) throws {
    try folder.write("old", to: "a.pdf")
    let path = other.hasPrefix("/") ? other : folder.file(other)
    let files: [(file: OutputFile, bytes: [UInt8])] = [
      (OutputFile(folder.file("a.pdf")), Array("new".utf8)), (OutputFile(path), [1]),
    ]
    for files in [files, files.reversed()] {
      #expect(throws: Failure.self) { try OutputFile.write(files) }
      #expect(try folder.read("a.pdf") == Array("old".utf8))
      #expect(try folder.contents == ["a.pdf"])
    }
    try OutputFile.write([files[0], (OutputFile(folder.file("b.json")), [2])])
    #expect(try folder.read("a.pdf") == Array("new".utf8))
    #expect(try folder.contents == ["a.pdf", "b.json"])
  }

  @Test("A folder that is not there, or is a file, or takes no files: 73 and the path")
  func unwritableFolder() throws {
    try folder.write("", to: "file")
    for path in [folder.file("none/a.pdf"), folder.file("file/a.pdf"), "/proc/a.pdf", folder.path] {
      let failure = #expect(throws: Failure.self) { try OutputFile(path).write([1]) }
      #expect(failure?.status == .cannotCreate, "\(path)")
      #expect(failure?.message.zh.contains(path) == true)
      #expect(failure?.message.en.contains(path) == true)
    }
    #expect(try folder.contents == ["file"])
  }

  @Test("A name that is too long: 73, and nothing is left")
  func tooLongName() throws {
    let path = folder.file(String(repeating: "n", count: 256))
    let failure = #expect(throws: Failure.self) { try OutputFile(path).write([1]) }
    #expect(failure?.status.rawValue == 73)
    #expect(try folder.contents == [])
  }

  @Test("/dev/full: 74, and it is a device afterwards")
  func fullDevice() throws {
    let failure = #expect(throws: Failure.self) { try OutputFile("/dev/full").write([1]) }
    #expect(failure?.status == .inputOutput)
    #expect(failure?.message.zh.contains("磁盘已满") == true)
    #expect(FileKind(at: "/dev/full") == .special)
  }

  @Test("A pipe that nobody reads any more: 74, not a signal")
  func closedPipe() throws {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    close(ends[0])
    let failure = #expect(throws: Failure.self) {
      try OutputFile("/proc/self/fd/\(ends[1])").write([1])
    }
    #expect(failure != nil)
    close(ends[1])
  }

  @Test("A named pipe is written straight and stays a pipe")
  func namedPipe() throws {
    let path = folder.file("pipe")
    mkfifo(path, 0o600)
    let reader = open(path, O_RDWR)
    defer { close(reader) }
    try OutputFile(path).write(Array("through".utf8))
    var buffer = [UInt8](repeating: 0, count: 16)
    #expect(read(reader, &buffer, 16) == 7)
    #expect(FileKind(at: path) == .special)
  }

  #if compiler(>=6.2)
    @Test("A disk that fills up at any byte: 74, the old file stands, nothing lies beside it")
    func fullDisk() async {
      // A limit on file sizes is the process's: it needs one of its own.
      await #expect(processExitsWith: .success) {
        let folder = try TemporaryFolder()
        let old = try folder.write("old", to: "a.pdf")
        for limit in [0, 1, 4_096, 65_535] {
          var sizes = rlimit(rlim_cur: rlim_t(limit), rlim_max: .max)
          setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &sizes)
          let failure = #expect(throws: Failure.self) {
            try OutputFile(old).write([UInt8](repeating: 0, count: 65_536))
          }
          #expect(failure?.status == .inputOutput)
          #expect(try folder.contents == ["a.pdf"])
          #expect(try String(contentsOfFile: old, encoding: .utf8) == "old")
        }
      }
    }
  #endif

  @Test("One file under two names is the same")
  func sameFile() throws {
    let path = try folder.write("a", to: "a.md")
    link(path, folder.file("b.pdf"))
    #expect(OutputFile(folder.file("b.pdf")).isSame(as: InputFile(path)))
    #expect(!OutputFile(folder.file("c.pdf")).isSame(as: InputFile(path)))
  }

  private func permissions(_ path: String) throws -> mode_t {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return status.st_mode & 0o777
  }
}
