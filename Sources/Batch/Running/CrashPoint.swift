#if DEBUG
  import Glibc
  import Synchronization
#endif

/// A place at which tests end the process as `kill -9` would: between writing and synchronising,
/// between renaming and putting on record. In a release nothing happens there.
enum CrashPoint: String {
  /// A file's bytes are written under a temporary name.
  case written
  /// They are on the disk.
  case synchronised
  /// The file has its name, and is not on record.
  case renamed
  /// It is on record.
  case recorded
  /// All is done, but there is no manifest.
  case finishing
  /// There is a manifest, and the journals are still there.
  case finished

  /// Passes the place. `HONGTOU_BATCH_CRASH=renamed:17` ends the process when it passes it for the
  /// 17th time.
  static func pass(_ point: CrashPoint) {
    #if DEBUG
      guard let text = getenv("HONGTOU_BATCH_CRASH") else { return }
      let parts = String(cString: text).split(separator: ":")
      guard parts.count == 2, parts[0] == point.rawValue, let wanted = Int(parts[1]) else { return }
      let count = passed.withLock { passed in
        passed[point, default: 0] += 1
        return passed[point]
      }
      if count == wanted { kill(getpid(), SIGKILL) }
    #endif
  }

  #if DEBUG
    // The process that is to end is the whole of what it counts for.
    private static let passed = Mutex<[CrashPoint: Int]>([:])
  #endif
}
