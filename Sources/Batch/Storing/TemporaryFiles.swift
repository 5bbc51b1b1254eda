import Glibc

/// What killed runs leave.
enum TemporaryFiles {
  /// The names of temporary files in `folder`, which are hidden.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".hongtou-"), name.hasSuffix(".tmp") { names.append(name) }
    }
    return names
  }
}
