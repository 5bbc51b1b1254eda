import Diagnostics
import Glibc

/// A file that is written piece by piece, and is there as a whole or not at all: its bytes have a
/// temporary name until `finish()`.
package final class StreamedFile {
  /// The final name.
  package let path: String
  private let temporary: String
  private let descriptor: FileDescriptor
  private var isFinished = false

  /// Begins a file, its bytes beside it or in `folder`, of the same file system, until it is whole.
  /// Throws 73 where it cannot be created.
  package init(_ path: String, in folder: String? = nil) throws(Failure) {
    self.path = path
    temporary = TemporaryName(beside: folder.map { $0 + "/" } ?? path).path
    do {
      descriptor = try FileDescriptor.open(
        temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: OutputFile.mode)
    } catch {
      throw Failure(error, doing: Phrase("创建", "create"), to: path, otherwise: .cannotCreate)
    }
  }

  deinit { if !isFinished { unlink(temporary) } }

  /// Writes more bytes. Throws 74 for a full disk or a broken one.
  package func write(_ bytes: [UInt8]) throws(Failure) {
    try doing { () throws(SystemError) in
      try WriteSignals.held { () throws(SystemError) in try descriptor.write(bytes) }
    }
  }

  /// Hands the bytes to the disk and gives them the final name.
  package func finish() throws(Failure) {
    try doing { () throws(SystemError) in
      try descriptor.synchronise()
      guard rename(temporary, path) == 0 else { throw .last }
    }
    isFinished = true
    let folder = FilePath.folder(of: path)
    OutputFolder(folder.isEmpty ? "." : String(folder)).synchronise()
  }

  private func doing(_ work: () throws(SystemError) -> Void) throws(Failure) {
    do { try work() } catch {
      throw Failure(error, doing: Phrase("写入", "write"), to: path, otherwise: .inputOutput)
    }
  }
}
