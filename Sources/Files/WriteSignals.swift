import Glibc

/// Keeps SIGPIPE and SIGXFSZ from ending the process while something is written, so that the failed
/// call says what is wrong. Only this thread's mask changes: a library leaves its host's handlers be.
package enum WriteSignals {
  /// Runs `body` with both held back, and forgets what they would have said.
  package static func held(during body: () throws(SystemError) -> Void) throws(SystemError) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    sigaddset(&signals, SIGXFSZ)
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer {
      var none = timespec()
      while sigtimedwait(&signals, nil, &none) > 0 {}
      pthread_sigmask(SIG_SETMASK, &before, nil)
    }
    try body()
  }
}
