extension MessageChecker {
  /// Every certificate is the signer's, or the issuer of one before, and signed by its own issuer.
  mutating func checkChain(from signer: Certificate) {
    var rest = message.certificates
    rest.removeAll { $0 == signer }
    if message.certificates.count > rest.count + 1 {
      find("chain", "证书重复", "a certificate is there twice")
    }
    var current = signer
    while !current.isSelfIssued {
      let index = rest.firstIndex { $0.subject == current.issuer }
      let anchor = anchors.first { $0.subject == current.issuer }
      guard let issuer = index.map({ rest.remove(at: $0) }) ?? anchor else { break }
      checkIssuer(issuer, of: current)
      current = issuer
    }
    checkEnd(of: current)
    for certificate in rest {
      find(
        "foreign-certificate", "夹带了与签名者无关的证书：“\(certificate.name)”",
        "a certificate is carried along that is not of the signer's chain: ‘\(certificate.name)’")
    }
  }

  private mutating func checkIssuer(_ issuer: Certificate, of certificate: Certificate) {
    guard !certificate.isSigned(by: issuer, crypto) else { return }
    find(
      "chain", "证书“\(certificate.name)”不是其颁发者签发的",
      "the certificate of ‘\(certificate.name)’ is not its issuer's")
  }

  /// The last certificate of a chain: its own issuer's, or bound by the signature, or left open.
  private mutating func checkEnd(of last: Certificate) {
    if last.isSelfIssued {
      checkIssuer(last, of: last)
    } else if !bound.contains(last) {
      add(
        .warning, "chain-open", "“\(last.name)”的颁发者证书不在，它的签名无法验证",
        "the issuer of ‘\(last.name)’ is not there, so its signature cannot be checked")
    }
  }
}
