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

  /// Sees to it that the folders are there. Throws 73.
  func make() throws(Failure) {
    for folder in [path, state, temporary] { try OutputFolder(folder).make() }
  }

  /// A file in the folder.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Removes the temporary files of runs that were killed; only while no other runs.
  func removeTemporaries() {
    for name in TemporaryFiles.names(in: temporary) { unlink("\(temporary)/\(name)") }
  }

  /// Removes what is only there while a batch runs; what another run still needs stays.
  func removeState(journals: [String], lock: Bool) {
    for journal in journals { unlink(journal) }
    if lock { unlink(state + "/lock") }
    rmdir(temporary)
    rmdir(state)
  }
}
