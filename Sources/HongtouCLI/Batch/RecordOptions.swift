import ArgumentParser
import Batch
import Diagnostics

/// How records are read, numbered and looked through.
struct RecordOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "名单：.csv（首行为列名）、.jsonl 或 .json。",
      "The records: .csv (column names in the first line), .jsonl or .json.", valueName: "file"),
    completion: .file(extensions: ["csv", "jsonl", "ndjson", "json"]))
  var records: String

  @Option(
    help: ArgumentHelp(
      "模板：一份公文稿，{{字段}} 处填入记录的值。",
      "The template: a manuscript where {{field}} stands for a record's value.", valueName: "file"),
    completion: .file(extensions: ["md", "json"]))
  var template: String

  @Option(
    help: ArgumentHelp("名单的字符编码：utf-8 或 gb18030。", "The records' encoding: utf-8 or gb18030."))
  var encoding: RecordEncoding = .utf8

  @Option(
    help: ArgumentHelp(
      "依次编号：份号=000001，或 '发文字号=云政函〔2026〕12号'。",
      "Number the records in turn: 份号=000001 (copy number), or '发文字号=云政函〔2026〕12号' (document number).",
      valueName: Phrase("字段=首号", "field=first").inHelp))
  var number: [String] = []

  @Option(
    help: ArgumentHelp(
      "可以为空的字段。", "A field that may be empty.", valueName: Phrase("字段", "field").inHelp))
  var optional: [String] = []

  @Option(
    help: ArgumentHelp(
      "应有多少条记录；不符就不排。", "How many records there should be; with any other count nothing is set.",
      valueName: "n"))
  var expect: Int?

  @Flag(help: ArgumentHelp("份号可以跳号。", "Allow gaps in the copy numbers."))
  var allowGaps = false

  @Flag(help: ArgumentHelp("名单里有用不上的列，也算错误。", "Count columns that nothing uses as errors."))
  var strict = false

  /// The file of records.
  func file() throws(Failure) -> RecordFile { try RecordFile(records, encoding: encoding) }

  /// The numbers that records are given.
  func series() throws(Failure) -> [NumberSeries] {
    var series: [NumberSeries] = []
    for text in number { series.append(try NumberSeries(text)) }
    return series
  }

  /// What is asked of the records as a whole.
  var rules: Survey.Rules {
    var rules = Survey.Rules()
    rules.expected = expect
    rules.allowsGaps = allowGaps
    rules.isStrict = strict
    return rules
  }
}

extension RecordEncoding: ExpressibleByArgument {}
