/// The parts of a path, as text.
package enum FilePath {
  /// The folder and its final slash; empty where there is none.
  package static func folder(of path: String) -> Substring {
    path.lastIndex(of: "/").map { path[...$0] } ?? ""
  }

  /// The last part.
  package static func name(of path: String) -> Substring {
    path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
  }

  /// The path without the extension of its last part; a leading dot begins no extension.
  package static func withoutExtension(_ path: String) -> Substring {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return path[...] }
    return path[..<dot]
  }
}
