import Glibc

/// What stands at a path.
package enum FileKind: Hashable {
  /// Nothing.
  case none
  /// A regular file.
  case regular
  /// A directory.
  case directory
  /// A pipe, a device, a socket.
  case special

  /// What `status` describes.
  package init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .directory
    default: self = .special
    }
  }

  /// What stands at `path`, links followed; `none` also where the way there is barred.
  package init(at path: String) {
    var status = stat()
    self = stat(path, &status) == 0 ? FileKind(status) : .none
  }
}
