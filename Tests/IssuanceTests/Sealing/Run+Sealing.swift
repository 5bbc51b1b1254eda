import CommandTesting

extension Run {
  /// Runs `hongtou seal` in `folder`.
  init(seal arguments: String..., in folder: TemporaryFolder) throws {
    try self.init(program: Run.command.path, ["seal"] + arguments, in: folder)
  }

  /// Runs an outside program in `folder`; by its name in PATH, or by its path.
  init(_ name: String, _ arguments: String..., in folder: TemporaryFolder) throws {
    try self.init(program: name, arguments, in: folder)
  }
}
