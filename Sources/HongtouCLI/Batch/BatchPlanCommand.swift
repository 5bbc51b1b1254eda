import ArgumentParser
import Batch
import Diagnostics
import Hongtou

/// `hongtou batch plan`: settles a batch that several machines will work on.
struct BatchPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: Phrase(
      "定计划：名单、编号、模板、字体都固定下来，分成几片。",
      "Make a plan: fix records, numbers, template and faces, and divide the work into shards."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou batch plan 名单.csv --template 函.md --shards 16 -o 计划.json
        hongtou batch plan 名单.csv --template 函.md --shards 16 --number 份号=000001 -o 计划.json

      计划记下名单、模板、字体、版式的 SHA-256 和各个库的版本；做的时候有一样不同就不做。编号在计划里定，哪台机器做、\
      做几次都一样。名单和模板的路径照所写的记，做的时候在同一个文件夹里运行。

      --json 在标准输出写一个对象：file、plan（指纹）、records、shards；-o - 时不写。
      """,
      """
      Examples:
        hongtou batch plan letters.csv --template letter.md --shards 16 -o plan.json
        hongtou batch plan letters.csv --template letter.md --shards 16 \\
          --number 份号=000001 -o plan.json

      The plan records the SHA-256 of records, template, faces and layouts, and the
      versions of the libraries; where any of them differs, nothing is set. Numbers
      are given in the plan: they are the same whichever machine does the work, and
      however often. The paths of records and template are kept as given, so run the
      shards in the same folder.

      --json writes an object to standard output: file, plan (its fingerprint),
      records, shards; not with -o -.
      """
    ).inHelp)

  @OptionGroup var records: RecordOptions

  @Option(
    help: ArgumentHelp(
      "分成几片；第 i 条记录归第 (i-1) mod n 片。",
      "How many shards to make; record i goes to shard (i-1) mod n.", valueName: "n"))
  var shards = 1

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("计划写到哪里。", "Where to write the plan.", valueName: "file|-"),
    completion: .file())
  var output: String

  @OptionGroup var setting: SettingOptions

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { reporter throws(Failure) in
      try BatchPlanCommand.check(shards)
      try OutputNames.refuseOverwriting([records.records, records.template], with: output)
      let opened = try BatchSetting(
        template: records.template, optional: records.optional, try setting.setting(),
        resources: shared.resources, reporter: reporter)
      let input = BatchInput(
        records: try records.file(), numbers: try records.series(), template: opened.template,
        optional: opened.optional, names: nil)
      let job = BatchJob(reporter: reporter)
      let plan = try job.plan(input, opened, rules: records.rules, shards: shards)
      try job.write(plan, to: output)
      return .success
    }
  }

  /// Throws 64 for an impossible number of shards.
  static func check(_ shards: Int) throws(Failure) {
    guard !(1...99_999).contains(shards) else { return }
    throw Failure(.usage, Phrase("--shards 应在 1 到 99999 之间", "--shards is from 1 to 99999"))
  }
}
