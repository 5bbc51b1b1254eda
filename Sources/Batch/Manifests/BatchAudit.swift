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

  /// What is wrong: files that are missing, changed, or that nobody knows.
  ///
  /// Throws 66 and 74 for files that cannot be read.
  package func findings() throws(Failure) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var known: Set<String> = []
    for entry in manifest.entries {
      for file in entry.files {
        known.insert(file.path)
        if let fault = try fault(of: file) { findings.append(fault.of(record: entry.number)) }
      }
    }
    for name in FolderListing.names(in: folder.path, endingIn: ".pdf") ?? []
    where !known.contains(name) {
      findings.append(
        finding("unknown", Phrase("清单里没有“\(name)”", "‘\(name)’ is not in the manifest")))
    }
    return findings
  }

  private func fault(of file: ManifestEntry.File) throws(Failure) -> Diagnostic? {
    let found =
      if let archive = file.archive {
        try packed(file, in: folder.file(archive))
      } else {
        try FileHash.sha256(ofFile: folder.file(file.path))
      }
    guard let found else {
      return finding("missing", Phrase("没有“\(file.path)”", "‘\(file.path)’ is missing"))
    }
    guard found.digest != file.sha256 || found.count != file.bytes else { return nil }
    return finding("changed", Phrase("“\(file.path)”改过", "‘\(file.path)’ was changed"))
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
