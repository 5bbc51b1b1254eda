import Diagnostics
import Files

/// What earlier runs of a batch's part left: a manifest, journals.
struct History {
  private let header: ManifestHeader
  private let folder: BatchFolder
  private let manifest: String
  private let isByContent: Bool

  /// The history of the part that `header` is about. `isByContent` says that other batches may be in the
  /// folder too.
  init(_ header: ManifestHeader, folder: BatchFolder, manifest: String, isByContent: Bool) {
    self.header = header
    self.folder = folder
    self.manifest = manifest
    self.isByContent = isByContent
  }

  /// What was done for each record.
  ///
  /// Throws 73 for a folder that another batch is in, and 65 for a manifest that was changed, unless they
  /// are to be overwritten.
  func entries(overwrites: Bool) throws(Failure) -> [Int: ManifestEntry] {
    var entries = try Journal.entries(of: header, in: folder.state)
    if FileKind(at: manifest) == .regular {
      do throws(Failure) { for entry in try finished() { entries[entry.number] = entry } } catch {
        guard overwrites else { throw error }
        return entries
      }
    }
    if !isByContent, !overwrites, hasOtherJournals { throw other }
    return entries
  }

  /// The entries of the finished manifest, which is of this part.
  private func finished() throws(Failure) -> [ManifestEntry] {
    let found = Manifest.header(ofFile: manifest)
    // The manifest of a shard has a name of its own, so that it is ours even where it is torn.
    guard found == header || found == nil && isByContent else { throw other }
    do throws(Failure) { return try Manifest(file: manifest).entries } catch {
      var failure = error
      failure.hint = Phrase("查明后移走它再运行", "find out, move it away, and run again")
      throw failure
    }
  }

  /// Whether another batch was begun in the folder.
  private var hasOtherJournals: Bool {
    let all = FolderListing.names(in: folder.state, endingIn: ".jsonl") ?? []
    return all.count > Journal.files(of: header, in: folder.state).count
  }

  private var other: Failure {
    Failure(
      .cannotCreate,
      Phrase(
        "“\(folder.path)”里是另一批：名单、模板、字体或设置不同",
        "‘\(folder.path)’ holds another batch: other records, template, faces or settings"),
      hint: isByContent
        ? Phrase("换一个文件夹", "take another folder")
        : Phrase("换一个文件夹；要重做就加 --overwrite", "take another folder, or say --overwrite"))
  }
}
