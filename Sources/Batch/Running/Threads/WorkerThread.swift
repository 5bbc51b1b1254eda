import Diagnostics
import Files
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
  ///
  /// The kernel tells in hexadecimal digits, a bit a processor; a scheduler may allow a job fewer than
  /// there are.
  package static var processorCount: Int {
    let status = (try? InputFile("/proc/self/status").read()) ?? []
    let lines = status.split(separator: UInt8(ascii: "\n"))
    let allowed = lines.first { $0.starts(with: "Cpus_allowed:".utf8) } ?? []
    let digits = String(decoding: allowed, as: UTF8.self).split(separator: "\t").last ?? ""
    let count = digits.reduce(0) { $0 + ($1.hexDigitValue ?? 0).nonzeroBitCount }
    return count > 0 ? count : max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}
