import Diagnostics
import Files
import OfficialDocument
import Synchronization

/// The records of a run, from which workers take one after another.
final class RecordQueue: Sendable {
  /// A record and its place among those of the run, from 0.
  struct Task: Sendable {
    let order: Int
    let item: RecordItem
  }

  private struct State {
    let reader: RecordReader
    var order = 0
    var isStopped = false
  }

  private let state: Mutex<State>
  private let plan: BatchPlan
  private let shard: Shard
  private let stopping = Atomic<Bool>(false)

  /// Opens the records. Throws 66 and 65 as `RecordReader` does.
  init(_ plan: BatchPlan, shard: Shard) throws(Failure) {
    self.plan = plan
    self.shard = shard
    state = Mutex(State(reader: try RecordReader(plan.records, hashing: true)))
  }

  /// The next record of the run; nil at its end, or when it is to stop.
  ///
  /// Throws 74 for a file that cannot be read on, 65 for one that is not what was planned with.
  func next() throws(Failure) -> Task? {
    let result = state.withLock { state -> Result<Task?, Failure> in
      do throws(Failure) { return .success(try next(&state)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// Whether a signal asked the run to end before it was done.
  var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Lets no worker take another record; tells whether that is news.
  func stop() -> Bool { !stopping.exchange(true, ordering: .relaxed) }

  private func next(_ state: inout State) throws(Failure) -> Task? {
    guard !stopping.load(ordering: .relaxed) else { return nil }
    if StopSignals.isPending { state.isStopped = true }
    guard !state.isStopped else { return nil }
    while let item = try state.reader.next() {
      guard plan.includes(item.number, in: shard) else { continue }
      defer { state.order += 1 }
      return Task(order: state.order, item: item)
    }
    guard state.reader.digest.map(SHA256.text) == plan.recordsDigest else { throw changed }
    return nil
  }

  /// Numbers and names were looked at in other records.
  private var changed: Failure {
    Failure(
      .badData,
      Phrase(
        "名单“\(plan.records.path)”在排印的时候改了", "‘\(plan.records.path)’ was changed while it was set"),
      hint: Phrase("再运行一次", "run this again"))
  }
}
