import ArgumentParser
import Diagnostics
import Hongtou
import Issuance

/// `hongtou seal digest`: what a signer is given.
struct SealDigestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    abstract: Phrase(
      "给出待签的摘要，或待签的字节。", "Print the digests to sign, or write the bytes to sign."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou seal digest 通知.job.json                    SHA-256 和 SM3，一行一个
        hongtou seal digest 通知.prepared.pdf                从待签文件另算一遍
        hongtou seal digest 通知.prepared.pdf --content 内容.bin
        openssl cms -sign -binary -cades -md sha256 -signer 章.pem -inkey 章.key -in 内容.bin \
      -outform DER -out 通知.der
        hongtou seal digest 通知.job.json --attributes 待签.bin  只返回签名值的，签这些字节（须 prepare --cert）
        hongtou seal digest 盖好.job.json --query 问.tsq        向时间戳服务要时间戳的请求
      """,
      """
      Examples:
        hongtou seal digest notice.job.json                  SHA-256 and SM3
        hongtou seal digest notice.prepared.pdf              the same, computed anew
        hongtou seal digest notice.prepared.pdf --content content.bin
        openssl cms -sign -binary -cades -md sha256 -signer seal.pem \\
          -inkey seal.key -in content.bin -outform DER -out notice.der
        hongtou seal digest notice.job.json --attributes attributes.bin
        hongtou seal digest sealed.job.json --query ask.tsq  for a time stamp service

      Services that return bare signature values sign the bytes of --attributes
      (prepare has to be given --cert for it).
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp(
      "任务（.json），或待签文件（.pdf）。", "A job (.json) or a prepared file (.pdf).", valueName: "job|pdf"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "写出签名覆盖的字节，供要原文的签名程序。",
      "Write the bytes that the signature covers, for signers that want the content.",
      valueName: "file"), completion: .file())
  var content: String?

  @Option(
    help: ArgumentHelp(
      "写出已签属性（DER），签名值就是对它签的。",
      "Write the signed attributes (DER): what a bare signature value signs.", valueName: "file"),
    completion: .file())
  var attributes: String?

  @Option(
    help: ArgumentHelp(
      "写出时间戳请求（RFC 3161，SHA-256）。", "Write a time stamp request (RFC 3161, SHA-256).",
      valueName: "file"), completion: .file())
  var query: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { _ throws(Failure) in
      let bytes = try InputFile(file, limit: SealFiles.limit).read()
      let isPDF = bytes.starts(with: "%PDF-".utf8)
      let job = isPDF ? nil : try SealJob(bytes, name: file)
      let awaited = isPDF ? try AwaitedContent(bytes, name: file) : nil
      if let content {
        guard let awaited else {
          throw SealDigestCommand.needs("--content", "待签文件", "a prepared file")
        }
        try OutputFile(content, isPrivate: true).write(awaited.content)
      }
      if let attributes {
        guard let encoding = job?.attributes?.encoding else {
          throw SealDigestCommand.needs(
            "--attributes", "prepare --cert 所写的任务", "a job of prepare --cert")
        }
        try OutputFile(attributes, isPrivate: true).write(encoding)
      }
      let digests =
        try awaited?.digests() ?? (sha256: job?.sha256 ?? [], sm3: job?.sm3 ?? [])
      if let query {
        try OutputFile(query, isPrivate: true).write(SealJob.timeStampRequest(digests.sha256))
      }
      try OutputFile("-").write(Array(text(digests).utf8))
      return .success
    }
  }

  private func text(_ digests: (sha256: [UInt8], sm3: [UInt8])) -> String {
    let (sha256, sm3) = (Hexadecimal.text(of: digests.sha256), Hexadecimal.text(of: digests.sm3))
    guard shared.json else { return "sha256 \(sha256)\nsm3 \(sm3)\n" }
    return JSONObject([
      "file": .string(file), "sha256": .string(sha256), "sm3": .string(sm3),
    ]).text + "\n"
  }

  private static func needs(_ option: String, _ zh: String, _ en: String) -> Failure {
    Failure(.usage, Phrase("\(option) 要用\(zh)", "\(option) needs \(en)"))
  }
}
