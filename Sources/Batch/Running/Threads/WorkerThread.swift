import Diagnostics
import Glibc

/// A thread that does one thing and ends. Typesetting never waits, so it has threads of its own and
/// not those of Swift's pool, which are to be given back.
package struct WorkerThread {
  private let handle: pthread_t

  /// What the thread runs, on its way through C.
  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts a thread. Throws 75 where the system has none to give.
  init(_ body: @escaping @Sendable () -> Void) throws(Failure) {
    let work = Unmanaged.passRetained(Work(body))
    var handle = pthread_t()
    let result = pthread_create(
      &handle, nil,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    guard result == 0 else {
      work.release()
      throw Failure(.temporary, Phrase("无法再开线程", "no more threads"))
    }
    self.handle = handle
  }

  /// Waits for its end, once.
  func join() { pthread_join(handle, nil) }

  /// How many processors this process may use.
  package static var processorCount: Int {
    var set = cpu_set_t()
    guard sched_getaffinity(0, MemoryLayout<cpu_set_t>.size, &set) == 0 else { return 1 }
    return withUnsafeBytes(of: set) { bytes in
      max(1, bytes.reduce(0) { $0 + $1.nonzeroBitCount })
    }
  }
}
