import ArgumentParser

/// `hongtou batch`: many documents from records.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "按名单成批排印：一条记录一件。",
    discussion: """
      例：
        hongtou batch 名单.csv --template 函.md -o 成品/
        hongtou batch 名单.csv --template 函.md -o 成品/ --name '{{文号}}-{{姓名}}'
        hongtou batch 名单.csv --template 函.md --merge 付印.pdf
        hongtou batch plan 名单.csv --template 函.md --shards 16 -o 计划.json
        hongtou batch run 计划.json --shard 3 -o 成品/
        hongtou batch merge 计划.json -o 成品/
        hongtou batch retry 计划.json 成品/manifest.jsonl -o 重做.json
        hongtou batch audit 计划.json 成品/
        hongtou batch prepare 成品/ -o 待签/ --appearance 章.png
        hongtou batch embed 待签/ --cms cms.jsonl -o 已盖/

      模板是一份公文稿，{{字段}} 处填入记录的值；值原样印出，不当作标题、表格或占位符。记录里名为公文稿的键（如 \
      主送机关、份号）而模板没有用作占位符的列，直接设定该要素。

      中断了就再运行一次：接着做，结果逐字节相同。一台机器做不完的，先定计划，分片去做，再合清单。

      退出码：0 全部排好；65 有的记录不能排（已逐条列出，重试无用）；75 中断或另有进程在做，再运行一次；其余同 hongtou --help。
      """,
    subcommands: [
      BatchMakeCommand.self, BatchPlanCommand.self, BatchRunCommand.self, BatchMergeCommand.self,
      BatchRetryCommand.self, BatchAuditCommand.self, BatchPrepareCommand.self,
      BatchEmbedCommand.self,
    ],
    defaultSubcommand: BatchMakeCommand.self)
}
