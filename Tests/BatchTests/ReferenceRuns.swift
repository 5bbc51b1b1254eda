import Foundation
import Synchronization

/// What uninterrupted runs leave, each made once for all tests that compare with it.
final class ReferenceRuns: Sendable {
  private let contents = Mutex<[KillTests.Kind: [String: Data]]>([:])

  /// The files of a run of that kind, which `make` makes the first time.
  func content(
    of kind: KillTests.Kind, make: () throws -> [String: Data]
  ) throws -> [String: Data] {
    try contents.withLock { known in
      if let content = known[kind] { return content }
      let content = try make()
      known[kind] = content
      return content
    }
  }
}
