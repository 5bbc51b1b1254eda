import Batch
import Diagnostics
import Hongtou

/// What the commands of a batch have in common: a plan is made, a part of it is run.
struct BatchJob {
  let reporter: Reporter

  /// Looks through the records of `input` and settles a plan: for those in `subset`, for the first
  /// `limit`, or for all. What is found is reported.
  ///
  /// Throws 65 where outputs or numbers would clash, or where the template itself is wrong: nothing is
  /// to be rendered then.
  func plan(
    _ input: BatchInput, _ setting: BatchSetting, rules: Survey.Rules, shards: Int,
    subset: Set<Int>? = nil, limit: Int? = nil
  ) throws(Failure) -> BatchPlan {
    let survey = try Survey(input, rules: rules)
    guard !survey.findings.hasErrors else {
      throw Failure(
        .badData, Phrase("名单不能排", "the records cannot be set"), diagnostics: survey.findings)
    }
    reporter.report(survey.findings, of: input.records.path)
    let first = limit.map { Set(1...min($0, survey.count)) }
    let plan = BatchPlan(
      records: input.records, recordsDigest: SHA256.text(of: survey.digest), count: survey.count,
      template: input.template.file, shards: shards, numbers: input.numbers,
      optional: Array(input.optional), names: input.names?.text, subset: first ?? subset,
      environment: setting.environment)
    try check(input, plan, setting)
    return plan
  }

  /// Throws 65 for errors that are the template's and no record's.
  private func check(
    _ input: BatchInput, _ plan: BatchPlan, _ setting: BatchSetting
  ) throws(Failure) {
    let setter = try setting.setter()
    let faults = try TemplateTrial(input, plan: plan).faults { record throws(Failure) in
      switch try setter.pages(of: record) {
      case .success: []
      case .failure(let failure): failure.reasons
      }
    }
    guard faults.isEmpty else { throw .template(input.template.file, faults) }
  }

  /// Writes `plan` to `path`, and tells what is to be set by it. Throws 73 and 74.
  func write(_ plan: BatchPlan, to path: String) throws(Failure) {
    let count = plan.count(in: .whole)
    try OutputFile(path).write(Array((plan.json.text + "\n").utf8))
    try reporter.summarise(
      Phrase(
        "\(path)：\(count) 条记录，\(plan.shards) 片",
        "\(path): \(count) records in \(plan.shards) shards"),
      written: [path],
      JSONObject([
        "file": .string(path), "plan": .string(plan.digest), "records": .number(count),
        "shards": .number(plan.shards),
      ]))
  }

  /// Runs, shows how it goes, and says how it ended.
  func status(of run: ShardRun, _ setting: BatchSetting) throws(Failure) -> ExitStatus {
    let display = BatchDisplay(reporter)
    let signals = StopSignals()
    let summary = try run.run(
      { () throws(Failure) in try setting.renderer() }, tell: { display.show($0) })
    display.show(summary)
    _ = consume signals
    return summary.status
  }
}

extension Failure {
  /// A template that cannot be set with any record, because of `diagnostics`.
  static func template(_ path: String, _ diagnostics: [Diagnostic]) -> Failure {
    Failure(
      .badData, Phrase("模板“\(path)”有误", "the template ‘\(path)’ is wrong"),
      diagnostics: diagnostics)
  }
}
