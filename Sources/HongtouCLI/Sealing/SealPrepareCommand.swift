import ArgumentParser
import Diagnostics
import Hongtou
import Issuance

/// `hongtou seal prepare`: makes a place for a signature, and says what is to be signed.
struct SealPrepareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare",
    abstract: "在签名域里留出签名的位置，写出待签文件和任务。",
    discussion: """
      例：
        hongtou seal prepare 通知.pdf --appearance 章.png --reason 印发
        hongtou seal prepare 请示.pdf --field 某某局            几个签名域之一
        hongtou seal prepare 通知.pdf --cert 章.pem             签章系统只返回签名值时
        hongtou seal prepare 盖好.pdf --document-timestamp      整个文件的时间戳（RFC 3161）
        hongtou seal prepare --jobs-from 清单.jsonl >任务.jsonl  成批：一行一件

      不写 -o、--job 时写 通知.prepared.pdf、通知.job.json。待签文件已显示印章而没有签名，只有本人可读；
      嵌入之后请删去。清单一行一个对象：file, field, appearance, output, job, kind \
      (cades|pkcs7|timestamp), reserve, reason, location, time, expectSha256, cert；只有 file 必填。
      """)

  @Argument(help: ArgumentHelp("本程序排出的定稿 PDF，可以已盖有别的印章。", valueName: "pdf"))
  var file: String?

  @OptionGroup var place: SealPlaceOptions

  @Flag(help: "给整个文件加时间戳，不是盖章。")
  var documentTimestamp = false

  @Option(help: ArgumentHelp("签名的种类：cades 或 pkcs7。", valueName: "kind"))
  var kind: SealKind = .cades

  @Option(
    help: ArgumentHelp("签名者的证书（PEM 或 DER，后面可跟上级证书）。", valueName: "file"), completion: .file())
  var cert: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("待签文件。", valueName: "file"), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("任务文件；- 为标准输出。", valueName: "file"), completion: .file())
  var job: String?

  @Option(help: ArgumentHelp("成批：清单，一行一个 JSON 对象；- 为标准输入。", valueName: "file"))
  var jobsFrom: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { reporter throws(Failure) in
      if let jobsFrom {
        guard file == nil else { throw SealBatch.both }
        return try SealBatch(jobsFrom, reporter).run { (entry) throws(Failure) in
          try self.entry(entry, reporter)
        }
      }
      guard let file else { throw SealBatch.missing("<pdf>") }
      let certificates = try cert.map { (path) throws(Failure) in
        try CertificateFile(InputFile(path).read(), name: path).certificates
      }
      let kind = documentTimestamp ? SealKind.timestamp : kind
      let request = try place.request(kind: kind, certificates: certificates ?? [])
      let path = job ?? SealNames.job(of: file)
      let seal = try SealPrepareJob(request, reporter).run(file, output: output, job: path)
      try reporter.summarise(
        Phrase(
          "\(file) → \(seal.path)，待签：\(path)", "\(file) → \(seal.path), to be signed: \(path)"),
        written: [seal.path, path], result(file, seal))
      return .success
    }
  }

  private func result(_ file: String, _ seal: (path: String, json: JSONObject)) -> JSONObject {
    seal.json.prefixed("prepared", .string(seal.path)).prefixed("file", .string(file))
  }

  /// One line of a list.
  private func entry(_ entry: SealEntry, _ reporter: Reporter) throws(Failure) -> JSONObject {
    let request = try entry.request(defaults: place, kind: documentTimestamp ? .timestamp : kind)
    let file = try entry.required("file")
    let seal = try SealPrepareJob(request, reporter)
      .run(file, output: entry["output"], job: entry["job"])
    return result(file, seal)
  }
}

extension SealKind: ExpressibleByArgument {}
