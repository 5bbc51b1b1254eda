import Foundation

/// One run of the command, to its end.
struct Run {
  /// The exit status.
  let status: Int32
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
  init(_ arguments: String..., input: String = "", environment: [String: String]? = nil) throws {
    try self.init(arguments, input: input, environment: environment)
  }

  /// Runs the command with `arguments`.
  init(_ arguments: [String], input: String = "", environment: [String: String]? = nil) throws {
    try self.init(Run.command, arguments, input: input, environment: environment)
  }

  /// Runs a shell script in which `$0` is the command: for limits and redirections.
  init(shell script: String, _ arguments: String...) throws {
    try self.init(
      URL(fileURLWithPath: "/bin/bash"), ["-c", script, Run.command.path] + arguments, input: "",
      environment: nil)
  }

  /// Runs an outside program, found in PATH.
  init(program: String, _ arguments: [String]) throws {
    try self.init(
      URL(fileURLWithPath: "/usr/bin/env"), [program] + arguments, input: "", environment: nil)
  }

  private init(
    _ executable: URL, _ arguments: [String], input: String, environment: [String: String]?
  ) throws {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    if let environment { process.environment = environment }
    // Files and not pipes: whatever the amount, neither side waits for the other.
    try folder.write(input, to: "in")
    try folder.write("", to: "out")
    try folder.write("", to: "err")
    process.standardInput = FileHandle(forReadingAtPath: folder.file("in"))
    process.standardOutput = FileHandle(forWritingAtPath: folder.file("out"))
    process.standardError = FileHandle(forWritingAtPath: folder.file("err"))
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try Run.text(of: folder.file("out"))
    errors = try Run.text(of: folder.file("err"))
  }

  private static func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}
