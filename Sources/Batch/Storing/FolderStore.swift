import Diagnostics
import Files

/// Puts each record's files into a folder. Workers share it: it holds nothing but names.
struct FolderStore: Sendable {
  /// The folder.
  let folder: BatchFolder
  /// Whether names are made of what the files are made of: then two files of one name and different
  /// bytes cannot be.
  let isByContent: Bool
  /// Whether what is there under other bytes is replaced.
  let overwrites: Bool

  /// Whether the files of `entry` are there and have its bytes.
  ///
  /// Throws 70 where they have others: somebody changed them, or the disk did.
  func holds(_ entry: ManifestEntry) throws(Failure) -> Bool {
    for file in entry.files {
      guard let (digest, count) = try FileHash.sha256(ofFile: folder.file(file.path)) else {
        return false
      }
      guard digest == file.sha256, count == file.bytes else {
        guard !overwrites else { return false }
        throw changed(file.path)
      }
    }
    return true
  }

  /// Writes the pieces of a record under temporary names; those that are there already are left.
  ///
  /// Throws 73 where other files have their names, 70 where that cannot be, 74 for a full disk.
  func store(
    _ pieces: [(suffix: String, bytes: [UInt8])], as name: String
  ) throws(Failure) -> (files: [ManifestEntry.File], content: Outcome.Content) {
    var files: [ManifestEntry.File] = []
    var temporaries: [TemporaryFile] = []
    do throws(Failure) {
      for (suffix, bytes) in pieces {
        let path = name + suffix
        let file = ManifestEntry.File(
          path: path, bytes: bytes.count, sha256: SHA256.hexadecimal(bytes))
        files.append(file)
        guard try !isThere(file) else { continue }
        try makeFolders(of: path)
        temporaries.append(
          try TemporaryFile(bytes, in: folder.temporary, for: folder.file(path)))
      }
    } catch {
      for temporary in temporaries { temporary.discard() }
      throw error
    }
    return (files, temporaries.isEmpty ? .kept : .temporary(temporaries))
  }

  private func isThere(_ file: ManifestEntry.File) throws(Failure) -> Bool {
    let path = folder.file(file.path)
    switch FileKind(at: path) {
    case .none: return false
    case .directory, .special: throw taken(file.path)
    case .regular: break
    }
    guard let (digest, _) = try FileHash.sha256(ofFile: path) else { return false }
    if digest == file.sha256 { return true }
    if overwrites { return false }
    throw isByContent ? changed(file.path) : taken(file.path)
  }

  private func makeFolders(of path: String) throws(Failure) {
    guard isByContent else { return }
    var folder = self.folder.path
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      try OutputFolder(folder).make()
    }
  }

  private func taken(_ path: String) -> Failure {
    Failure(
      .cannotCreate,
      Phrase(
        "“\(folder.file(path))”已有，内容不同", "‘\(folder.file(path))’ is there with other contents"),
      hint: Phrase("换一个文件夹；要替换就加 --overwrite", "take another folder, or say --overwrite"))
  }

  private func changed(_ path: String) -> Failure {
    Failure(
      .internal,
      Phrase(
        "“\(folder.file(path))”与清单或重排的结果不符",
        "‘\(folder.file(path))’ is not what was or would be written"
      ),
      hint: Phrase(
        "文件被改过，或排版不再逐字节相同；查明后删去它再运行",
        "it was changed, or the same input gives other bytes; find out, remove it, and run again"))
  }
}
