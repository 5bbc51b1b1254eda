import ArgumentParser
import Batch
import Diagnostics
import Hongtou
import OfficialDocument

/// `hongtou batch FILE`: all records, on this machine.
struct BatchMakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make",
    abstract: Phrase(
      "在本机把名单全部排完（make 可以不写）。",
      "Set all records on this machine (the word make may be left out)."
    ).inHelp,
    discussion: Phrase(
      """
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
      """,
      """
      Examples:
        hongtou batch letters.csv --template letter.md -o out/
        hongtou batch letters.csv --template letter.md -o out/ \\
          --name '{{文号}}-{{姓名}}'
        hongtou batch letters.csv --template letter.md -o trial/ --limit 3
        hongtou batch letters.csv --template letter.md -o out/ --number 份号=000001
        hongtou batch letters.csv --template letter.md -o out/ --pack tar
        hongtou batch legacy.csv --encoding gb18030 --template letter.md -o out/
        hongtou batch letters.csv --template letter.md --merge press.pdf --two-sided
        hongtou batch letters.csv --template letter.md -o out/ --json 2>log.jsonl

      The folder of -o gets one PDF a record, and manifest.jsonl: the files, pages
      and SHA-256 of each record, with totals in the last line.

      --merge joins all records in one PDF for a print shop; the .index.jsonl beside
      it tells on which page each record begins, and how many pages it has.
      """
    ).inHelp)

  @OptionGroup var records: RecordOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("成品写到哪个文件夹。", "The folder to write to.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "文件名，{{字段}} 处填入记录的值，{{序号}} 为第几条。",
      "File names: {{field}} stands for a record's value, {{序号}} for its number in the list.",
      valueName: "pattern"))
  var name = "{{\(BatchInput.ordinal)}}"

  @OptionGroup var jobs: JobsOption

  @Option(
    help: ArgumentHelp(
      "全部文件装进一个归档：tar（成品文件夹里的 batch.tar）。",
      "Pack all files into one archive: tar (batch.tar in the folder)."))
  var pack: Packing?

  @Option(
    help: ArgumentHelp(
      "不逐件写，连成一个供印刷的 PDF。", "Write one PDF for a print shop, not a file a record.",
      valueName: "file"), completion: .file())
  var merge: String?

  @Flag(
    help: ArgumentHelp(
      "配合 --merge：每条记录从单页（正面）起，必要时补一个空白页。",
      "With --merge: begin each record on an odd page (a front), after a blank page if need be."))
  var twoSided = false

  @Option(
    help: ArgumentHelp("只排前 n 条：试排用。", "Set the first n records only, for a trial.", valueName: "n")
  )
  var limit: Int?

  @Flag(help: ArgumentHelp("替换成品文件夹里另一批的文件。", "Replace the files of another batch in the folder."))
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
