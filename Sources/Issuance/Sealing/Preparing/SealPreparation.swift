import Diagnostics

/// Puts a place for a signature into a file, as an update behind it.
public struct SealPreparation {
  private let request: SealRequest
  private let tool: String

  /// A preparation of `request`; `tool` is the program and its version, as jobs name it.
  public init(_ request: SealRequest, tool: String) {
    self.request = request
    self.tool = tool
  }

  /// Prepares the file `bytes`; `name` is what messages call it.
  ///
  /// Throws 65 for a file that is not to be sealed (not ours, encrypted, damaged, with actions,
  /// changed after a seal), a field that is missing or taken, a picture that would be stretched; 69
  /// where a library is missing.
  public func prepare(_ bytes: [UInt8], name: String) throws(Failure) -> PreparedSeal {
    let digest = try Digest.of(bytes, .sha256)
    if let expected = request.expected, expected != digest {
      throw Failure(
        .badData,
        Phrase(
          "“\(name)”的 SHA-256 与 --expect-sha256 不符",
          "the SHA-256 of ‘\(name)’ is not --expect-sha256"))
    }
    let own = try OwnFile(bytes, name: name)
    let isFirst = try checkSeals(of: own)
    var writer = SealWriter(own.file, request, isFirst: isFirst)
    let target: SealField
    if request.kind == .timestamp {
      target = try writer.addTimeStampField(named: request.field, own)
    } else {
      target = try SealFieldChoice(own.file.latest.fields, name).field(named: request.field)
    }
    let warnings = try writer.write(into: target)
    return try prepared(writer, target, original: digest, warnings)
  }

  /// Whether the file has no seal yet. Throws 65 where one is wrong, or allows no other.
  private func checkSeals(of own: OwnFile) throws(Failure) -> Bool {
    let seals = try SealVerifier(own.file).verify()
    let faults = seals.allFindings.filter { $0.level == .error && $0.code != "seal.none" }
    if let words = faults.first?.message {
      throw own.refused("的签章有问题：\(words.zh)", "has a seal that is wrong: \(words.en)")
    }
    guard seals.permission != 1 || request.kind == .timestamp else {
      throw own.refused("已封存：首个签章不许再改", "is closed: its first seal allows no change")
    }
    return seals.signatures.isEmpty
  }

  private func prepared(
    _ writer: SealWriter, _ field: SealField, original: [UInt8], _ warnings: [Diagnostic]
  ) throws(Failure) -> PreparedSeal {
    let (bytes, gap) = (writer.bytes, writer.gap)
    let content = [bytes[..<gap.lowerBound], bytes[gap.upperBound...]]
    var attributes: SignedAttributes?
    if !request.certificates.isEmpty {
      attributes = try SignedAttributes(request.certificates) { (algorithm) throws(Failure) in
        try Digest.of(content, algorithm)
      }
    }
    let job = SealJob(
      tool: tool, kind: request.kind, field: field.name,
      byteRange: [0, gap.lowerBound, gap.upperBound, bytes.count - gap.upperBound],
      reserve: request.reserve, sha256: try Digest.of(content, .sha256),
      sm3: try Digest.of(content, .sm3), prepared: try Digest.of(bytes, .sha256),
      original: original,
      page: field.page.map { $0 + 1 }, rectangle: field.rectangle,
      nonce: Hexadecimal.text(of: (0..<16).map { _ in UInt8.random(in: .min ... .max) }),
      createdAt: request.time.text, attributes: attributes)
    return PreparedSeal(bytes: bytes, job: job, diagnostics: warnings)
  }
}
