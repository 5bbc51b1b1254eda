import Diagnostics
import Glibc

/// A file that is written piece by piece, and is there as a whole or not at all: its bytes have a
/// temporary name until `finish()`.
package final class StreamedFile {
  /// The final name.
  package let path: String
  private let temporary: String
  private let descriptor: FileDescriptor
  private var isFinished = false
  /// Bytes that wait until there are enough of them: Cairo writes a few at a time.
  private var pending: [UInt8] = []
  private static let enough = 1 << 16

  /// Begins a file, its bytes beside it or in `folder`, of the same file system, until it is whole.
  /// Throws 73 where it cannot be created.
  package init(_ path: String, in folder: String? = nil) throws(Failure) {
    self.path = path
    temporary = TemporaryName(beside: folder.map { $0 + "/" } ?? path).path
    do {
      descriptor = try FileDescriptor.open(
        temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: OutputFile.mode)
    } catch {
      throw Failure(error, doing: Phrase("创建", "create"), to: path, otherwise: .cannotCreate)
    }
  }

  /// Begins a file whose bytes have a name made of its own until they are whole: what a killed run
  /// left there, the next one for the same file takes over. It is locked as long as it is written.
  ///
  /// Throws 75 where another process writes the file, 73 where it cannot be created or is no regular
  /// file.
  package init(claiming path: String) throws(Failure) {
    self.path = path
    let digest = SHA256.hexadecimal(FilePath.name(of: path).utf8)
    temporary = "\(FilePath.folder(of: path)).hongtou-\(digest.prefix(16)).tmp"
    do throws(SystemError) {
      guard ![.directory, .special].contains(FileKind(at: path)) else { throw SystemError(EISDIR) }
      if FileKind(at: path) == .regular, access(path, W_OK) != 0 { throw .last }
      descriptor = try StreamedFile.claimed(temporary)
    } catch {
      guard error.number != EWOULDBLOCK else { throw StreamedFile.busy(path) }
      guard error.number != EISDIR else { throw StreamedFile.notRegular(path) }
      throw Failure(error, doing: Phrase("创建", "create"), to: path, otherwise: .cannotCreate)
    }
  }

  /// The file at `path`, empty and locked.
  private static func claimed(_ path: String) throws(SystemError) -> FileDescriptor {
    while true {
      let file = try FileDescriptor.open(
        path, O_WRONLY | O_CREAT | O_NOFOLLOW, mode: OutputFile.mode)
      guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else { throw .last }
      // Whoever had the lock may have given the file its final name.
      var named = stat()
      guard stat(path, &named) == 0, try file.status().st_ino == named.st_ino else { continue }
      guard ftruncate(file.number, 0) == 0 else { throw .last }
      return file
    }
  }

  private static func busy(_ path: String) -> Failure {
    Failure(
      .temporary, Phrase("另一个进程正在写“\(path)”", "another process is writing ‘\(path)’"),
      hint: Phrase("等它结束再运行", "run this again when it has ended"))
  }

  private static func notRegular(_ path: String) -> Failure {
    Failure(.cannotCreate, Phrase("“\(path)”不是普通文件", "‘\(path)’ is not a regular file"))
  }

  deinit { if !isFinished { unlink(temporary) } }

  /// Writes more bytes. Throws 74 for a full disk or a broken one.
  package func write(_ bytes: [UInt8]) throws(Failure) {
    pending += bytes
    guard pending.count >= StreamedFile.enough else { return }
    try doing { () throws(SystemError) in try flush() }
  }

  private func flush() throws(SystemError) {
    try WriteSignals.held { () throws(SystemError) in try descriptor.write(pending) }
    pending.removeAll(keepingCapacity: true)
  }

  /// Sees all bytes to the disk: what is left to do for `finish()` needs no room. Throws 74.
  package func synchronise() throws(Failure) {
    try doing { () throws(SystemError) in
      try flush()
      try descriptor.synchronise()
    }
  }

  /// Sees the bytes to the disk and gives them the final name. Throws 74.
  package func finish() throws(Failure) {
    try synchronise()
    try doing { () throws(SystemError) in
      guard rename(temporary, path) == 0 else { throw .last }
    }
    isFinished = true
    let folder = FilePath.folder(of: path)
    OutputFolder(folder.isEmpty ? "." : String(folder)).synchronise()
  }

  private func doing(_ work: () throws(SystemError) -> Void) throws(Failure) {
    do { try work() } catch {
      throw Failure(error, doing: Phrase("写入", "write"), to: path, otherwise: .inputOutput)
    }
  }
}
