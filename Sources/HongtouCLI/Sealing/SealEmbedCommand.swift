import ArgumentParser
import Diagnostics
import Glibc
import Hongtou
import Issuance

/// `hongtou seal embed`: puts the signature in its place.
struct SealEmbedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "embed",
    abstract: Phrase(
      "把签章系统返回的签名放进待签文件，并验证。",
      "Embed the signature that a signing service returned, and verify it."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou seal embed 通知.prepared.pdf --job 通知.job.json --cms 通知.der
        hongtou seal embed 通知.prepared.pdf --job 通知.job.json --raw 签名值.bin  只有签名值的
        hongtou seal embed 盖好.prepared.pdf --job 盖好.job.json --cms 答.tsr  时间戳
        hongtou seal embed --jobs-from 签名.jsonl               成批

      放不下、不是 DER、摘要不符、签名不对的不放，退出码 65，不留文件。清单一行一个对象：prepared, output, \
      job（任务文件），或直接是 prepare 写出的那一行；加上 cms 或 raw（文件名），或 cmsHex、rawHex。
      """,
      """
      Examples:
        hongtou seal embed notice.prepared.pdf --job notice.job.json --cms notice.der
        hongtou seal embed notice.prepared.pdf --job notice.job.json --raw value.bin
        hongtou seal embed sealed.prepared.pdf --job sealed.job.json --cms answer.tsr
        hongtou seal embed --jobs-from signatures.jsonl

      The second embeds a bare signature value, the third a time stamp, the last a
      batch.

      A signature that does not fit, is not DER, is of another digest or is wrong is
      not embedded: the exit code is 65, and no file is left. A list has an object a
      line: prepared, output, job (the job file), or the very line that prepare
      wrote; and with it cms or raw (file names), or cmsHex or rawHex.
      """
    ).inHelp)

  @Argument(help: ArgumentHelp("待签文件。", "The prepared file.", valueName: "pdf"))
  var file: String?

  @Option(help: ArgumentHelp("任务文件。", "The job file.", valueName: "file"), completion: .file())
  var job: String?

  @Option(
    help: ArgumentHelp(
      "签名（CMS 或时间戳，DER）。", "The signature (CMS or time stamp, DER).", valueName: "file"),
    completion: .file())
  var cms: String?

  @Option(
    help: ArgumentHelp(
      "签名值；准备时须给过 --cert。", "The bare signature value; prepare has to be given --cert for it.",
      valueName: "file"), completion: .file())
  var raw: String?

  @Flag(
    help: ArgumentHelp(
      "签名不是 CMS（如 GB/T 38540 的签章数据）：只查 DER，原样放入。",
      "The signature is no CMS (seal data of GB/T 38540, say): only check that it is DER, and embed it as it is."
    ))
  var opaque = false

  @Flag(help: ArgumentHelp("放好之后删去待签文件。", "Delete the prepared file afterwards."))
  var removePrepared = false

  @Option(
    name: .shortAndLong, help: ArgumentHelp("盖好的文件。", "The sealed file.", valueName: "file"),
    completion: .file())
  var output: String?

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
          let file = try entry.required("prepared")
          let path = try embed(
            file, entry.job(), entry.message(), to: entry["output"], reporter)
          return result(file, path)
        }
      }
      guard let file else { throw SealBatch.missing("<pdf>") }
      guard let job else { throw SealBatch.missing("--job") }
      let path = try embed(
        file, SealJob(InputFile(job).read(), name: job), message(), to: output, reporter)
      try reporter.summarise(
        Phrase("\(file) → \(path)", "\(file) → \(path)"), written: [path], result(file, path))
      return .success
    }
  }

  private func result(_ file: String, _ path: String) -> JSONObject {
    JSONObject(["prepared": .string(file), "output": .string(path)])
  }

  private func message() throws(Failure) -> SealMessage {
    switch (cms, raw) {
    case (let cms?, nil):
      let bytes = try InputFile(cms, limit: SealFiles.messageLimit).read()
      return opaque ? .opaque(bytes) : .message(bytes)
    case (nil, let raw?): return .value(try InputFile(raw, limit: SealFiles.messageLimit).read())
    default:
      throw Failure(
        .usage, Phrase("--cms 和 --raw 要有一个，且只有一个", "name one of --cms and --raw"))
    }
  }

  private func embed(
    _ file: String, _ job: SealJob, _ message: SealMessage, to output: String?,
    _ reporter: Reporter
  ) throws(Failure) -> String {
    let path = output ?? (file == "-" ? "-" : SealNames.sealed(of: file))
    try OutputNames.refuseOverwriting([file, self.job, cms, raw].compactMap(\.self), with: path)
    let prepared = try InputFile(file, limit: SealFiles.limit).read()
    let seal = try SealEmbedding(job, name: file).embed(message, in: prepared)
    try SealedOutput(path).write(seal.bytes)
    reporter.report(seal.diagnostics, of: path)
    if removePrepared, OutputFile(file).exists { unlink(file) }
    return path
  }
}
