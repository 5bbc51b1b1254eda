import Diagnostics
import Files
import Glibc

/// A folder as the place where copies go: one file a copy, there whole or not at all.
package struct FolderDestination: CopyDestination {
  private let folder: OutputFolder
  private let stem: String

  /// Creates a destination whose files are `stem-000001.pdf` and so on.
  package init(_ folder: String, stem: String) {
    self.folder = OutputFolder(folder)
    self.stem = stem
  }

  /// The folder's real path, so that it is the same from wherever it is named.
  package var name: String {
    guard let real = realpath(folder.path, nil) else { return folder.path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Sees to it that the folder is there.
  package func prepare() throws(Failure) { try folder.make() }

  /// A file of the copy's name that is not what the ledger says was written of it.
  package func obstacle(to record: CopyRecord) -> Failure? {
    obstacle(at: path(of: record.copy), otherThan: record.fingerprint)
  }

  /// Writes the copy's file; over one that is there only where that is the same.
  package func submit(_ file: RenderedCopy, of copy: NumberedCopy, as job: String) -> Submission {
    let output = OutputFile(path(of: copy))
    let fingerprint = SHA256.hexadecimal(file.bytes)
    if let obstacle = obstacle(at: output.path, otherThan: fingerprint) {
      return .refused(obstacle)
    }
    do throws(Failure) { try output.write(file.bytes) } catch { return .refused(error) }
    return isSynchronised ? .done : .unknown(unsafe(output.path))
  }

  /// Something at `path` that is not the copy's own file. A pipe or a folder of that name is
  /// somebody's, too; it would be written into, and waited for.
  private func obstacle(at path: String, otherThan fingerprint: String?) -> Failure? {
    let kind = FileKind(at: path)
    guard kind != .none else { return nil }
    if kind == .regular, let fingerprint,
      let file = try? FileHash.sha256(ofFile: path), file.digest == fingerprint
    {
      return nil
    }
    return Failure(
      .cannotCreate, Phrase("“\(path)”已经有了，不是这一份", "‘\(path)’ is there and is not this copy"),
      hint: Phrase("看看它是谁的，先移走", "see whose it is and move it away first"))
  }

  /// Hands the folder's own list of names to the disk: a power cut takes none away any more.
  private var isSynchronised: Bool {
    do throws(SystemError) {
      try FileDescriptor.open(folder.path, O_RDONLY | O_DIRECTORY).synchronise()
    } catch { return false }
    return true
  }

  /// Looks whether the copy's file is there, is what was written, and stays there.
  package func outcome(of record: CopyRecord) -> CopyOutcome {
    let path = path(of: record.copy)
    guard FileKind(at: path) == .regular, let file = try? FileHash.sha256(ofFile: path) else {
      return .unknown(
        Phrase("“\(path)”不在：没写成，或已被取走", "‘\(path)’ is not there: never written, or taken away"))
    }
    guard file.digest == record.fingerprint else {
      return .unknown(Phrase("“\(path)”不是这一份", "‘\(path)’ is not this copy"))
    }
    return isSynchronised ? .completed(pages: nil, sheets: nil) : .unknown(unsafe(path))
  }

  private func unsafe(_ path: String) -> Phrase {
    Phrase("“\(path)”未必落到了磁盘", "‘\(path)’ may not be on disk")
  }

  private func path(of copy: NumberedCopy) -> String {
    let path = folder.path
    return "\(path)\(path.hasSuffix("/") ? "" : "/")\(stem)-\(copy.number).pdf"
  }
}
