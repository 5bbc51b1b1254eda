import ArgumentParser
import Batch
import Diagnostics
import Hongtou

/// `hongtou batch run`: one shard of a plan.
struct BatchRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: Phrase("做计划里的一片。", "Run one shard of a plan.").inHelp,
    discussion: Phrase(
      """
      例：
        hongtou batch run 计划.json --shard 3 -o 成品/
        hongtou batch run 计划.json --shard 3/16 -o 成品/ --jobs 2

      文件以内容命名（ab/cd/….pdf），清单是 成品/manifests/shard-00003-of-00016.jsonl。同一片做两次、同时做、做到一半 \
      再做，都无妨。

      退出码：65 有的记录不能排，重试无用；75 中断了，再运行一次。作业系统只在 75 时重排这一片。
      """,
      """
      Examples:
        hongtou batch run plan.json --shard 3 -o out/
        hongtou batch run plan.json --shard 3/16 -o out/ --jobs 2

      Files are named by their contents (ab/cd/….pdf); the manifest is
      out/manifests/shard-00003-of-00016.jsonl. A shard may be run twice, twice at
      once, or again after it was cut short: it does no harm.

      Exit codes: 65 some records cannot be set, and trying again does not help;
      75 interrupted, run it again. A scheduler should requeue a shard on 75 only.
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp("计划。", "The plan.", valueName: "plan.json"),
    completion: .file(extensions: ["json"]))
  var plan: String

  @Option(help: ArgumentHelp("第几片，从 0 数起。", "Which shard, counted from 0.", valueName: "i|i/n"))
  var shard: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "成品写到哪个文件夹；各片可以共用。", "The folder to write to; shards may share it.", valueName: "dir"),
    completion: .directory)
  var output: String

  @OptionGroup var jobs: JobsOption

  @Option(help: ArgumentHelp("这一片的文件装进一个归档：tar。", "Pack the shard's files into one archive: tar."))
  var pack: Packing?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let planned = try PlannedBatch(plan, resources: shared.resources, reporter: reporter)
      let shard = try self.shard(of: planned.plan)
      try planned.check()
      let run = ShardRun(
        planned.input, plan: planned.plan, shard: shard, folder: BatchFolder(output),
        isPacked: pack != nil, workers: try jobs.count())
      return try BatchJob(reporter: reporter).status(of: run, planned.setting)
    }
  }

  private func shard(of plan: BatchPlan) throws(Failure) -> Shard {
    let parts = shard.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard let index = parts.first ?? nil, (0..<plan.shards).contains(index),
      parts.count == 1 || parts.count == 2 && parts[1] == plan.shards
    else {
      throw Failure(
        .usage,
        Phrase(
          "没有第 \(shard) 片：计划有 \(plan.shards) 片，从 0 数起",
          "there is no shard \(shard): the plan has \(plan.shards), counted from 0"))
    }
    return Shard(index: index, count: plan.shards)
  }
}
