import ArgumentParser
import Diagnostics
import Hongtou
import Issuance

/// `hongtou seal verify`: whether a file is what was sealed.
struct SealVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Phrase(
      "验证签章：每个签名、覆盖范围、盖章之后的改动。",
      "Verify seals: every signature, what it covers, and what was changed after it."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou seal verify 通知.sealed.pdf                    有任何不对，退出码 65
        hongtou seal verify 通知.sealed.pdf --trust 根证书.pem 证书也要可信
        hongtou seal verify 通知.sealed.pdf --strict           另查无用的对象，并用 libqpdf 再读一遍
        hongtou seal verify 成品/*.pdf --json                  一个文件一行

      盖章之后只许再盖（首个签章允许的话）、加时间戳、加验证资料；别的改动都报告。RSA、ECDSA、SM2 \
      的签名值都验证；SM2 证书链只查颁发者的签名和有效期（OpenSSL 3.0 不能建 SM2 链）。\
      不查吊销：本程序不联网。
      """,
      """
      Examples:
        hongtou seal verify notice.sealed.pdf                   65 if it is not right
        hongtou seal verify notice.sealed.pdf --trust root.pem  certificates too
        hongtou seal verify notice.sealed.pdf --strict          unused objects too
        hongtou seal verify out/*.pdf --json                    a line a file

      After a seal only these may be added: seals (if the first one allows it), time
      stamps and validation data; any other change is reported. Signature values of
      RSA, ECDSA and SM2 are all verified; of an SM2 chain only the issuers'
      signatures and the dates are checked (OpenSSL 3.0 cannot build one).
      Revocation is not checked: this program uses no network.
      """
    ).inHelp)

  @Argument(help: ArgumentHelp("盖好的 PDF。", "The sealed PDF.", valueName: "pdf"))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "可信的根证书（PEM，可有几张）；可写几次。", "Trusted root certificates (PEM, one or more); may be repeated.",
      valueName: "file"), completion: .file())
  var trust: [String] = []

  @Option(
    help: ArgumentHelp(
      "证书须在此时有效；不写是时间戳或签名所说的时间。",
      "The time at which certificates have to be valid; by default that of the time stamp or the signature.",
      valueName: "time"))
  var at: SealTime?

  @Option(
    help: ArgumentHelp(
      "第一次盖章前的文件的 SHA-256 须是这个。", "The SHA-256 the file has to have had before its first seal.",
      valueName: "hex"))
  var expectSha256: String?

  @Flag(
    help: ArgumentHelp(
      "没有用处的对象也算错；libqpdf 也须读得通。",
      "Count unused objects as errors, and have libqpdf read the file as well."))
  var strict = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let expected = try expectSha256.map { (text) throws(Failure) in
        try SealPlaceOptions.digest(text)
      }
      var anchors: [[UInt8]] = []
      for path in trust {
        anchors += try CertificateFile(InputFile(path).read(), name: path).certificates
      }
      var status = ExitStatus.success
      for file in files {
        status = max(status, self.status(of: file, expected, anchors, reporter))
      }
      return status
    }
  }

  /// Verifies one file, and says how it went.
  private func status(
    of file: String, _ expected: [UInt8]?, _ anchors: [[UInt8]], _ reporter: Reporter
  ) -> ExitStatus {
    do throws(Failure) {
      let bytes = try InputFile(file, limit: SealFiles.limit).read()
      var verifier = try SealVerifier(bytes, name: file)
      verifier.anchors = anchors
      verifier.moment = at?.time
      verifier.isStrict = strict
      verifier.original = expected
      let report = try verifier.verify()
      let text = SealReportText(report, language: shared.lang)
      let line = shared.json ? text.json(of: file).text + "\n" : text.text(of: file)
      try OutputFile("-").write(Array(line.utf8))
      if !shared.json { reporter.report(report.allFindings, of: file) }
      return report.isValid ? .success : .badData
    } catch {
      reporter.report(error, of: file)
      return error.status
    }
  }
}
