import Diagnostics
import Glibc

/// The hash of a file's bytes, read piece by piece.
package enum FileHash {
  /// The SHA-256 of the file at `path` in hexadecimal digits, and how many bytes it has; nil where
  /// there is no such file.
  ///
  /// Throws 66 for a file that cannot be opened, 74 for one that cannot be read.
  package static func sha256(
    ofFile path: String
  ) throws(Failure) -> (digest: String, count: Int)? {
    let file: FileDescriptor
    do { file = try FileDescriptor.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY) } catch {
      if error.number == ENOENT { return nil }
      throw Failure(error, doing: Phrase("读取", "read"), to: path, otherwise: .noInput)
    }
    var hash = SHA256()
    var (total, buffer) = (0, [UInt8](repeating: 0, count: 1 << 16))
    do throws(SystemError) {
      while true {
        let count = try file.read(into: &buffer)
        guard count > 0 else { break }
        total += count
        hash.update(buffer[..<count])
      }
    } catch {
      throw Failure(error, doing: Phrase("读取", "read"), to: path, otherwise: .inputOutput)
    }
    return (SHA256.text(of: hash.finish()), total)
  }
}
