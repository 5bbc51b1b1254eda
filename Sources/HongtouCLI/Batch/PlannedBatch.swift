import Batch
import Diagnostics
import Files
import Hongtou

/// A plan and what it needs on this machine, found to be what the plan was made with.
struct PlannedBatch {
  /// The plan.
  let plan: BatchPlan
  /// Its template and what it is set with.
  let setting: BatchSetting
  /// What is set.
  let input: BatchInput

  /// Reads the plan at `path` and opens its template and records.
  ///
  /// Throws 65 for a plan or records that were changed, 78 where tool, libraries, faces, layouts or
  /// template are not those of the plan.
  init(_ path: String, resources: String?, reporter: Reporter) throws(Failure) {
    plan = try BatchPlan(file: path)
    setting = try BatchSetting(
      template: plan.template, optional: plan.optional, DocumentSetting(plan.environment),
      resources: resources, reporter: reporter)
    input = BatchInput(
      records: plan.records, numbers: plan.numbers, template: setting.template,
      optional: setting.optional, names: nil)
  }

  /// Throws where the plan is not to be run here.
  func check() throws(Failure) {
    let differences = plan.environment.differences(from: setting.environment)
    guard differences.isEmpty else {
      let list = differences.joined(separator: ", ")
      throw Failure(
        .configuration,
        Phrase("与计划不符：\(list)", "not what the plan was made with: \(list)"),
        hint: Phrase("换成计划时的版本，或另定计划", "use those of the plan, or make another plan"))
    }
    let digest = try FileHash.sha256(ofFile: plan.records.path)?.digest
    guard let digest else {
      throw Failure(
        .noInput,
        Phrase("没有名单“\(plan.records.path)”", "there is no ‘\(plan.records.path)’"),
        hint: Phrase("在定计划的文件夹里运行", "run this where the plan was made"))
    }
    guard digest == plan.recordsDigest else {
      throw Failure(
        .badData,
        Phrase(
          "名单“\(plan.records.path)”在定计划之后改过", "‘\(plan.records.path)’ was changed after the plan"),
        hint: Phrase("另定计划", "make another plan"))
    }
  }
}
