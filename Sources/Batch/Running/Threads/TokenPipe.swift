import Diagnostics
import Files
import Glibc

/// Tokens that threads wait for: as many may be taken as were added. The kernel's pipe does the
/// counting and the waiting.
final class TokenPipe: Sendable {
  private let reading: Int32
  private let writing: Int32

  /// Makes a pipe with `count` tokens in it. Throws 75 without descriptors.
  init(count: Int = 0) throws(Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw Failure(.temporary, Phrase("打开的文件过多", "too many open files"))
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
    add(count)
  }

  deinit {
    close(reading)
    close(writing)
  }

  /// Adds tokens. A pipe holds 65,536, more than there ever are.
  func add(_ count: Int) {
    var left = count
    let bytes = [UInt8](repeating: 0, count: count)
    while left > 0 {
      let written = write(writing, bytes, left)
      guard written > 0 || errno == EINTR else { return }
      left -= max(0, written)
    }
  }

  /// Waits for a token and takes it, and with it up to `most` that are there.
  func take(most: Int = 1) {
    var bytes = [UInt8](repeating: 0, count: most)
    while read(reading, &bytes, most) < 0, errno == EINTR {}
  }
}
