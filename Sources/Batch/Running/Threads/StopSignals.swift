import Glibc

/// The signals that ask a run to end. They are held back while it runs, and looked for between two
/// records: the one in hand is finished.
package struct StopSignals: ~Copyable {
  private var before = sigset_t()

  /// Holds them back, in this thread and those it starts.
  package init() {
    var signals = StopSignals.set
    pthread_sigmask(SIG_BLOCK, &signals, &before)
  }

  /// Whether one has come.
  package static var isPending: Bool {
    var pending = sigset_t()
    guard sigpending(&pending) == 0 else { return false }
    return [SIGTERM, SIGINT, SIGHUP].contains { sigismember(&pending, $0) == 1 }
  }

  /// Forgets those that came and lets them through again: what they asked for was done.
  deinit {
    var signals = StopSignals.set
    var none = timespec()
    while sigtimedwait(&signals, nil, &none) > 0 {}
    var mask = before
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }

  private static var set: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&signals, signal) }
    return signals
  }
}
