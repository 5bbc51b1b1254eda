import Foundation

/// One run of the command, to its end or to where it was killed.
struct Run {
  /// The exit status; the signal's number where it was killed.
  let status: Int32
  /// Whether a signal ended it.
  let wasKilled: Bool
  /// What it wrote to standard output.
  let output: String
  /// What it wrote to standard error.
  let errors: String

  /// The command: beside the test bundle, or where `HONGTOU_COMMAND` says, e.g. a release build.
  static var command: URL {
    if let path = ProcessInfo.processInfo.environment["HONGTOU_COMMAND"] {
      return URL(fileURLWithPath: path)
    }
    return URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("hongtou")
  }

  /// Runs the command with `arguments`.
  init(_ arguments: String...) throws { try self.init(arguments) }

  /// Runs the command with `arguments`, `settings` added to the environment; with `killedAfter`,
  /// only so many seconds.
  init(
    _ arguments: [String], settings: [String: String] = [:], killedAfter seconds: Double? = nil
  ) throws {
    try self.init(Run.command, arguments, settings, seconds)
  }

  /// Runs a shell script in which `$0` is the command.
  init(shell script: String, _ arguments: String...) throws {
    try self.init(
      URL(fileURLWithPath: "/bin/bash"), ["-c", script, Run.command.path] + arguments, [:], nil)
  }

  private init(
    _ executable: URL, _ arguments: [String], _ settings: [String: String], _ seconds: Double?
  ) throws {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(settings) { $1 }
    // Files and not pipes: whatever the amount, neither side waits for the other.
    try folder.write("", to: "out")
    try folder.write("", to: "err")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: folder.file("out"))
    process.standardError = FileHandle(forWritingAtPath: folder.file("err"))
    try process.run()
    if let seconds {
      usleep(UInt32(seconds * 1_000_000))
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    status = process.terminationStatus
    wasKilled = process.terminationReason == .uncaughtSignal
    output = try Run.text(of: folder.file("out"))
    errors = try Run.text(of: folder.file("err"))
  }

  private static func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}
