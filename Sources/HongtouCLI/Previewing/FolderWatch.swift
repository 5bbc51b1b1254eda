import Diagnostics
import Glibc
import Hongtou

/// Tells when files change, by watching their folders: an editor that saves by renaming puts a new
/// file in the place of the one that was watched.
final class FolderWatch {
  /// A name in a folder: a file, or the folder on the way to it that is not there yet.
  private struct Place: Hashable {
    var folder: String
    var name: String
  }

  /// What inotify reports into.
  let descriptor: Int32
  private var folders: [String: Int32] = [:]
  private var files: [Place: Set<String>] = [:]

  /// Whatever may have changed a file's bytes or put another in its place.
  private static let events =
    IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE
    | IN_DELETE_SELF | IN_MOVE_SELF

  /// Watches nothing yet. Throws 75 where the system has no more watches to give.
  init() throws(Failure) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else { throw FolderWatch.exhausted }
  }

  deinit { close(descriptor) }

  /// Watches the folders of `paths`, and no others, and says whether any place is new: what happened
  /// there before has not been seen. Throws 75 like `init`.
  func watch(_ paths: Set<String>) throws(Failure) -> Bool {
    var wanted: [Place: Set<String>] = [:]
    for path in paths {
      for place in FolderWatch.places(of: path) { wanted[place, default: []].insert(path) }
    }
    let isNew = wanted.keys.contains { files[$0] == nil }
    files = wanted
    let names = Set(wanted.keys.map(\.folder))
    for (folder, number) in folders where !names.contains(folder) {
      inotify_rm_watch(descriptor, number)
      folders[folder] = nil
    }
    for folder in names { try watch(folder: folder) }
    return isNew
  }

  /// The paths that may have changed since this was last asked.
  func changes() -> Set<String> {
    var changed: Set<String> = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return changed }
      buffer.withUnsafeBytes { bytes in
        var rest = UnsafeRawBufferPointer(rebasing: bytes[..<count])
        while let event = FolderEvent(&rest) { changed.formUnion(paths(of: event)) }
      }
    }
  }

  /// The watched paths that `event` is about.
  private func paths(of event: FolderEvent) -> Set<String> {
    let all = files.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    guard !event.isOverflow else { return all }
    // One folder may go by several names.
    let names = folders.filter { $0.value == event.watch }.map(\.key)
    guard event.isOfFolder else {
      return names.reduce(into: []) { paths, folder in
        paths.formUnion(files[Place(folder: folder, name: event.name)] ?? [])
      }
    }
    // It was moved or deleted: another may come in its place, which is then looked for.
    if event.isLast { for folder in names { folders[folder] = nil } }
    return files.reduce(into: []) { paths, file in
      if names.contains(file.key.folder) { paths.formUnion(file.value) }
    }
  }

  private func watch(folder: String) throws(Failure) {
    let number = inotify_add_watch(
      descriptor, folder, UInt32(FolderWatch.events) | UInt32(IN_ONLYDIR))
    if number >= 0 {
      // Another folder may be there under the name.
      if let old = folders[folder], old != number { inotify_rm_watch(descriptor, old) }
      folders[folder] = number
    } else if errno == ENOSPC {
      throw FolderWatch.exhausted
    }
  }

  /// Where `path` is to be watched: by its own name, and where links lead. As long as its folder is
  /// not there, the nearest that is.
  private static func places(of path: String) -> [Place] {
    var places = [place(of: path)]
    if let real = realpath(path, nil) {
      places.append(place(of: String(cString: real)))
      free(real)
    }
    return places
  }

  private static func place(of path: String) -> Place {
    var place = parts(of: path)
    while access(place.folder, F_OK) != 0, place.folder != ".", place.folder != "/" {
      place = parts(of: place.folder)
    }
    return place
  }

  /// The folder, `.` for the current one, and the last part.
  private static func parts(of path: String) -> Place {
    let path = path.dropLast(path.count > 1 && path.hasSuffix("/") ? 1 : 0)
    guard let slash = path.lastIndex(of: "/") else {
      return Place(folder: ".", name: String(path))
    }
    let folder = path[..<slash]
    return Place(
      folder: folder.isEmpty ? "/" : String(folder), name: String(path[path.index(after: slash)...])
    )
  }

  private static let exhausted = Failure(
    .temporary,
    Phrase("系统不能再监视文件夹", "the system cannot watch any more folders"),
    hint: Phrase(
      "见 /proc/sys/fs/inotify 里的上限", "the limits are in /proc/sys/fs/inotify"))
}
