import Diagnostics

/// Puts a signature into the place that was prepared for it.
public struct SealEmbedding {
  private let job: SealJob
  private let name: String

  /// An embedding for `job`; `name` is what messages call the prepared file.
  public init(_ job: SealJob, name: String) {
    self.job = job
    self.name = name
  }

  /// The prepared file with the signature that `message` brings, verified.
  ///
  /// Throws 65 for a prepared file that was changed or is another job's; a message that is too long,
  /// not in strict DER, of two signers, or over other bytes; a signature that is not right; 69 where
  /// a library is missing.
  public func embed(_ message: SealMessage, in prepared: [UInt8]) throws(Failure) -> EmbeddedSeal {
    let gap = try gap(in: prepared)
    let bytes = try encoded(message, prepared)
    guard bytes.count <= job.reserve else {
      throw refused(
        "签名有 \(bytes.count) 字节，超过预留的 \(job.reserve) 字节",
        "the signature has \(bytes.count) bytes, more than the \(job.reserve) reserved",
        hint: Phrase("重新准备，用 --reserve 多留一些", "prepare again with a larger --reserve"))
    }
    var file = prepared
    let digits = Hexadecimal.bytes(of: bytes)
    file.replaceSubrange(gap.lowerBound + 1..<gap.lowerBound + 1 + digits.count, with: digits)
    if case .opaque = message { return try opaque(file) }
    return try verified(file)
  }

  /// The place for the signature: the job's, in the very file that was prepared.
  private func gap(in prepared: [UInt8]) throws(Failure) -> Range<Int> {
    guard try Digest.of(prepared, .sha256) == job.prepared else {
      throw refused(
        "与任务不符：被改动过，或是另一个文件", "is not the job's: it was changed, or is another file", hint: nil)
    }
    let range = job.byteRange
    guard range.count == 4, range.allSatisfy((0...prepared.count).contains), range[0] == 0,
      range[2] - range[1] == job.reserve * 2 + 2, range[3] == prepared.count - range[2],
      prepared[range[1]..<range[2]].dropFirst().dropLast()
        .allSatisfy({ $0 == UInt8(ascii: "0") })
    else { throw refused("与任务的 byteRange 不符", "does not fit the job's byteRange", hint: nil) }
    return range[1]..<range[2]
  }

  /// The bytes that go into the place.
  private func encoded(_ message: SealMessage, _ prepared: [UInt8]) throws(Failure) -> [UInt8] {
    switch message {
    case .value(let signature):
      guard let attributes = job.attributes else {
        throw refused(
          "准备时没有给证书，不能用签名值", "was prepared without certificates, so a bare value is of no use",
          hint: Phrase("准备时加 --cert", "prepare it with --cert"))
      }
      return try attributes.message(with: signature)
    case .opaque(let bytes):
      _ = try value(in: bytes)
      return bytes
    case .message(let bytes):
      let bytes = job.kind == .timestamp ? TimeStamp.token(in: bytes) : bytes
      try check(try value(in: bytes), prepared)
      return bytes
    }
  }

  private func value(in bytes: [UInt8]) throws(Failure) -> DERValue {
    do throws(DERFault) { return try DERReader.value(in: bytes) } catch {
      throw refused(
        "的签名不是 DER：\(error.message.zh)", "has a signature that is not DER: \(error.message.en)",
        hint: SealEmbedding.isText(bytes) ? SealEmbedding.decode : nil)
    }
  }

  /// Whether they look like PEM, or DER in Base64: how many a service hands it out.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "-----BEGIN".utf8) || bytes.starts(with: "MI".utf8)
  }

  private static let decode = Phrase(
    "看来是 Base64 或 PEM：先解成 DER（base64 -d，或 openssl cms -inform PEM -cmsout -outform DER）",
    "it looks like Base64 or PEM: decode it to DER first (base64 -d, or openssl cms -inform PEM "
      + "-cmsout -outform DER)")

  /// What is looked at before anything is written, so that the reason is the plainest there is.
  private func check(_ value: DERValue, _ prepared: [UInt8]) throws(Failure) {
    let message: SignedMessage
    do throws(DERFault) { message = try SignedMessage(value) } catch {
      throw refused(
        "的签名读不懂：\(error.message.zh)", "has a signature that cannot be read: \(error.message.en)",
        hint: nil)
    }
    guard message.signers.count == 1, let signer = message.signers.first else {
      throw refused(
        "的签名有 \(message.signers.count) 个签名者，应为 1 个",
        "has a signature of \(message.signers.count) signers, not 1", hint: nil)
    }
    guard job.kind != .timestamp,
      let algorithm = DigestAlgorithm(identifier: signer.digestIdentifier)
    else { return }
    let content = [prepared[..<job.byteRange[1]], prepared[job.byteRange[2]...]]
    let digest = try Digest.of(content, algorithm)
    let signed = signer.attribute(CMSIdentifier.messageDigest)?.content
    guard signed?.elementsEqual(digest) == true else {
      throw refused(
        "的签名签的不是这个文件（\(algorithm.title) 摘要不符）",
        "has a signature over something else (the \(algorithm.title) digest differs)", hint: nil)
    }
  }

  private func verified(_ file: [UInt8]) throws(Failure) -> EmbeddedSeal {
    let report = try SealVerifier(file, name: name).verify()
    let own = report.signatures.first { $0.field == job.field }
    let findings = report.findings + (own?.findings ?? [])
    if let finding = findings.first(where: { $0.level == .error }) {
      throw refused(
        "的签名不能用：\(finding.message.zh)", "has a signature that is not right: \(finding.message.en)",
        hint: nil)
    }
    return EmbeddedSeal(bytes: file, report: own, diagnostics: findings)
  }

  private func opaque(_ file: [UInt8]) throws(Failure) -> EmbeddedSeal {
    _ = try SealVerifier(file, name: name)
    return EmbeddedSeal(
      bytes: file, report: nil,
      diagnostics: [
        Diagnostic(
          .warning, "seal.opaque",
          Phrase(
            "签名不是 CMS，没有验证；PDF/A 和一般阅读器不认",
            "the signature is no CMS: it was not verified, and is not known to PDF/A and most readers"
          ))
      ])
  }

  private func refused(_ zh: String, _ en: String, hint: Phrase?) -> Failure {
    Failure(.badData, Phrase("“\(name)”\(zh)", "‘\(name)’ \(en)"), hint: hint)
  }
}
