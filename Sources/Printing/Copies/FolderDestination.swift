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

  /// Writes the copy's file; never over one that is there.
  package func submit(_ file: RenderedCopy, of copy: NumberedCopy, as job: String) -> Submission {
    let output = OutputFile(path(of: copy))
    // A pipe or a folder of that name is somebody's, too; it would be written into, and waited for.
    guard FileKind(at: output.path) == .none else {
      return .refused(
        Failure(
          .cannotCreate, Phrase("“\(output.path)”已经有了", "‘\(output.path)’ exists already"),
          hint: Phrase("作废的文件先移走", "move what was spoiled away first")))
    }
    do throws(Failure) { try output.write(file.bytes) } catch { return .refused(error) }
    return isSynchronised ? .done : .unknown(unsafe(output.path))
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
