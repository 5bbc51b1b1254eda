import Diagnostics
import Glibc

/// A file that is written as a whole or not at all.
///
/// The bytes go to a temporary name beside it, to the disk, and only then under the final name. What
/// exists and is no regular file (a pipe, a device) is written straight and never renamed over.
public struct OutputFile: Hashable, Sendable {
  /// As the user named it; `-` is standard output.
  public var path: String

  /// Whether nobody but its owner may read it, whatever was there before.
  public var isPrivate: Bool

  /// Permissions of a new file, less what the umask takes: official text is not everybody's.
  package static let mode: mode_t = 0o640
  /// Permissions of a private one.
  static let privateMode: mode_t = 0o600

  /// Creates a file to be written.
  public init(_ path: String, isPrivate: Bool = false) {
    self.path = path
    self.isPrivate = isPrivate
  }

  /// Writes `bytes`, replacing what was there.
  ///
  /// Throws 73 where the file cannot be created, 74 where writing fails (a full disk, a size limit, a
  /// closed pipe), 75 where something is short for the moment. After a failure what was there is
  /// still there, and nothing new.
  public func write(_ bytes: [UInt8]) throws(Failure) {
    if path == "-" {
      return try writeStraight(bytes) { () throws(SystemError) in
        FileDescriptor(STDOUT_FILENO, owned: false)
      }
    }
    switch FileKind(at: path) {
    case .directory: throw creating(SystemError(EISDIR))
    case .special:
      try writeStraight(bytes) { () throws(SystemError) in
        try FileDescriptor.open(path, O_WRONLY | O_NOCTTY)
      }
    case .none, .regular: try replace(with: bytes)
    }
  }

  /// Whether writing would replace what somebody has: a file, or a link to one.
  public var exists: Bool { path != "-" && FileKind(at: path) == .regular }

  /// Whether what is written stays there under its name: not in a pipe or on a device.
  public var isKept: Bool { path != "-" && FileKind(at: path) != .special }

  /// Removes the file; nothing is said where there is none.
  package func remove() { unlink(path) }

  /// Whether this file and `input` are one, under whatever names.
  public func isSame(as input: InputFile) -> Bool {
    var a = stat()
    var b = stat()
    guard stat(path, &a) == 0, stat(input.path, &b) == 0 else { return false }
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino
  }

  private func writeStraight(
    _ bytes: [UInt8], to open: () throws(SystemError) -> FileDescriptor
  ) throws(Failure) {
    let descriptor: FileDescriptor
    do { descriptor = try open() } catch { throw creating(error) }
    do { try finish(descriptor, bytes) } catch { throw writing(error) }
  }

  /// Writes files that belong together: none gets its name before the bytes of all are where they
  /// should be. What goes to pipes and devices cannot be taken back, and goes out before that too.
  ///
  /// Throws as `write` does; then all that was there is still there, and nothing new, unless it is a
  /// name that fails.
  package static func write(
    _ files: [(file: OutputFile, bytes: [UInt8])]
  ) throws(Failure) {
    var staged: [(file: OutputFile, waiting: StagedFile)] = []
    do throws(Failure) {
      for (file, bytes) in files {
        if let waiting = try file.staged(bytes) { staged.append((file, waiting)) }
      }
      for (file, bytes) in files where !file.isKept { try file.write(bytes) }
      for (file, waiting) in staged { try file.name(waiting) }
    } catch {
      for (_, waiting) in staged { unlink(waiting.temporary) }
      throw error
    }
  }

  /// Bytes that are on the disk and wait for their name.
  private struct StagedFile {
    let temporary: String
    let target: String
  }

  private func replace(with bytes: [UInt8]) throws(Failure) { try name(stage(bytes)) }

  /// As `stage`, for what is a file; nil for what is written straight. Throws 73 for a folder.
  private func staged(_ bytes: [UInt8]) throws(Failure) -> StagedFile? {
    guard isKept else { return nil }
    guard FileKind(at: path) != .directory else { throw creating(SystemError(EISDIR)) }
    return try stage(bytes)
  }

  private func stage(_ bytes: [UInt8]) throws(Failure) -> StagedFile {
    let target = FileKind(at: path) == .regular ? resolved : path
    // A rename would replace a file that must not be written.
    if FileKind(at: target) == .regular, access(target, W_OK) != 0 { throw creating(.last) }
    let temporary = TemporaryName(beside: target).path
    let descriptor: FileDescriptor
    do {
      descriptor = try FileDescriptor.open(
        temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW,
        mode: isPrivate ? OutputFile.privateMode : OutputFile.mode)
    } catch { throw creating(error) }
    do throws(SystemError) {
      if !isPrivate { keepMode(of: target, on: descriptor) }
      try finish(descriptor, bytes)
    } catch {
      unlink(temporary)
      throw writing(error)
    }
    return StagedFile(temporary: temporary, target: target)
  }

  private func name(_ staged: StagedFile) throws(Failure) {
    guard rename(staged.temporary, staged.target) != 0 else { return }
    let error = SystemError.last
    unlink(staged.temporary)
    throw creating(error)
  }

  /// Writes, synchronises and closes, every step checked.
  private func finish(
    _ descriptor: consuming FileDescriptor, _ bytes: [UInt8]
  ) throws(SystemError) {
    let number = descriptor.number
    try WriteSignals.held { () throws(SystemError) in
      let borrowed = FileDescriptor(number, owned: false)
      try borrowed.write(bytes)
      try borrowed.synchronise()
    }
    try descriptor.close()
  }

  /// The file behind a symbolic link, so that the link stays one.
  private var resolved: String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// A file that is replaced keeps its permissions.
  private func keepMode(of target: String, on descriptor: borrowing FileDescriptor) {
    var status = stat()
    guard stat(target, &status) == 0 else { return }
    fchmod(descriptor.number, status.st_mode & 0o777)
  }

  /// What messages call it.
  private var name: Phrase {
    path == "-" ? Phrase("标准输出", "standard output") : Phrase("“\(path)”", "‘\(path)’")
  }

  private func creating(_ error: SystemError) -> Failure {
    let status: ExitStatus =
      error.isStorage ? .inputOutput : error.isTemporary ? .temporary : .cannotCreate
    return Failure(
      status,
      Phrase("无法创建\(name.zh)：\(error.chinese)", "cannot create \(name.en): \(error.description)"))
  }

  private func writing(_ error: SystemError) -> Failure {
    Failure(
      .inputOutput,
      Phrase("写入\(name.zh)失败：\(error.chinese)", "cannot write \(name.en): \(error.description)"))
  }
}
