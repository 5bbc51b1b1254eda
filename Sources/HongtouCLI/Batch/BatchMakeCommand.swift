import ArgumentParser
import Batch
import Diagnostics
import Hongtou
import OfficialDocument

/// `hongtou batch FILE`: all records, on this machine.
struct BatchMakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make",
    abstract: "在本机把名单全部排完（make 可以不写）。",
    discussion: """
      例：
        hongtou batch 名单.csv --template 函.md -o 成品/
        hongtou batch 名单.csv --template 函.md -o 成品/ --name '{{文号}}-{{姓名}}'
        hongtou batch 名单.csv --template 函.md -o 试排/ --limit 3
        hongtou batch 名单.csv --template 函.md -o 成品/ --number 份号=000001
        hongtou batch 名单.csv --template 函.md -o 成品/ --pack tar
        hongtou batch 旧系统.csv --encoding gb18030 --template 函.md -o 成品/
        hongtou batch 名单.csv --template 函.md --merge 付印.pdf --two-sided
        hongtou batch 名单.csv --template 函.md -o 成品/ --json 2>进度.jsonl

      成品在 -o 的文件夹里，一条记录一个 PDF；manifest.jsonl 是清单：每条记录的文件、页数、SHA-256，末行是合计。

      --merge 把全部记录连成一个供印刷的 PDF，旁边的 .index.jsonl 注明每条记录从第几页起、共几页。
      """)

  @OptionGroup var records: RecordOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("成品写到哪个文件夹。", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(help: ArgumentHelp("文件名，{{字段}} 处填入记录的值，{{序号}} 为第几条。", valueName: "pattern"))
  var name = "{{\(BatchInput.ordinal)}}"

  @OptionGroup var jobs: JobsOption

  @Option(help: "全部文件装进一个归档：tar（成品文件夹里的 batch.tar）。")
  var pack: Packing?

  @Option(
    help: ArgumentHelp("不逐件写，连成一个供印刷的 PDF。", valueName: "file"), completion: .file())
  var merge: String?

  @Flag(help: "配合 --merge：每条记录从单页（正面）起，必要时补一个空白页。")
  var twoSided = false

  @Option(help: ArgumentHelp("只排前 n 条：试排用。", valueName: "n"))
  var limit: Int?

  @Flag(help: "替换成品文件夹里另一批的文件。")
  var overwrite = false

  @OptionGroup var setting: SettingOptions

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { reporter throws(Failure) in
      try check()
      let opened = try BatchSetting(
        template: records.template, optional: records.optional, try setting.setting(),
        resources: shared.resources, reporter: reporter)
      let input = BatchInput(
        records: try records.file(), numbers: try records.series(), template: opened.template,
        optional: opened.optional, names: merge == nil ? try NamePattern(name) : nil)
      let job = BatchJob(reporter: reporter)
      let plan = try job.plan(
        input, opened, rules: records.rules, shards: 1, limit: limit)
      let workers = try jobs.count()
      if let merge {
        return try MergedPrint(
          input: input, plan: plan, setting: opened, path: merge, isTwoSided: twoSided,
          workers: workers, reporter: reporter
        ).status()
      }
      let run = ShardRun(
        input, plan: plan, shard: .whole, folder: BatchFolder(output ?? "."),
        isPacked: pack != nil, overwrites: overwrite, workers: workers)
      return try job.status(of: run, opened)
    }
  }

  private func check() throws(Failure) {
    if let limit, limit < 1 {
      throw Failure(.usage, Phrase("--limit 应不小于 1", "--limit is at least 1"))
    }
    if let merge {
      for path in [merge, PrintIndex.path(of: merge)] {
        try OutputNames.refuseOverwriting([records.records, records.template], with: path)
      }
      if pack != nil || setting.sealRecords {
        throw Failure(
          .usage,
          Phrase(
            "--merge 只出一个 PDF，不能同时用 --pack、--seal-records",
            "--merge makes one PDF: it goes without --pack and --seal-records"))
      }
    } else if twoSided {
      throw Failure(.usage, Phrase("--two-sided 配合 --merge 用", "--two-sided goes with --merge"))
    }
    guard (output == nil) == (merge == nil) else { return }
    throw Failure(
      .usage,
      Phrase(
        "用 -o 指明成品文件夹，或用 --merge 连成一个 PDF", "name a folder with -o, or one PDF with --merge"))
  }
}
