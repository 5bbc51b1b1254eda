import Diagnostics
import Files
import OfficialDocument

/// Makes of a record its files and its line of the manifest. One a thread.
struct RecordWorker {
  /// How the batch was settled.
  let plan: BatchPlan
  /// What is set.
  let input: BatchInput
  /// Where files go; nil for an archive.
  let store: FolderStore?
  /// The names of the run's files; nil where they are named by their content.
  let names: OutputRegister?
  /// What earlier runs did.
  let known: [Int: ManifestEntry]
  /// What sets it.
  let render: Renderer

  /// Does the work on a record. Throws what ends the run.
  func outcome(of task: RecordQueue.Task) throws(Failure) -> Outcome {
    switch task.item {
    case .bad(let number, let place, let fault):
      let entry = ManifestEntry(number: number, line: place.line, input: nil)
      return refused(entry, task, because: [fault])
    case .record(let record): return try outcome(of: input.numbered(record), task)
    }
  }

  private func outcome(of record: Record, _ task: RecordQueue.Task) throws(Failure) -> Outcome {
    let prepared = try render(record)
    let digest = prepared.digest(of: record)
    if let entry = known[record.number], entry.fault == nil, entry.input == digest,
      try store?.holds(entry) ?? true
    {
      return Outcome(order: task.order, entry: entry, content: .kept, diagnostics: [])
    }
    var entry = ManifestEntry(
      number: record.number, line: record.place.line, input: digest)
    let (given, faults) = input.name(of: record)
    guard faults.isEmpty else { return refused(entry, task, because: faults) }
    let name = given ?? plan.key(of: record, files: prepared.files)
    let rendered = try prepared.render(name)
    guard case .files(let pieces, let pages) = rendered.rendering else {
      return refused(entry, task, because: rendered.diagnostics)
    }
    try names?.enter(pieces.map { name + $0.suffix }, of: entry.number)
    entry.documentNumber = rendered.documentNumber
    entry.copyNumber = rendered.copyNumber
    entry.pages = pages
    entry.warnings = rendered.diagnostics.count { $0.level == .warning }
    let content = try put(pieces, as: name, into: &entry)
    return Outcome(
      order: task.order, entry: entry, content: content, diagnostics: rendered.diagnostics)
  }

  private func put(
    _ pieces: [(suffix: String, bytes: [UInt8])], as name: String, into entry: inout ManifestEntry
  ) throws(Failure) -> Outcome.Content {
    guard let store else {
      entry.files = pieces.map { suffix, bytes in
        ManifestEntry.File(
          path: name + suffix, bytes: bytes.count, sha256: SHA256.hexadecimal(bytes))
      }
      return .bytes(pieces.map(\.bytes))
    }
    let (files, content) = try store.store(pieces, as: name)
    entry.files = files
    return content
  }

  private func refused(
    _ entry: ManifestEntry, _ task: RecordQueue.Task, because diagnostics: [Diagnostic]
  ) -> Outcome {
    let refusal = Refusal(of: entry.number, at: task.item.place, because: diagnostics)
    var entry = entry
    entry.fault = refusal.fault
    return Outcome(
      order: task.order, entry: entry, content: .none, diagnostics: [refusal.report])
  }
}
