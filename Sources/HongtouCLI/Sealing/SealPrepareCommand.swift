import ArgumentParser
import Diagnostics
import Hongtou
import Issuance

/// `hongtou seal prepare`: makes a place for a signature, and says what is to be signed.
struct SealPrepareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare",
    abstract: Phrase(
      "在签名域里留出签名的位置，写出待签文件和任务。",
      "Make room for the signature in a signature field; write the prepared file and its job."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou seal prepare 通知.pdf --appearance 章.png --reason 印发
        hongtou seal prepare 请示.pdf --field 某某局            几个签名域之一
        hongtou seal prepare 通知.pdf --cert 章.pem             签章系统只返回签名值时
        hongtou seal prepare 盖好.pdf --document-timestamp      整个文件的时间戳（RFC 3161）
        hongtou seal prepare --jobs-from 清单.jsonl >任务.jsonl  成批：一行一件

      不写 -o、--job 时写 通知.prepared.pdf、通知.job.json。待签文件已显示印章而没有签名，只有本人可读；
      嵌入之后请删去。清单一行一个对象：file, field, appearance, output, job, kind \
      (cades|pkcs7|timestamp), reserve, reason, location, time, expectSha256, cert；只有 file 必填。
      """,
      """
      Examples:
        hongtou seal prepare notice.pdf --appearance seal.png --reason 印发
        hongtou seal prepare request.pdf --field 某某局       one of several fields
        hongtou seal prepare notice.pdf --cert seal.pem       for a bare value
        hongtou seal prepare sealed.pdf --document-timestamp  RFC 3161 time stamp
        hongtou seal prepare --jobs-from in.jsonl >out.jsonl  a batch: a line each

      Without -o and --job it writes notice.prepared.pdf and notice.job.json. The
      prepared file shows the seal and has no signature yet; only its owner can read
      it. Delete it once the signature is embedded. Where the service returns bare
      signature values, prepare with --cert. A list has an object a line: file,
      field, appearance, output, job, kind (cades|pkcs7|timestamp), reserve, reason,
      location, time, expectSha256, cert; only file is required.
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp(
      "本程序排出的定稿 PDF，可以已盖有别的印章。",
      "A final PDF set by this program; other seals may be on it already.", valueName: "pdf"))
  var file: String?

  @OptionGroup var place: SealPlaceOptions

  @Flag(help: ArgumentHelp("给整个文件加时间戳，不是盖章。", "Time-stamp the whole file instead of sealing it."))
  var documentTimestamp = false

  @Option(
    help: ArgumentHelp(
      "签名的种类：cades 或 pkcs7。", "The kind of signature: cades or pkcs7.", valueName: "kind"))
  var kind: SealKind = .cades

  @Option(
    help: ArgumentHelp(
      "签名者的证书（PEM 或 DER，后面可跟上级证书）。",
      "The signer's certificate (PEM or DER); its issuers' may follow.", valueName: "file"),
    completion: .file())
  var cert: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("待签文件。", "The prepared file.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("任务文件；- 为标准输出。", "The job file; - for standard output.", valueName: "file"),
    completion: .file())
  var job: String?

  @Option(
    help: ArgumentHelp(
      "成批：清单，一行一个 JSON 对象；- 为标准输入。",
      "A batch: a list with a JSON object a line; - for standard input.", valueName: "file"))
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
