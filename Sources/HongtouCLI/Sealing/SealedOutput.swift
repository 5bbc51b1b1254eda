import Diagnostics
import Glibc
import Hongtou

/// A sealed file: read back after it is written, as what lies on the disk is what is issued.
struct SealedOutput {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Writes `bytes` and sees that they are there. Throws 73 and 74 as every output does, 74 where the
  /// disk gives back something else.
  func write(_ bytes: [UInt8]) throws(Failure) {
    let file = OutputFile(path)
    try file.write(bytes)
    guard file.exists else { return }
    guard try InputFile(path, limit: SealFiles.limit).read() == bytes else {
      unlink(path)
      throw Failure(
        .inputOutput,
        Phrase("写好的“\(path)”读回来不同", "‘\(path)’ reads back otherwise than it was written"))
    }
  }
}
