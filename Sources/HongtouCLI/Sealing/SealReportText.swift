import Diagnostics
import Hongtou
import Issuance

/// A file's seals in words, and as JSON.
struct SealReportText {
  private let report: SealReport
  private let language: Language

  init(_ report: SealReport, language: Language) {
    self.report = report
    self.language = language
  }

  /// One line for the file, and two for each signature.
  func text(of file: String) -> String {
    let count = report.signatures.count
    let verdict =
      report.isValid
      ? Phrase("\(count) 个签章，均有效", "\(count) seals, all valid")
      : Phrase("\(count) 个签章，有问题", "\(count) seals, not all right")
    let claim = report.claim.title.map { Phrase("，标明 \($0)", ", claims \($0)") }
    var text = "\(file)  \(say(verdict))\(claim.map(say) ?? "")\n"
    for (index, signature) in report.signatures.enumerated() {
      text += "  \(index + 1) \(head(signature))\n    \(say(coverage(signature)))\n"
    }
    for field in report.emptyFields { text += "  - \(field)\(say(Phrase("：空", ": empty")))\n" }
    return text
  }

  private func head(_ signature: SignatureReport) -> String {
    let page = signature.page.map { Phrase("（第 \($0) 页）", " (page \($0))") }
    let verdict = signature.isValid ? Phrase("有效", "valid") : Phrase("无效", "not valid")
    var parts = [signature.field + (page.map(say) ?? "") + say(Phrase("：", ": ")) + say(verdict)]
    if let signer = signature.signer { parts.append(signer) }
    if let algorithm = signature.algorithm { parts.append("\(algorithm) \(signature.key ?? "")") }
    if let time = signature.stampedAt {
      parts.append(say(Phrase("时间戳 \(time.text)", "stamped \(time.text)")))
    } else if let time = signature.claimedAt {
      parts.append(say(Phrase("自称 \(time.text)", "claims \(time.text)")))
    }
    return parts.joined(separator: language == .zh ? "，" : ", ")
  }

  private func coverage(_ signature: SignatureReport) -> Phrase {
    let trust =
      switch signature.isTrusted {
      case true?: Phrase("证书可信", "its certificate is trusted")
      case false?: Phrase("证书不可信", "its certificate is not trusted")
      case nil: Phrase("未查证书是否可信（--trust）", "trust not asked (--trust)")
      }
    guard let revision = signature.revision else {
      return Phrase("没有覆盖整个版本；\(trust.zh)", "covers no whole revision; \(trust.en)")
    }
    guard !signature.coversAll else {
      return Phrase("覆盖整个文件；\(trust.zh)", "covers the whole file; \(trust.en)")
    }
    return Phrase(
      "覆盖到第 \(revision) 版（共 \(report.revisions) 版）；\(trust.zh)",
      "covers up to revision \(revision) of \(report.revisions); \(trust.en)")
  }

  private func say(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// The report as an object.
  func json(of file: String) -> JSONObject {
    JSONObject([
      "file": .string(file), "valid": .boolean(report.isValid),
      "signatures": .array(report.signatures.map { .object(json($0)) }),
      "emptyFields": .array(report.emptyFields.map { .string($0) }),
      "revisions": .number(report.revisions), "archive": .init(report.claim.archive),
      "access": .init(report.claim.access), "permission": .init(report.permission),
      "findings": .array(report.findings.map { .object($0.json(in: language, file: file)) }),
    ])
  }

  private func json(_ signature: SignatureReport) -> JSONObject {
    JSONObject([
      "field": .string(signature.field), "page": .init(signature.page),
      "kind": .init(signature.kind?.rawValue), "valid": .boolean(signature.isValid),
      "signer": .init(signature.signer), "algorithm": .init(signature.algorithm),
      "key": .init(signature.key), "claimedAt": .init(signature.claimedAt?.text),
      "stampedAt": .init(signature.stampedAt?.text), "reason": .init(signature.reason),
      "revision": .init(signature.revision), "coversAll": .boolean(signature.coversAll),
      "trusted": signature.isTrusted.map { .boolean($0) } ?? .null,
      "findings": .array(signature.findings.map { .object($0.json(in: language, file: nil)) }),
    ])
  }
}
