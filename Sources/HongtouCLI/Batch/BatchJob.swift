import Batch
import Diagnostics
import Hongtou

/// What the commands of a batch have in common: a plan is made, a part of it is run.
struct BatchJob {
  let reporter: Reporter

  /// Looks through the records of `input` and settles a plan: for those in `subset`, for the first
  /// `limit`, or for all. What is found is reported.
  ///
  /// Throws 65 where outputs or numbers would clash: nothing is to be rendered then.
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
    return BatchPlan(
      records: input.records, recordsDigest: SHA256.text(of: survey.digest), count: survey.count,
      template: input.template.file, shards: shards, numbers: input.numbers,
      optional: Array(input.optional), names: input.names?.text, subset: first ?? subset,
      environment: setting.environment)
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
