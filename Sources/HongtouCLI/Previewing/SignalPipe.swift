import Diagnostics
import Glibc
import Hongtou

/// Signals as bytes in a pipe, where a loop reads them among its other events. The handler does
/// nothing but write the signal's number.
final class SignalPipe {
  /// Where numbers are read.
  let descriptor: Int32
  private let writing: Int32
  private var before: [Int32: sigaction] = [:]

  /// What ends a run.
  static let ends: Set<Int32> = [SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGQUIT]

  /// The one pipe's end that the handler writes to.
  // A handler has nothing but globals. It is set before the handlers are and unset after them, by
  // the one thread there is, and a handler only reads it: one aligned word.
  private nonisolated(unsafe) static var end: Int32 = -1

  /// Takes over the signals that end, stop and resize. Throws 75 without descriptors.
  init() throws(Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw Failure(.temporary, Phrase("打开的文件过多", "too many open files"))
    }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      // A handler must never wait.
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, writing) = (ends[0], ends[1])
    SignalPipe.end = writing
    for number in SignalPipe.ends.union([SIGTSTP, SIGCONT, SIGWINCH]) { take(number) }
  }

  deinit {
    for (number, var action) in before { sigaction(number, &action, nil) }
    SignalPipe.end = -1
    close(descriptor)
    close(writing)
  }

  /// The next signal; nil where none has come.
  func next() -> Int32? {
    var byte: UInt8 = 0
    return read(descriptor, &byte, 1) == 1 ? Int32(byte) : nil
  }

  /// Stops this process as the terminal asked, until it is continued.
  func stop() {
    guard var action = before[SIGTSTP] else { return }
    sigaction(SIGTSTP, &action, nil)
    raise(SIGTSTP)
    take(SIGTSTP)
  }

  /// Ends this process as `number` would have, had it not been taken over.
  static func end(by number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }

  /// What was ignored stays so: `nohup` is to be kept. A write that a signal interrupts returns.
  private func take(_ number: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let error = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(SignalPipe.end, &byte, 1)
      errno = error
    }
    var old = sigaction()
    sigaction(number, nil, &old)
    let ignored = 1
    guard unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) != ignored else { return }
    sigaction(number, &action, nil)
    before[number] = before[number] ?? old
  }
}
