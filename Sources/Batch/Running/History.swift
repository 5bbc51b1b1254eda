import Diagnostics
import Files

/// What earlier runs of a batch's part left: a manifest, journals.
struct History {
  private let header: ManifestHeader
  private let folder: BatchFolder
  private let manifest: String

  /// The history of the part that `header` is about.
  init(_ header: ManifestHeader, folder: BatchFolder, manifest: String) {
    self.header = header
    self.folder = folder
    self.manifest = manifest
  }

  /// What was done for each record.
  ///
  /// Throws 73 for a folder that another batch is in, unless it is to be overwritten.
  func entries(overwrites: Bool, isByContent: Bool) throws(Failure) -> [Int: ManifestEntry] {
    var entries = try Journal.entries(of: header, in: folder.state)
    if FileKind(at: manifest) == .regular {
      guard let finished = try? Manifest(file: manifest), finished.header == header else {
        guard overwrites else { throw other }
        return entries
      }
      for entry in finished.entries { entries[entry.number] = entry }
    }
    if !isByContent, !overwrites, hasOtherJournals { throw other }
    return entries
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
      hint: Phrase("换一个文件夹；要重做就加 --overwrite", "take another folder, or say --overwrite"))
  }
}
