import Glibc

/// Where Fontconfig keeps what it has read of the faces, so that the next start takes no 150 ms.
public enum FontCache: Hashable, Sendable {
  /// `$XDG_CACHE_HOME/hongtou/fonts`, or `~/.cache/hongtou/fonts`; none where neither can be written.
  case user
  /// A folder; made if need be.
  case folder(String)
  /// Nothing is kept.
  case none

  /// The folder, writable; nil when nothing can be kept.
  var path: String? {
    switch self {
    case .none: nil
    case .folder(let path): Self.writable(path)
    case .user:
      (Environment["XDG_CACHE_HOME"] ?? Environment["HOME"].map { $0 + "/.cache" })
        .flatMap { Self.writable($0 + "/hongtou/fonts") }
    }
  }

  /// The folder if it can be written, after making it and those above it.
  private static func writable(_ path: String) -> String? {
    guard path.hasPrefix("/") else { return nil }  // XDG: relative paths are to be ignored
    var end = path.index(after: path.startIndex)
    while let slash = path[end...].firstIndex(of: "/") {
      mkdir(String(path[..<slash]), 0o755)
      end = path.index(after: slash)
    }
    mkdir(path, 0o755)
    return access(path, W_OK | X_OK) == 0 ? path : nil
  }
}
