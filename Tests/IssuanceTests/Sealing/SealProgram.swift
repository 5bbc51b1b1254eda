import Foundation

/// One run of a program: the command, an outside checker, or a shell that calls them.
struct SealProgram {
  /// The exit status.
  let status: Int32
  /// What it wrote to standard output.
  let output: String
  /// What it wrote to standard error.
  let errors: String

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The command: beside the test bundle, or where `HONGTOU_COMMAND` says.
  static var command: String {
    if let path = ProcessInfo.processInfo.environment["HONGTOU_COMMAND"] { return path }
    return URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("hongtou").path
  }

  /// Runs `hongtou seal` in `folder`.
  init(seal arguments: String..., in folder: SealFolder) throws {
    try self.init(SealProgram.command, ["seal"] + arguments, folder)
  }

  /// Runs a shell script in `folder`; `$0` is the command.
  init(shell script: String, in folder: SealFolder) throws {
    try self.init("/bin/bash", ["-c", script, SealProgram.command], folder)
  }

  /// Runs an outside program in `folder`; by its name in PATH, or by its path.
  init(_ name: String, _ arguments: String..., in folder: SealFolder) throws {
    try self.init("/usr/bin/env", [name] + arguments, folder)
  }

  private init(_ path: String, _ arguments: [String], _ folder: SealFolder) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    // Files and not pipes: whatever the amount, neither side waits for the other.
    let streams = try SealFolder()
    try streams.write([], to: "out")
    try streams.write([], to: "err")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: streams.file("out"))
    process.standardError = FileHandle(forWritingAtPath: streams.file("err"))
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: try streams.read("out"), as: UTF8.self)
    errors = String(decoding: try streams.read("err"), as: UTF8.self)
  }
}
