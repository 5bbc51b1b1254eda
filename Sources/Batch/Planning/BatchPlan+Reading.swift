import Diagnostics
import Files
import OfficialDocument

extension BatchPlan {
  /// Reads a plan's file.
  ///
  /// Throws 66 for a file that cannot be read, 65 for one that is no plan, or was changed.
  package init(file path: String) throws(Failure) {
    let bytes = try InputFile(path, limit: 256 << 20).read()
    let (read, _) = Record.read(json: bytes, number: 1, line: 1, file: path)
    guard let read, read[text: "hongtou"] == "batch-plan",
      let form = read[text: "form"].flatMap(RecordForm.init(rawValue:)),
      let encoding = read[text: "encoding"].flatMap(RecordEncoding.init(rawValue:)),
      let records = read[text: "records"], let digest = read[text: "records_sha256"],
      let count = read[text: "count"].flatMap({ Int($0) }), let template = read[text: "template"],
      let shards = read[text: "shards"].flatMap({ Int($0) }), shards > 0
    else { throw BatchPlan.refusal(path) }
    var numbers: [NumberSeries] = []
    for text in read[texts: "numbers"] {
      guard let series = try? NumberSeries(text) else { throw BatchPlan.refusal(path) }
      numbers.append(series)
    }
    let subset = read[texts: "subset"].compactMap { Int($0) }
    self.init(
      records: RecordFile(path: records, form: form, encoding: encoding), recordsDigest: digest,
      count: count, template: template, shards: shards, numbers: numbers,
      optional: read[texts: "optional"], names: read[text: "names"],
      subset: subset.isEmpty ? nil : Set(subset),
      environment: BatchEnvironment(
        read[members: "environment"].map { .init($0.name, $0.text) }))
    guard read[text: "plan"] == self.digest else { throw BatchPlan.refusal(path) }
  }

  private static func refusal(_ path: String) -> Failure {
    Failure(
      .badData, Phrase("“\(path)”不是计划，或被改过", "‘\(path)’ is no plan, or was changed"),
      hint: Phrase("用 hongtou batch plan 另作一份", "make one with hongtou batch plan"))
  }
}
