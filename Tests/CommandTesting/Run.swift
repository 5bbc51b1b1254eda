import Foundation

/// One run of the command or of an outside program, to its end or to where it was killed.
public struct Run: Sendable {
  /// The exit status; the signal's number where it was killed.
  public let status: Int32
  /// Whether a signal ended it.
  public let wasKilled: Bool
  /// What it wrote to standard output.
  public let output: String
  /// What it wrote to standard error.
  public let errors: String

  /// The repository.
  public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The command: beside the test bundle, or where `HONGTOU_COMMAND` says, e.g. a release build.
  public static var command: URL {
    if let path = ProcessInfo.processInfo.environment["HONGTOU_COMMAND"] {
      return URL(fileURLWithPath: path)
    }
    return URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("hongtou")
  }

  /// Runs the command with `arguments`.
  public init(
    _ arguments: String..., input: String = "", environment: [String: String]? = nil
  ) throws {
    try self.init(arguments, input: input, environment: environment)
  }

  /// Runs the command with `arguments`; `settings` are added to the environment, or `environment`
  /// stands in its place; with `killedAfter`, only so many seconds.
  public init(
    _ arguments: [String], input: String = "", environment: [String: String]? = nil,
    settings: [String: String] = [:], killedAfter seconds: Double? = nil
  ) throws {
    try self.init(
      Run.command, arguments, input: input, environment: environment, settings: settings,
      killedAfter: seconds)
  }

  /// Runs a shell script in which `$0` is the command, in `folder`: for limits and redirections.
  public init(
    shell script: String, _ arguments: String..., in folder: TemporaryFolder? = nil
  ) throws {
    try self.init(
      URL(fileURLWithPath: "/bin/bash"), ["-c", script, Run.command.path] + arguments, in: folder)
  }

  /// Runs an outside program, found in PATH or by its path, in `folder`.
  public init(
    program: String, _ arguments: [String], in folder: TemporaryFolder? = nil
  ) throws {
    try self.init(URL(fileURLWithPath: "/usr/bin/env"), [program] + arguments, in: folder)
  }

  private init(
    _ executable: URL, _ arguments: [String], input: String = "",
    environment: [String: String]? = nil, settings: [String: String] = [:],
    killedAfter seconds: Double? = nil, in folder: TemporaryFolder? = nil
  ) throws {
    let streams = try TemporaryFolder()
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment =
      (environment ?? ProcessInfo.processInfo.environment).merging(settings) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder.path) }
    // Files and not pipes: whatever the amount, neither side waits for the other.
    try streams.write(input, to: "in")
    try streams.write("", to: "out")
    try streams.write("", to: "err")
    process.standardInput = FileHandle(forReadingAtPath: streams.file("in"))
    process.standardOutput = FileHandle(forWritingAtPath: streams.file("out"))
    process.standardError = FileHandle(forWritingAtPath: streams.file("err"))
    try process.run()
    if let seconds {
      usleep(UInt32(seconds * 1_000_000))
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    status = process.terminationStatus
    wasKilled = process.terminationReason == .uncaughtSignal
    output = String(decoding: try streams.read("out"), as: UTF8.self)
    errors = String(decoding: try streams.read("err"), as: UTF8.self)
  }
}
