import Diagnostics
import Glibc

/// A folder that outputs go to; made where it is not there.
public struct OutputFolder: Hashable, Sendable {
  /// As the user named it.
  public var path: String

  /// Creates a folder to write into.
  public init(_ path: String) { self.path = path }

  /// Sees to it that the folder is there; those above it have to be.
  ///
  /// Throws 73 where it cannot be made.
  public func make() throws(Failure) {
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    let error = SystemError.last
    throw Failure(
      .cannotCreate,
      Phrase(
        "无法建立文件夹“\(path)”：\(error.chinese)",
        "cannot make the folder ‘\(path)’: \(error.description)"))
  }

  /// Hands the folder's names to the disk, where it can.
  package func synchronise() {
    guard let folder = try? FileDescriptor.open(path, O_RDONLY | O_DIRECTORY) else { return }
    try? folder.synchronise()
  }
}
