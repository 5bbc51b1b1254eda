import Diagnostics

/// The examination of one signature.
struct SignatureExamination {
  /// The file it is in.
  let file: RevisedFile
  /// Where it is, and what it covers.
  let place: SignaturePlace
  /// Certificates that are trusted.
  let anchors: [Certificate]
  /// The same for libcrypto; nil where nobody asked for trust.
  let trust: TrustStore?
  /// When the certificate has to be valid; nil for when the signature was made.
  let moment: CalendarTime?

  /// What is to be said of it. Throws 69 where a library is missing.
  func report() throws(Failure) -> SignatureReport {
    let dictionary = place.object.value
    var report = SignatureReport(
      field: place.field.name, page: place.field.page.map { $0 + 1 }, kind: place.kind,
      claimedAt: dictionary["M"]?.text.flatMap(CalendarTime.init(pdfDate:)),
      reason: dictionary["Reason"]?.text, revision: place.revision.map { $0 + 1 },
      coversAll: place.revision == file.revisions.count - 1 && file.trailing.isEmpty,
      findings: place.findings)
    let message: DERValue
    do throws(DERFault) { message = try SealGap(place.gap, in: file.bytes).message } catch {
      report.findings.append(Diagnostic(.error, "seal.gap", error.message))
      return report
    }
    let check = try check(message)
    report.signer = check.signer?.name
    report.algorithm = check.algorithm?.title
    report.key = check.key
    report.stampedAt = check.stampedAt
    report.findings += check.findings
    checkValidity(&report, check)
    judge(&report, check, message)
    return report
  }

  private func check(_ value: DERValue) throws(Failure) -> MessageCheck {
    let content = place.content(in: file.bytes)
    if place.kind == .timestamp {
      return try TimeStamp.check(value, over: content, anchors: anchors)
    }
    let message: SignedMessage
    do { message = try SignedMessage(value) } catch {
      return MessageCheck(findings: [Diagnostic(.error, "seal.message", error.message)])
    }
    var checker = try MessageChecker(
      message, of: content, contentKinds: SealKind.cades.contentKinds, anchors: anchors)
    var check = try checker.checked()
    if message.content != nil {
      check.findings.append(
        Diagnostic(
          .error, "seal.enclosed", Phrase("签名里另夹了内容", "the signature carries other content")))
    }
    return check
  }

  /// Says where the certificate was not valid when the signature was made.
  private func checkValidity(_ report: inout SignatureReport, _ check: MessageCheck) {
    guard let signer = check.signer, let made = check.stampedAt ?? report.claimedAt,
      made < signer.start || signer.end < made
    else { return }
    report.findings.append(
      Diagnostic(
        .error, "seal.validity",
        Phrase(
          "证书“\(signer.name)”在 \(made.text) 不在有效期内（\(signer.start.text) 至 \(signer.end.text)）",
          "the certificate of ‘\(signer.name)’ was not valid at \(made.text) "
            + "(\(signer.start.text) to \(signer.end.text))")))
  }

  /// Says whether the signer is trusted, where that was asked.
  private func judge(
    _ report: inout SignatureReport, _ check: MessageCheck, _ message: DERValue
  ) {
    guard let trust, let signer = check.signer else { return }
    let moment = moment ?? check.stampedAt ?? report.claimedAt
    let others = (try? SignedMessage(message))?.certificates ?? []
    let objection = trust.objection(to: signer, with: others, at: moment)
    report.isTrusted = objection == nil
    if let objection { report.findings.append(Diagnostic(.error, "seal.trust", objection)) }
  }
}
