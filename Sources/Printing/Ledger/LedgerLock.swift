import Diagnostics
import Files
import Glibc

/// The right to write a ledger: one process has it.
///
/// The lock is on a file beside the ledger, since the database's own locks are lost when anybody in
/// this process closes it. It goes with the process, however that ends.
struct LedgerLock: ~Copyable {
  private let descriptor: FileDescriptor

  /// Takes the right to write the ledger at `path`. Throws 75 where another process has it, 73 where
  /// no lock can be had there.
  init(of path: String) throws(Failure) {
    let name = LedgerLock.real(path) + ".lock"
    let file = try LedgerLock.file(name)
    guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else {
      let error = SystemError.last
      guard error.number == EWOULDBLOCK else { throw LedgerLock.failure(name, error) }
      throw Failure(
        .temporary, Phrase("台账“\(path)”正由另一个进程使用", "another process is using the ledger ‘\(path)’"),
        hint: Phrase("等它做完再来", "wait until it is done"))
    }
    descriptor = file
  }

  /// The file itself: a ledger that is named by a link has no second lock.
  private static func real(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func file(_ path: String) throws(Failure) -> FileDescriptor {
    do throws(SystemError) {
      return try FileDescriptor.open(path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o640)
    } catch { throw failure(path, error) }
  }

  private static func failure(_ path: String, _ error: SystemError) -> Failure {
    Failure(
      .cannotCreate,
      Phrase(
        "无法锁定台账，写不了“\(path)”：\(error.chinese)",
        "cannot lock the ledger with ‘\(path)’: \(error.description)"))
  }
}
