import Batch
import Diagnostics
import Hongtou
import Issuance
import OfficialDocument

/// The folder in which a batch's documents wait for their signatures: for each a prepared file and a
/// job, and one list of all digests.
struct SealDesk {
  /// The folder.
  let folder: BatchFolder

  /// What is to be signed: a line a document.
  var digests: String { folder.file("digests.jsonl") }
  /// The prepared file of `document`, named as in the manifest.
  func prepared(of document: String) -> String { SealNames.prepared(of: folder.file(document)) }
  /// What it waits for.
  func job(of document: String) -> String { SealNames.job(of: folder.file(document)) }

  /// The documents that wait, as the list of digests names them.
  ///
  /// Throws 66 where there is no list, 65 where it is none.
  func documents() throws(Failure) -> Set<String> {
    var names: Set<String> = []
    for line in try InputFile(digests, limit: SealDesk.limit).read().split(separator: 0x0A) {
      guard String(validating: line, as: UTF8.self) != nil,
        let name = Record.read(json: Array(line), number: 1, line: 1, file: digests)
          .record?[text: "file"]
      else {
        throw Failure(
          .badData, Phrase("“\(digests)”不是待签摘要", "‘\(digests)’ is no list of digests"),
          hint: Phrase("用 hongtou batch prepare 再写一份", "write it again with hongtou batch prepare"))
      }
      names.insert(name)
    }
    return names
  }

  /// The lines of a million documents.
  static let limit = 4 << 30

  /// The job of `document`; nil where it was not prepared. Throws 65 for what is no job.
  func knownJob(of document: String) throws(Failure) -> SealJob? {
    let path = job(of: document)
    guard OutputFile(path).exists else { return nil }
    return try SealJob(InputFile(path).read(), name: path)
  }

  /// Sees to it that the folders of `document` are there, below the desk's or another. Throws 73.
  static func makeFolders(of document: String, in folder: BatchFolder) throws(Failure) {
    var path = folder.path
    for part in document.split(separator: "/").dropLast() {
      path += "/" + part
      try OutputFolder(path).make()
    }
  }

  /// Does `work` with nobody else at the desk. Throws 75 where somebody is.
  func alone(
    _ work: () throws(Failure) -> ExitStatus
  ) throws(Failure) -> ExitStatus {
    try folder.make()
    let lock = try BatchLock(folder)
    let signals = StopSignals()
    defer {
      folder.removeLock(of: BatchLock.whole)
      folder.removeState()
    }
    let status = try work()
    _ = consume signals
    _ = consume lock
    return status
  }
}
