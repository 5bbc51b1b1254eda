import CommandTesting
import Foundation
import Testing

@testable import Hongtou

@Suite("An input is read as a whole, or the run says why not")
struct InputFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("The bytes come as they are")
  func bytes() throws {
    let path = try folder.write("\u{FEFF}公文\r\n", to: "a.md")
    #expect(try InputFile(path).read() == [0xEF, 0xBB, 0xBF] + Array("公文\r\n".utf8))
  }

  @Test("Missing, a folder, a pipe, a device: 66 and the path, without waiting")
  func noInput() throws {
    mkfifo(folder.file("pipe"), 0o600)
    for path in [folder.file("none.md"), folder.path, folder.file("pipe"), "/dev/zero"] {
      let failure = #expect(throws: Failure.self) { try InputFile(path).read() }
      #expect(failure?.status == .noInput, "\(path)")
      #expect(failure?.message.zh.contains(path) == true)
    }
  }

  #if compiler(>=6.2)
    @Test("A file that may not be read: 66")
    func unreadable() async {
      // Root may read everything: as another user, which a process is as a whole.
      await #expect(processExitsWith: .success) {
        let path = try TemporaryFolder().write("", to: "a.md")
        chmod(path, 0)
        if getuid() == 0 { seteuid(65_534) }
        let failure = #expect(throws: Failure.self) { try InputFile(path).read() }
        #expect(failure?.status == .noInput)
        #expect(failure?.message.zh.contains(path) == true)
      }
    }
  #endif

  @Test("One byte over the limit: 65; the limit itself is read")
  func limit() throws {
    let path = try folder.write("12345", to: "a.md")
    #expect(try InputFile(path, limit: 5).read().count == 5)
    #expect(
      #expect(throws: Failure.self) { try InputFile(path, limit: 4).read() }?.status == .badData)
  }
}
