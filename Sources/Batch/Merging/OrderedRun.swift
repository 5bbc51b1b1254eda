import Diagnostics
import OfficialDocument

/// Records set by many threads and handed on in their order: for what is one thing in the end.
///
/// It leaves nothing to go on with: a run that was ended is done again from the first record, and
/// comes to the same.
package struct OrderedRun: Sendable {
  /// What is set.
  package let input: BatchInput
  /// How it was settled.
  package let plan: BatchPlan
  /// How many threads work.
  package let workers: Int

  /// Puts a run together.
  package init(_ input: BatchInput, plan: BatchPlan, workers: Int) {
    self.input = input
    self.plan = plan
    self.workers = workers
  }

  /// What a record came to.
  package enum Product<Value: Sendable>: Sendable {
    /// It is set; with what was found.
    case value(Value, [Diagnostic])
    /// It cannot be set, because of these.
    case refused([Diagnostic])
  }

  /// What makes products of records, in one thread.
  package typealias Maker<Value: Sendable> = (Record) throws(Failure) -> Product<Value>

  private struct Ordered<Value: Sendable>: Sendable {
    let task: RecordQueue.Task
    let product: Product<Value>
  }

  /// Sets all records. `open` makes a maker, once in each thread; `take` gets the values in the order
  /// of their records and tells how many pages they have.
  ///
  /// Throws what `open`, the makers and `take` throw.
  package func run<Value: Sendable>(
    _ open: @escaping @Sendable () throws(Failure) -> Maker<Value>,
    take: (Value, RecordItem) throws(Failure) -> Int, tell: (RunEvent) -> Void
  ) throws(Failure) -> RunSummary {
    let queue = try RecordQueue(plan, shard: .whole)
    let workshop = try Workshop(workers, queue: queue, make: maker(open))
    var progress = RunProgress(total: plan.count(in: .whole))
    var waiting: [Int: Ordered<Value>] = [:]
    var next = 0
    tell(.progress(progress))
    try workshop.run(
      { products throws(Failure) in
        for product in products { waiting[product.task.order] = product }
        let first = next
        while let ordered = waiting.removeValue(forKey: next) {
          try count(ordered, take, tell, &progress)
          next += 1
        }
        tell(.progress(progress))
        return next - first
      }, discard: { _ in })
    return RunSummary(progress: progress, isInterrupted: queue.isStopped, manifest: nil)
  }

  /// What a worker does with each record.
  private func maker<Value: Sendable>(
    _ open: @escaping @Sendable () throws(Failure) -> Maker<Value>
  ) -> @Sendable () throws(Failure) -> Workbench<Ordered<Value>>.Maker {
    let input = input
    return { () throws(Failure) in
      let make = try open()
      return { task throws(Failure) in
        switch task.item {
        case .bad(_, _, let fault): Ordered(task: task, product: .refused([fault]))
        case .record(let record):
          Ordered(task: task, product: try make(input.numbered(record)))
        }
      }
    }
  }

  private func count<Value: Sendable>(
    _ ordered: Ordered<Value>, _ take: (Value, RecordItem) throws(Failure) -> Int,
    _ tell: (RunEvent) -> Void, _ progress: inout RunProgress
  ) throws(Failure) {
    switch ordered.product {
    case .value(let value, let diagnostics):
      progress.pages += try take(value, ordered.task.item)
      progress.written += 1
      CrashPoint.pass(.written)
      progress.warnings += diagnostics.count { $0.level == .warning }
      for diagnostic in diagnostics { tell(.found(diagnostic)) }
    case .refused(let diagnostics):
      progress.failed += 1
      let item = ordered.task.item
      tell(.found(Refusal(of: item.number, at: item.place, because: diagnostics).report))
    }
  }
}
