import ArgumentParser
import Batch
import Diagnostics
import Hongtou

/// `hongtou batch retry`: a plan for the records that could not be set.
struct BatchRetryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry",
    abstract: Phrase("为不能排的记录另定一份计划。", "Make a plan of the records that could not be set.").inHelp,
    discussion: Phrase(
      """
      例：
        hongtou batch retry 计划.json 成品/manifest.jsonl -o 重做.json
        hongtou batch run 重做.json --shard 0 -o 重做/

      先改好名单或模板，再定这份计划：记录的条数和次序不要变，编号才不变。
      """,
      """
      Examples:
        hongtou batch retry plan.json out/manifest.jsonl -o retry.json
        hongtou batch run retry.json --shard 0 -o retry/

      Correct the records or the template first, then make this plan. Keep the count
      and the order of the records, so that each keeps its number.
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp("原来的计划。", "The original plan.", valueName: "plan.json"),
    completion: .file(extensions: ["json"]))
  var plan: String

  @Argument(
    help: ArgumentHelp(
      "做完的总清单。", "The merged manifest of the finished run.", valueName: "manifest.jsonl"),
    completion: .file(extensions: ["jsonl"]))
  var manifest: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("计划写到哪里。", "Where to write the plan.", valueName: "file|-"),
    completion: .file())
  var output: String

  @Option(help: ArgumentHelp("分成几片。", "How many shards to make.", valueName: "n"))
  var shards = 1

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { reporter throws(Failure) in
      try BatchPlanCommand.check(shards)
      let planned = try PlannedBatch(plan, resources: shared.resources, reporter: reporter)
      let finished = try Manifest(file: manifest)
      guard finished.header.plan == planned.plan.digest else {
        throw Failure(
          .badData,
          Phrase("“\(manifest)”不是这个计划的清单", "‘\(manifest)’ is not of this plan"))
      }
      let failed = finished.entries.filter { $0.fault != nil }.map(\.number)
      guard !failed.isEmpty else {
        throw Failure(.badData, Phrase("没有不能排的记录", "there are no failed records"))
      }
      var rules = Survey.Rules()
      rules.expected = planned.plan.count
      rules.allowsGaps = true
      let job = BatchJob(reporter: reporter)
      let plan = try job.plan(
        planned.input, planned.setting, rules: rules, shards: shards, subset: Set(failed))
      try job.write(plan, to: output)
      return .success
    }
  }
}
