import Diagnostics
import Files

/// The setting of one shard of a plan, or of a whole batch: what was done before is looked at and kept,
/// the rest is done, and a manifest tells of all.
package struct ShardRun {
  /// What is set.
  package let input: BatchInput
  /// How it was settled.
  package let plan: BatchPlan
  /// The part of it.
  package let shard: Shard
  /// Where it goes.
  package let folder: BatchFolder
  /// Whether all files go into one archive.
  package let isPacked: Bool
  /// Whether files and manifests of other batches are replaced.
  package let overwrites: Bool
  /// How many threads work.
  package let workers: Int

  /// Puts a run together.
  package init(
    _ input: BatchInput, plan: BatchPlan, shard: Shard, folder: BatchFolder, isPacked: Bool = false,
    overwrites: Bool = false, workers: Int
  ) {
    self.input = input
    self.plan = plan
    self.shard = shard
    self.folder = folder
    self.isPacked = isPacked
    self.overwrites = overwrites
    self.workers = workers
  }

  /// Whether files are named by what they are made of: then several processes may run it at once.
  private var isByContent: Bool { plan.names == nil }
  private var header: ManifestHeader { ManifestHeader(plan, shard: shard) }
  private var manifest: String {
    isByContent ? folder.manifest(of: shard) : folder.manifest
  }

  /// Does what is left to do. `open` makes a renderer, once in each thread; `tell` hears of what is
  /// found and how far the run has come.
  ///
  /// Throws 73 for a folder that cannot be written to or holds other files of the same names, 70 for
  /// files that were changed, 74 for a full disk, 75 where another process works on the batch.
  package func run(
    _ open: @escaping @Sendable () throws(Failure) -> Renderer, tell: (RunEvent) -> Void
  ) throws(Failure) -> RunSummary {
    try folder.make()
    if isByContent { try OutputFolder(folder.manifests).make() }
    guard let part = lockedPart else { return try runAlone(open, tell) }
    let lock = try BatchLock(folder, of: part)
    // Whoever has the lock of the whole folder is alone in it.
    if !isByContent { folder.removeTemporaries() }
    defer { if !isByContent { folder.removeState() } }
    let summary: RunSummary
    do throws(Failure) { summary = try runAlone(open, tell) } catch {
      folder.removeLock(of: part)
      throw error
    }
    if !summary.isInterrupted { folder.removeLock(of: part) }
    _ = consume lock
    return summary
  }

  /// What only one process may write to: a folder whose files are named by records, and an archive.
  private var lockedPart: String? {
    guard isByContent else { return BatchLock.whole }
    return isPacked ? "\(shard.name).lock" : nil
  }

  private func runAlone(
    _ open: @escaping @Sendable () throws(Failure) -> Renderer, _ tell: (RunEvent) -> Void
  ) throws(Failure) -> RunSummary {
    var known = try History(
      header, folder: folder, manifest: manifest, isByContent: isByContent
    ).entries(overwrites: overwrites)
    let archive = try isPacked ? self.archive(keeping: &known, open) : nil
    let queue = try RecordQueue(plan, shard: shard)
    let journal = try Journal(header, in: folder.state)
    let committer = Committer(journal, archive: archive, in: folder.path)
    do throws(Failure) {
      let progress = try work(queue, committer, maker(open, known), tell)
      guard !queue.isStopped else {
        return RunSummary(progress: progress, isInterrupted: true, manifest: nil)
      }
      try finish(committer, journal)
      return RunSummary(progress: progress, isInterrupted: false, manifest: manifest)
    } catch {
      journal.removeIfEmpty()
      throw error
    }
  }

  /// Has all records of the run made and committed.
  private func work(
    _ queue: RecordQueue, _ committer: Committer,
    _ make: @escaping @Sendable () throws(Failure) -> Workbench<Outcome>.Maker,
    _ tell: (RunEvent) -> Void
  ) throws(Failure) -> RunProgress {
    let workshop = try Workshop(workers, queue: queue, make: make)
    var progress = RunProgress(total: header.records)
    tell(.progress(progress))
    try workshop.run(
      { outcomes throws(Failure) in
        let done = try committer.commit(outcomes)
        for outcome in done {
          progress.add(outcome)
          for diagnostic in outcome.diagnostics { tell(.found(diagnostic)) }
        }
        tell(.progress(progress))
        return done.count
      }, discard: { Committer.discard($0) })
    return progress
  }

  /// What a worker does with each record.
  private func maker(
    _ open: @escaping @Sendable () throws(Failure) -> Renderer, _ known: [Int: ManifestEntry]
  ) -> @Sendable () throws(Failure) -> Workbench<Outcome>.Maker {
    let store =
      isPacked
      ? nil : FolderStore(folder: folder, isByContent: isByContent, overwrites: overwrites)
    // Files that are named by their content may be those of several records.
    let names = isByContent ? nil : OutputRegister(known.values)
    let (plan, input) = (plan, input)
    return { () throws(Failure) in
      let worker = RecordWorker(
        plan: plan, input: input, store: store, names: names, known: known, render: try open())
      return { task throws(Failure) in try worker.outcome(of: task) }
    }
  }

  /// The archive, with what is whole and unchanged in it; what is not is not known any more. There is
  /// none where a finished one holds all.
  private func archive(
    keeping known: inout [Int: ManifestEntry], _ open: () throws(Failure) -> Renderer
  ) throws(Failure) -> TarArchive? {
    let path = folder.archive(of: shard)
    let isOurs = !known.isEmpty
    let unchanged = try unchanged(of: known, open)
    if unchanged.count == header.records, TarArchive.isWhole(path, unchanged) { return nil }
    let archive = try TarArchive(
      path, temporary: folder.unfinishedArchive(of: shard), isOurs: isOurs, overwrites: overwrites)
    let kept = try archive.keep(unchanged)
    known = known.filter { kept.contains($0.key) }
    return archive
  }

  /// Those of `known` that would come out as they did, up to the first that would not: an archive is
  /// in the order of its records, so that all after one that changed are written again.
  private func unchanged(
    of known: [Int: ManifestEntry], _ open: () throws(Failure) -> Renderer
  ) throws(Failure) -> [ManifestEntry] {
    guard !known.isEmpty else { return [] }
    let (render, reader) = (try open(), try RecordReader(plan.records))
    var entries: [ManifestEntry] = []
    while let item = try reader.next() {
      guard plan.includes(item.number, in: shard) else { continue }
      var input: String?
      if case .record(let record) = item {
        let record = self.input.numbered(record)
        input = try render(record).digest(of: record)
      }
      guard let entry = known[item.number], entry.input == input else { break }
      entries.append(entry)
    }
    return entries
  }

  /// Writes the manifest, whose bytes are the same whatever runs it took, and forgets the journals.
  private func finish(_ committer: Committer, _ journal: Journal) throws(Failure) {
    try committer.finish()
    CrashPoint.pass(.finishing)
    var writer = try ManifestWriter(
      manifest, header: header.json, temporary: folder.temporary)
    try journal.forEach { line, totals throws(Failure) in try writer.add(line, totals) }
    _ = try writer.finish()
    CrashPoint.pass(.finished)
    if isByContent {
      for file in Journal.files(of: header, in: folder.state) { OutputFile(file).remove() }
    } else {
      folder.removeHistory()
    }
  }
}
