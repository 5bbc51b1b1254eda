import CPangoCairo
import Glibc

/// A Fontconfig configuration of our own: the profile's folders and nothing of the system's.
// A configuration is only read after `init`, and Fontconfig counts its references atomically, so
// workers may share it.
final class FontConfiguration: @unchecked Sendable {
  let handle: OpaquePointer

  init(folders: [String], cache: String?) throws(FontError) {
    guard let handle = FcConfigCreate() else { throw .noConfiguration(folders: folders) }
    self.handle = handle
    let xml = Self.xml(folders: cache == nil ? [] : folders, cache: cache)
    guard FcConfigParseAndLoadFromMemory(handle, xml, FcTrue) == FcTrue,
      FcConfigBuildFonts(handle) == FcTrue
    else { throw .noConfiguration(folders: folders) }
    // Folders without a place for their caches would be complained of on standard error.
    guard cache == nil else { return }
    for file in folders.flatMap(FontFolder.files) {
      _ = FcConfigAppFontAddFile(handle, file)
    }
  }

  deinit { FcConfigDestroy(handle) }

  /// Everything found in the folders, in the order of the files' names.
  var entries: [FontEntry] {
    [FcSetSystem, FcSetApplication].flatMap { name in
      guard let set = FcConfigGetFonts(handle, name)?.pointee else { return [FontEntry]() }
      return (0..<Int(set.nfont)).compactMap { set.fonts[$0].flatMap(FontEntry.init) }
    }
    .sorted { ($0.file, $0.index) < ($1.file, $1.index) }
  }

  /// No rescan: a folder that changes under a running batch must not change its faces.
  private static func xml(folders: [String], cache: String?) -> String {
    let dirs = folders.map { "<dir>\(escaped(absolute($0)))</dir>" }.joined()
    let cachedir = cache.map { "<cachedir>\(escaped($0))</cachedir>" } ?? ""
    return "<?xml version=\"1.0\"?><fontconfig>\(dirs)\(cachedir)"
      + "<config><rescan><int>0</int></rescan></config></fontconfig>"
  }

  /// Fontconfig complains of relative paths on standard error.
  private static func absolute(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func escaped(_ path: String) -> String {
    path.reduce(into: "") { text, character in
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      default: text.append(character)
      }
    }
  }
}
