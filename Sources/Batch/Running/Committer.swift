import Diagnostics
import Files

/// Puts what workers made on the disk and on record, in this order: bytes, name, journal. It works on
/// groups, because a disk takes a hundred files in little more time than one.
final class Committer {
  private let journal: Journal
  private let archive: TarArchive?
  private var waiting: [Int: Outcome] = [:]
  private var next = 0
  private let folder: String
  private var folders: Set<String> = []

  /// Creates a committer for `folder`; with an archive, files go there in the order of their records.
  init(_ journal: Journal, archive: TarArchive?, in folder: String) {
    self.journal = journal
    self.archive = archive
    self.folder = folder
  }

  /// Commits `outcomes`, and those that waited for them.
  ///
  /// - Returns: those that are on record now. Throws 74 and 73.
  func commit(_ outcomes: [Outcome]) throws(Failure) -> [Outcome] {
    guard archive != nil else {
      try commitFiles(of: outcomes)
      return outcomes
    }
    for outcome in outcomes { waiting[outcome.order] = outcome }
    var ready: [Outcome] = []
    while let outcome = waiting.removeValue(forKey: next) {
      ready.append(outcome)
      next += 1
    }
    return try commitToArchive(ready)
  }

  /// Gives up what was made and will not be committed.
  static func discard(_ outcomes: [Outcome]) {
    for outcome in outcomes {
      guard case .temporary(let files) = outcome.content else { continue }
      for file in files { file.discard() }
    }
  }

  /// Sees the folders' names to the disk and closes the archive.
  func finish() throws(Failure) {
    for folder in folders { OutputFolder(folder).synchronise() }
    OutputFolder(folder).synchronise()
    try archive?.finish()
  }

  private func commitFiles(of outcomes: [Outcome]) throws(Failure) {
    var files: [TemporaryFile] = []
    for outcome in outcomes {
      switch outcome.content {
      case .temporary(let some): files += some
      case .bytes: throw changed
      case .kept, .none: break
      }
    }
    try synchronise(files)
    for file in files {
      do throws(Failure) { try file.rename() } catch {
        for rest in files { rest.remove() }
        throw error
      }
      enterFolders(of: file.path)
      CrashPoint.pass(.renamed)
    }
    try record(outcomes)
  }

  /// The folder of a file and those above it, up to the batch's: each is a name in the one above.
  private func enterFolders(of path: String) {
    var parent = FilePath.folder(of: path).dropLast()
    while parent.utf8.count > folder.utf8.count, folders.insert(String(parent)).inserted {
      parent = FilePath.folder(of: String(parent)).dropLast()
    }
  }

  /// A finished archive held all, and then a file that a record names was changed.
  private var changed: Failure {
    Failure(
      .temporary, Phrase("有文件在排印的时候改了", "a file was changed while it was set"),
      hint: Phrase("再运行一次", "run this again"))
  }

  private func synchronise(_ files: [TemporaryFile]) throws(Failure) {
    for (index, file) in files.enumerated() {
      CrashPoint.pass(.written)
      do throws(Failure) { try file.synchronise() } catch {
        for rest in files[..<index] { rest.remove() }
        for rest in files[(index + 1)...] { rest.discard() }
        throw error
      }
    }
    for _ in files { CrashPoint.pass(.synchronised) }
  }

  private func record(_ outcomes: [Outcome]) throws(Failure) {
    try journal.append(outcomes.map(\.entry))
    for _ in outcomes { CrashPoint.pass(.recorded) }
  }

  private func commitToArchive(_ outcomes: [Outcome]) throws(Failure) -> [Outcome] {
    var outcomes = outcomes
    for index in outcomes.indices {
      guard case .bytes(let pieces) = outcomes[index].content else { continue }
      let names = outcomes[index].entry.files.map(\.path)
      let offsets = try archive?.append(Array(zip(names, pieces))) ?? []
      for (file, offset) in zip(outcomes[index].entry.files.indices, offsets) {
        outcomes[index].entry.files[file].offset = offset
        outcomes[index].entry.files[file].archive = archive?.name
      }
      CrashPoint.pass(.written)
    }
    try archive?.synchronise()
    for _ in outcomes { CrashPoint.pass(.synchronised) }
    try record(outcomes)
    return outcomes
  }
}
