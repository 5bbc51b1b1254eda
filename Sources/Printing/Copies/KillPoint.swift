import Glibc

/// A place where the process may be made to die, as it would by a power cut: for the tests of what
/// is left then. Only in debug builds, and only where `HONGTOU_KILL_AT` names the place.
enum KillPoint {
  /// Dies if the `count`th copy's `step` is where it is to die: `HONGTOU_KILL_AT=submitted.7`.
  static func passed(_ step: String, _ count: Int) {
    #if DEBUG
      guard let place = getenv("HONGTOU_KILL_AT"), String(cString: place) == "\(step).\(count)"
      else { return }
      kill(getpid(), SIGKILL)
    #endif
  }
}
