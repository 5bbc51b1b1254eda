import Batch
import Diagnostics
import Hongtou
import Issuance

/// The preparation of one document of a batch, with what prepares any other: `SealPreparation`.
struct DocumentPreparation {
  /// Where the batch is.
  let folder: BatchFolder
  /// Where its documents wait.
  let desk: SealDesk
  /// How each is sealed.
  let request: SealRequest

  /// The line that a signer is given for `file`, and whether it was there from an earlier run: a
  /// signature may be under way for what was prepared, so that it is never prepared again by itself.
  ///
  /// Throws 65 for a document, or a prepared one, that was changed, and for one that cannot be sealed;
  /// 73 and 74 as every output does.
  func line(
    of file: ManifestEntry.File, _ tell: ([Diagnostic]) -> Void
  ) throws(Failure) -> (line: JSONObject, isKept: Bool) {
    let bytes = try file.bytes(in: folder)
    if let job = try desk.knownJob(of: file.path) {
      try check(job, of: file)
      return (line(of: job, file), true)
    }
    let seal = try SealPreparation(request, tool: Version.text).prepare(bytes, name: file.path)
    tell(seal.diagnostics)
    try SealDesk.makeFolders(of: file.path, in: desk.folder)
    // The job last: where it is, the prepared file is there and whole.
    try OutputFile(desk.prepared(of: file.path), isPrivate: true).write(seal.bytes)
    try OutputFile(desk.job(of: file.path), isPrivate: true)
      .write(Array((seal.job.json.text + "\n").utf8))
    return (line(of: seal.job, file), false)
  }

  /// Whether an earlier run's job is of this document as it is, and of what is asked for now.
  private func check(_ job: SealJob, of file: ManifestEntry.File) throws(Failure) {
    let prepared = try FileHash.sha256(ofFile: desk.prepared(of: file.path))?.digest
    guard Hexadecimal.text(of: job.original) == file.sha256,
      prepared == Hexadecimal.text(of: job.prepared)
    else {
      throw refused(file, Phrase("备过之后改了", "was changed after it was prepared"))
    }
    guard request.field == nil || request.field == job.field, request.kind == job.kind else {
      throw refused(
        file, Phrase("备过，是另一个签名域或种类", "was prepared for another field or of another kind"))
    }
  }

  private func refused(_ file: ManifestEntry.File, _ what: Phrase) -> Failure {
    Failure(
      .badData, Phrase("“\(file.path)”\(what.zh)", "‘\(file.path)’ \(what.en)"),
      hint: Phrase(
        "要重备就删去 \(desk.job(of: file.path))：已送签的作废",
        "remove \(desk.job(of: file.path)) to prepare it again: what is being signed is void then"))
  }

  private func line(of job: SealJob, _ file: ManifestEntry.File) -> JSONObject {
    let prepared = SealNames.prepared(of: file.path)
    return job.json.prefixed("prepared", .string(prepared)).prefixed("file", .string(file.path))
  }
}
