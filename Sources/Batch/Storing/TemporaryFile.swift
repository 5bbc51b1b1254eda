import Diagnostics
import Files
import Glibc

/// A file whose bytes are written, and which is neither on the disk for certain nor under its name.
struct TemporaryFile: Sendable {
  private let descriptor: Int32
  private let temporary: String
  /// The final name.
  let path: String

  /// Writes `bytes` into `folder`, on the disk that `path` is on. Throws 73 and 74.
  init(_ bytes: [UInt8], in folder: String, for path: String) throws(Failure) {
    self.path = path
    temporary = TemporaryName(beside: "\(folder)/").path
    do throws(SystemError) {
      let number = open(
        temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, OutputFile.mode)
      guard number >= 0 else { throw .last }
      descriptor = number
    } catch {
      throw Failure(error, doing: Phrase("创建", "create"), to: path, otherwise: .cannotCreate)
    }
    do throws(SystemError) {
      let file = FileDescriptor(descriptor, owned: false)
      try WriteSignals.held { () throws(SystemError) in try file.write(bytes) }
    } catch {
      discard()
      throw Failure(error, doing: Phrase("写入", "write"), to: path, otherwise: .inputOutput)
    }
  }

  /// Sees its bytes to the disk. Throws 74.
  func synchronise() throws(Failure) {
    do throws(SystemError) {
      let file = FileDescriptor(descriptor)
      try file.synchronise()
      try file.close()
    } catch {
      unlink(temporary)
      throw Failure(error, doing: Phrase("写入", "write"), to: path, otherwise: .inputOutput)
    }
  }

  /// Gives it its name. Throws 73 and 74.
  func rename() throws(Failure) {
    guard Glibc.rename(temporary, path) != 0 else { return }
    let error = SystemError.last
    unlink(temporary)
    throw Failure(error, doing: Phrase("创建", "create"), to: path, otherwise: .cannotCreate)
  }

  /// Gives it up, its bytes on the disk already.
  func remove() { unlink(temporary) }

  /// Gives it up.
  func discard() {
    close(descriptor)
    unlink(temporary)
  }
}
