import ArgumentParser
import Diagnostics

/// `hongtou batch`: many documents from records.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: Phrase(
      "按名单成批排印：一条记录一件。", "Typeset a batch of records: one document a record."
    ).inHelp,
    discussion: Phrase(
      """
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
      """
      Examples:
        hongtou batch letters.csv --template letter.md -o out/
        hongtou batch letters.csv --template letter.md -o out/ \\
          --name '{{文号}}-{{姓名}}'
        hongtou batch letters.csv --template letter.md --merge press.pdf
        hongtou batch plan letters.csv --template letter.md --shards 16 -o plan.json
        hongtou batch run plan.json --shard 3 -o out/
        hongtou batch merge plan.json -o out/
        hongtou batch retry plan.json out/manifest.jsonl -o retry.json
        hongtou batch audit plan.json out/
        hongtou batch prepare out/ -o to-sign/ --appearance seal.png
        hongtou batch embed to-sign/ --cms cms.jsonl -o sealed/

      The template is a manuscript where {{field}} stands for a record's value.
      Values are printed as they are, never taken for headings, tables or
      placeholders. A column that is named like a key of manuscripts, such as
      主送机关 (addressee) or 份号 (copy number), and is no placeholder in the
      template sets that element itself.

      After an interruption run the same command again: it goes on, and the result
      is the same to the byte. What is too much for one machine is planned first,
      then run in shards, then merged.

      Exit codes: 0 all are set; 65 some records cannot be set (each is listed;
      trying again does not help); 75 interrupted, or another process is at work:
      run it again; others as in hongtou --help.
      """
    ).inHelp,
    subcommands: [
      BatchMakeCommand.self, BatchPlanCommand.self, BatchRunCommand.self, BatchMergeCommand.self,
      BatchRetryCommand.self, BatchAuditCommand.self, BatchPrepareCommand.self,
      BatchEmbedCommand.self,
    ],
    defaultSubcommand: BatchMakeCommand.self)
}
