import Diagnostics
import Files
import Glibc

/// The folder a batch goes to: its files, its manifests, and what is only there while it runs.
package struct BatchFolder: Hashable, Sendable {
  /// The folder.
  package let path: String

  /// Names a folder.
  package init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Where journals, the lock and temporary files are.
  var state: String { path + "/.hongtou" }
  /// Where files are written before they have their names.
  var temporary: String { state + "/tmp" }
  /// Where the manifests of shards are.
  package var manifests: String { path + "/manifests" }

  /// The manifest of a whole batch.
  package var manifest: String { path + "/manifest.jsonl" }
  /// The manifest of a shard.
  package func manifest(of shard: Shard) -> String { "\(manifests)/\(shard.name).jsonl" }
  /// The archive of a shard; of a whole batch, one of that name.
  func archive(of shard: Shard) -> String {
    "\(path)/\(shard == .whole ? "batch" : shard.name).tar"
  }

  /// The archive of a shard while it is written.
  func unfinishedArchive(of shard: Shard) -> String { "\(state)/\(shard.name).tar" }
  /// The file that is locked while somebody works on `part`.
  func lock(of part: String) -> String { "\(state)/\(part)" }

  /// Sees to it that the folders are there. Throws 73.
  package func make() throws(Failure) {
    if [.regular, .special].contains(FileKind(at: path)) {
      throw Failure(
        .cannotCreate, Phrase("“\(path)”不是文件夹", "‘\(path)’ is not a folder"),
        hint: Phrase("用 -o 另取一个", "name another with -o"))
    }
    for folder in [path, state, temporary] { try OutputFolder(folder).make() }
  }

  /// A file in the folder.
  package func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Removes the temporary files of runs that were killed; only while no other runs.
  func removeTemporaries() {
    for name in TemporaryFiles.names(in: temporary) { unlink("\(temporary)/\(name)") }
  }

  /// Removes the journals and unfinished archives of all runs there were.
  func removeHistory() {
    for suffix in [".jsonl", ".tar"] {
      for name in FolderListing.names(in: state, endingIn: suffix) ?? [] {
        unlink("\(state)/\(name)")
      }
    }
  }

  /// Removes a lock's file; only while it is held.
  package func removeLock(of part: String) { unlink(lock(of: part)) }

  /// Removes the folders that are only there while a batch runs; what another run still needs stays.
  package func removeState() {
    rmdir(temporary)
    rmdir(state)
  }
}
