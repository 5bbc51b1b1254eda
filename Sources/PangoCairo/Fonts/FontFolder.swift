import Glibc

/// A folder of fonts on disk.
enum FontFolder {
  /// The font files in a folder and those below it, by their names' endings. Folders that cannot be
  /// read have none; links are followed to files only, so that no ring is walked.
  static func files(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var files: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let path = folder + "/" + name
      if Int(entry.pointee.d_type) == Int(DT_DIR) {
        if !name.hasPrefix(".") { files += self.files(in: path) }
      } else if endings.contains(where: { name.lowercased().hasSuffix($0) }) {
        files.append(path)
      }
    }
    return files.sorted()
  }

  private static let endings = [".otf", ".ttf", ".ttc", ".otc"]
}
