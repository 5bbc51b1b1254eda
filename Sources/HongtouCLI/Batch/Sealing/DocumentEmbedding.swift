import Batch
import Diagnostics
import Hongtou
import Issuance

/// The sealing of one document of a batch, with what seals any other: `SealEmbedding`.
struct DocumentEmbedding {
  /// Where the prepared documents are.
  let desk: SealDesk
  /// Where the sealed ones go, under the documents' own names.
  let folder: BatchFolder

  /// Embeds a signature; tells whether the sealed document was there from an earlier run.
  ///
  /// Throws 65 for a document that was not prepared or was changed, and for a signature that does not
  /// fit; 73 where another file has its name.
  func run(
    _ line: SignatureLine, _ tell: ([Diagnostic]) -> Void
  ) throws(Failure) -> Bool {
    guard let job = try desk.knownJob(of: line.file) else {
      throw Failure(
        .badData, Phrase("“\(line.file)”没有备过", "‘\(line.file)’ was not prepared"),
        hint: Phrase("先用 hongtou batch prepare", "use hongtou batch prepare first"))
    }
    let path = folder.file(line.file)
    let known = OutputFile(path).exists ? try InputFile(path, limit: SealFiles.limit).read() : nil
    let prepared = try InputFile(desk.prepared(of: line.file), limit: SealFiles.limit).read()
    let seal = try SealEmbedding(job, name: line.file).embed(line.message, in: prepared)
    if let known {
      guard known == seal.bytes else { throw taken(path) }
      return true
    }
    tell(seal.diagnostics)
    try SealDesk.makeFolders(of: line.file, in: folder)
    try SealedOutput(path).write(seal.bytes)
    return false
  }

  private func taken(_ path: String) -> Failure {
    Failure(
      .cannotCreate, Phrase("“\(path)”已有，内容不同", "‘\(path)’ is there with other contents"),
      hint: Phrase("换一个文件夹，或移走它", "take another folder, or move it away"))
  }
}
