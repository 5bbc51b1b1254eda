import ArgumentParser
import Diagnostics
import Glibc
import Hongtou
import Issuance

/// `hongtou seal sign`: prepares, signs and embeds at once, for whoever has a key file.
struct SealSignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: Phrase(
      "用密钥文件一步盖章（RSA、ECDSA、SM2）。",
      "Seal in one step with a key file (RSA, ECDSA, SM2)."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou seal sign 通知.pdf --key 章.p12 --appearance 章.png
        hongtou seal sign 通知.pdf --key 章.key --cert 章.pem --chain 上级.pem
        hongtou seal sign 通知.pdf --key 章.p12 --passphrase-fd 3 3<口令文件

      口令在终端上问，或从 --passphrase-fd 的描述符读一行；不收命令行和环境变量里的口令。密钥读入、用一次、抹去，\
      从不保存。签名不含签名时间属性，时间写在 PDF 里（PAdES B-B）。
      """,
      """
      Examples:
        hongtou seal sign notice.pdf --key seal.p12 --appearance seal.png
        hongtou seal sign notice.pdf --key seal.key --cert seal.pem --chain chain.pem
        hongtou seal sign notice.pdf --key seal.p12 --passphrase-fd 3 3<passphrase

      The passphrase is asked for at the terminal, or read as one line from the
      descriptor of --passphrase-fd; it is never taken from arguments or the
      environment. The key is read, used once and wiped, and never kept. The
      signature has no signing time attribute: the time stands in the PDF (PAdES
      B-B).
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp(
      "本程序排出的定稿 PDF，可以已盖有别的印章。",
      "A final PDF set by this program; other seals may be on it already.", valueName: "pdf"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "密钥：PEM，或 PKCS#12（.p12、.pfx）。", "The key: PEM, or PKCS #12 (.p12, .pfx).", valueName: "file"),
    completion: .file())
  var key: String

  @Option(
    help: ArgumentHelp(
      "证书（PEM 或 DER）；PKCS#12 里有的不必写。",
      "The certificate (PEM or DER); not needed where the PKCS #12 has it.", valueName: "file"),
    completion: .file())
  var cert: String?

  @Option(
    help: ArgumentHelp(
      "上级证书，一并放入。", "The issuers' certificates, to be embedded as well.", valueName: "file"),
    completion: .file())
  var chain: String?

  @Option(
    help: ArgumentHelp(
      "从这个描述符读口令（一行）。", "Read the passphrase from this descriptor (one line).", valueName: "n"))
  var passphraseFd: Int32?

  @OptionGroup var place: SealPlaceOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("盖好的文件。", "The sealed file.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var shared: SharedOptions

  /// No key file is longer.
  private static let keyLimit = 1 << 20

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let path = output ?? (file == "-" ? "-" : SealNames.sealed(of: file))
      try OutputNames.refuseOverwriting([file, key], with: path)
      let bytes = try InputFile(file, limit: SealFiles.limit).read()
      let key = try signingKey()
      let request = try place.request(kind: .cades, certificates: key.certificates)
      let prepared = try SealPreparation(request, tool: Version.text).prepare(bytes, name: file)
      reporter.report(prepared.diagnostics, of: file)
      guard let attributes = prepared.job.attributes else { throw SealBatch.missing("--cert") }
      let value = try key.signature(of: attributes.encoding)
      let seal = try SealEmbedding(prepared.job, name: file)
        .embed(.value(value), in: prepared.bytes)
      try SealedOutput(path).write(seal.bytes)
      reporter.report(seal.diagnostics, of: path)
      try reporter.summarise(
        Phrase("\(file) → \(path)", "\(file) → \(path)"), written: [path],
        JSONObject(["file": .string(file), "output": .string(path)]))
      return .success
    }
  }

  private func signingKey() throws(Failure) -> SigningKey {
    // A crash is not to leave the key in a file.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    var certificates: [[UInt8]] = []
    for path in [cert, chain].compactMap(\.self) {
      certificates += try CertificateFile(InputFile(path).read(), name: path).certificates
    }
    let passphrase = Passphrase(descriptor: passphraseFd, language: shared.lang)
    return try SigningKey(secretFile(), name: key, certificates: certificates) {
      () throws(Failure) in try passphrase.read(for: key)
    }
  }

  /// The key file's bytes, read straight to where they will be wiped.
  private func secretFile() throws(Failure) -> SecretBytes {
    let secret = SecretBytes(capacity: SealSignCommand.keyLimit)
    let isWhole: Bool
    do throws(SystemError) {
      isWhole = try secret.read(from: FileDescriptor.open(key, O_RDONLY | O_NOCTTY))
    } catch {
      throw Failure(
        .noInput,
        Phrase("无法读取“\(key)”：\(error.chinese)", "cannot read ‘\(key)’: \(error.description)"))
    }
    guard isWhole else {
      throw Failure(.badData, Phrase("“\(key)”不是密钥：太长", "‘\(key)’ is no key: it is too long"))
    }
    return secret
  }
}
