import ArgumentParser
import Batch
import Diagnostics

/// How many threads work.
struct JobsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "几个线程一起做；默认用全部处理器。", "How many threads work; all processors by default.", valueName: "n"))
  var jobs: Int?

  /// The number; throws 64 for an impossible one.
  func count() throws(Failure) -> Int {
    guard let jobs else { return WorkerThread.processorCount }
    guard (1...256).contains(jobs) else {
      throw Failure(.usage, Phrase("--jobs 应在 1 到 256 之间", "--jobs is from 1 to 256"))
    }
    return jobs
  }
}
