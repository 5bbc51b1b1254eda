import Diagnostics
import Files
import Glibc

/// Keeps a second process out of a batch's folder for as long as it lives; a process that is killed
/// leaves no lock behind.
package struct BatchLock: ~Copyable {
  private let file: FileDescriptor

  /// Takes a lock of `folder`: that of the whole batch, or of one of its parts, by its name.
  ///
  /// Throws 75 where another process has it, 73 where it cannot be had at all.
  package init(_ folder: BatchFolder, of part: String = BatchLock.whole) throws(Failure) {
    let path = folder.lock(of: part)
    while true {
      let file: FileDescriptor
      do {
        file = try FileDescriptor.open(path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: OutputFile.mode)
      } catch {
        throw Failure(error, doing: Phrase("创建", "create"), to: path, otherwise: .cannotCreate)
      }
      guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else {
        guard errno == EWOULDBLOCK else {
          throw Failure(.last, doing: Phrase("锁定", "lock"), to: path, otherwise: .cannotCreate)
        }
        throw BatchLock.taken(folder.path)
      }
      // Whoever had the lock may have removed its file when done: then it keeps nobody out.
      if BatchLock.isFile(file, at: path) {
        self.file = file
        return
      }
    }
  }

  /// What is locked where there is one part only.
  package static let whole = "lock"

  /// Somebody else writes to `path`.
  private static func taken(_ path: String) -> Failure {
    Failure(
      .temporary, Phrase("另一个进程正在写“\(path)”", "another process is writing to ‘\(path)’"),
      hint: Phrase("等它结束再运行", "run this again when it has ended"))
  }

  private static func isFile(_ file: borrowing FileDescriptor, at path: String) -> Bool {
    var named = stat()
    guard stat(path, &named) == 0, let held = try? file.status() else { return false }
    return named.st_ino == held.st_ino && named.st_dev == held.st_dev
  }
}
