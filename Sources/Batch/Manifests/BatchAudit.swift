import Diagnostics
import Files
import Glibc

/// Holds a batch's files against its manifest.
package struct BatchAudit {
  private let folder: BatchFolder
  private let manifest: Manifest

  /// Reads the manifest in `folder`.
  ///
  /// Throws 66 where there is none, 65 where it was changed or is not of `plan`.
  package init(_ folder: BatchFolder, plan: BatchPlan?) throws(Failure) {
    self.folder = folder
    if FileKind(at: folder.manifest) == .none, FileKind(at: folder.manifests) == .directory {
      throw Failure(
        .noInput,
        Phrase("“\(folder.path)”还没有总清单", "‘\(folder.path)’ has no merged manifest yet"),
        hint: Phrase("先用 hongtou batch merge", "use hongtou batch merge first"))
    }
    manifest = try Manifest(file: folder.manifest)
    guard let plan, manifest.header.plan != plan.digest else { return }
    throw Manifest.refusal(folder.manifest, Phrase("不是这个计划的", "is not of this plan"))
  }

  /// How many records the manifest tells of.
  package var recordCount: Int { manifest.entries.count }
  /// How many files.
  package var fileCount: Int { manifest.entries.reduce(0) { $0 + $1.files.count } }
  /// How many bytes they have.
  package var byteCount: Int {
    manifest.entries.reduce(0) { sum, entry in entry.files.reduce(sum) { $0 + $1.bytes } }
  }

  /// The root of the tree of the manifest's entries, in hexadecimal digits: `MerkleTree`.
  package var root: String { manifest.root }

  /// What is wrong: files that are missing, changed, or that nobody knows. Where nothing is, the tree
  /// grown from the files as they lie there has the manifest's root.
  ///
  /// Throws 66 and 74 for files that cannot be read.
  package func findings() throws(Failure) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var (known, tree) = (Set<String>(), MerkleTree())
    for entry in manifest.entries {
      var found = entry
      for (index, file) in entry.files.enumerated() {
        known.insert(file.path)
        found.files[index] = try self.found(file)
        let fault = fault(of: file, found.files[index])
        if let fault { findings.append(fault.of(record: entry.number)) }
      }
      tree.append(found.json.text.utf8)
    }
    findings += strangers(besides: known)
    if findings.isEmpty, tree.root != manifest.root {
      findings.append(
        finding(
          "root", Phrase("成品的 Merkle 根与清单不符", "the files' Merkle root is not the manifest's")))
    }
    return findings
  }

  /// Documents that are in no entry, where documents would be: in the folder, or in `ab/cd/`.
  private func strangers(besides known: Set<String>) -> [Diagnostic] {
    var folders = [""]
    for first in FolderListing.names(in: folder.path, endingIn: "") ?? [] where first.count == 2 {
      for second in FolderListing.names(in: folder.file(first), endingIn: "") ?? []
      where second.count == 2 { folders.append("\(first)/\(second)/") }
    }
    var findings: [Diagnostic] = []
    for place in folders {
      for name in FolderListing.names(in: folder.file(place), endingIn: ".pdf") ?? []
      where !known.contains(place + name) {
        findings.append(
          finding(
            "unknown", Phrase("清单里没有“\(place + name)”", "‘\(place + name)’ is not in the manifest"))
        )
      }
    }
    return findings
  }

  /// The file as it lies there; without a hash where it does not.
  private func found(_ file: ManifestEntry.File) throws(Failure) -> ManifestEntry.File {
    let found =
      if let archive = file.archive {
        try packed(file, in: folder.file(archive))
      } else {
        try FileHash.sha256(ofFile: folder.file(file.path))
      }
    return ManifestEntry.File(
      path: file.path, bytes: found?.count ?? 0, sha256: found?.digest ?? "",
      archive: file.archive, offset: file.offset)
  }

  private func fault(
    of file: ManifestEntry.File, _ found: ManifestEntry.File
  ) -> Diagnostic? {
    guard found != file else { return nil }
    return found.sha256.isEmpty
      ? finding("missing", Phrase("没有“\(file.path)”", "‘\(file.path)’ is missing"))
      : finding("changed", Phrase("“\(file.path)”改过", "‘\(file.path)’ was changed"))
  }

  /// A file in an archive: it must be where the manifest says.
  private func packed(
    _ file: ManifestEntry.File, in path: String
  ) throws(Failure) -> (digest: String, count: Int)? {
    do throws(SystemError) {
      let archive = try FileDescriptor.open(path, O_RDONLY)
      let bytes = try archive.bytes(at: file.offset ?? 0, count: file.bytes)
      return (SHA256.hexadecimal(bytes), bytes.count)
    } catch {
      if error.number == ENOENT { return nil }
      throw Failure(error, doing: Phrase("读取", "read"), to: path, otherwise: .noInput)
    }
  }

  private func finding(_ code: String, _ message: Phrase) -> Diagnostic {
    Diagnostic(.error, "batch.\(code)", message)
  }
}
