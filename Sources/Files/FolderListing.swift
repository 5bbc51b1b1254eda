import Diagnostics
import Glibc

/// The files of a folder.
package enum FolderListing {
  /// The names in `folder` that end in `suffix`, ordered, hidden files aside; nil where the folder
  /// cannot be read, and the system's last error says why.
  package static func names(in folder: String, endingIn suffix: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(suffix), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
