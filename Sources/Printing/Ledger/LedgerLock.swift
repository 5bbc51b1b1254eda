import Diagnostics
import Files
import Glibc

/// The right to write a ledger: one process has it.
///
/// The lock is on a file beside the ledger, since the database's own locks are lost when anybody in
/// this process closes it. It goes with the process, however that ends.
struct LedgerLock: ~Copyable {
  private let descriptor: FileDescriptor

  /// Takes the right to write the ledger at `path`. Throws 75 where another process has it.
  init(of path: String) throws(Failure) {
    let file = try LedgerLock.file(path + ".lock")
    guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else {
      throw Failure(
        .temporary, Phrase("台账“\(path)”正由另一个进程使用", "another process is using the ledger ‘\(path)’"),
        hint: Phrase("等它做完再来", "wait until it is done"))
    }
    descriptor = file
  }

  private static func file(_ path: String) throws(Failure) -> FileDescriptor {
    do throws(SystemError) {
      return try FileDescriptor.open(path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o640)
    } catch {
      throw Failure(
        .cannotCreate,
        Phrase(
          "无法锁定台账，写不了“\(path)”：\(error.chinese)",
          "cannot lock the ledger with ‘\(path)’: \(error.description)"))
    }
  }
}
