import Diagnostics

/// Checks a signed message against what it signs: everything in it must have its one place, so that
/// no byte of it can change without being noticed.
struct MessageChecker {
  private let message: SignedMessage
  private let content: [ArraySlice<UInt8>]
  private let contentKinds: Set<String>
  private let anchors: [Certificate]
  private let crypto: Crypto
  private var check = MessageCheck()
  /// Certificates that the signature itself names.
  private var bound: [Certificate] = []

  /// A checker of `message` as the signature of `content`, outside it, which is of one of
  /// `contentKinds`. `anchors` are certificates that are trusted.
  init(
    _ message: SignedMessage, of content: [ArraySlice<UInt8>], contentKinds: Set<String>,
    anchors: [Certificate]
  ) throws(Failure) {
    self.message = message
    self.content = content
    self.contentKinds = contentKinds
    self.anchors = anchors
    crypto = try Crypto()
  }

  /// What the message tells, and what is wrong with it.
  mutating func checked() throws(Failure) -> MessageCheck {
    guard message.signers.count == 1, let signer = message.signers.first else {
      find(
        "signers", "签名者有 \(message.signers.count) 个，应为 1 个",
        "there are \(message.signers.count) signers, not 1")
      return check
    }
    checkForm(signer)
    guard let digest = DigestAlgorithm(identifier: signer.digestIdentifier) else {
      find(
        "digest", "摘要算法不认识：\(signer.digestIdentifier)",
        "the digest is not known: \(signer.digestIdentifier)")
      return check
    }
    try checkDigest(signer, digest)
    guard let certificate = message.certificate(of: signer) else {
      find("certificate", "没有签名者的证书", "the signer's certificate is not there")
      return check
    }
    check.signer = certificate
    try checkBinding(of: certificate, signer)
    checkSignature(signer, by: certificate, digest)
    checkChain(from: certificate)
    try checkUnsigned(signer)
    return check
  }

  /// Versions, announced digests, kinds of content: none of them is signed.
  private mutating func checkForm(_ signer: SignerPart) {
    let isData = [CMSIdentifier.data, CMSIdentifier.chineseData].contains(message.contentKind)
    // RFC 5652, 5.1: 3 for content that is no plain data; GM/T 0010 and PKCS #7 write 1.
    if message.version != (isData ? 1 : 3) || signer.version != 1 {
      find("version", "版本号不对", "a version is wrong")
    }
    if message.digests != [signer.digestIdentifier] {
      find("digests", "声明的摘要算法与签名所用的不同", "the digests announced are not the signer's")
    }
    if !contentKinds.contains(message.contentKind) {
      find("content", "所签内容的类型不对", "what is signed is of the wrong kind")
    }
    if message.hasRevocations {
      find("revocations", "夹带了吊销列表", "revocation lists are carried along")
    }
    if message.kind == CMSIdentifier.chineseSignedData {
      add(
        .warning, "chinese", "用的是 GM/T 0010 的消息类型，PDF/A 只认 PKCS#7",
        "it is of GM/T 0010's kind, and PDF/A knows PKCS #7 only")
    }
  }

  private mutating func checkDigest(_ signer: SignerPart, _ algorithm: DigestAlgorithm)
    throws(Failure)
  {
    guard signer.signedBytes != nil else {
      return find("attributes", "没有已签属性", "there are no signed attributes")
    }
    let kind = signer.attribute(CMSIdentifier.contentType)?.identifier
    if kind != message.contentKind {
      find("content-type", "已签属性中的内容类型不符", "the signed content type differs")
    }
    let digest = try Digest.of(content, algorithm)
    guard let value = signer.attribute(CMSIdentifier.messageDigest),
      value.tag == DERTag.octetString, value.content.elementsEqual(digest)
    else {
      return find(
        "message-digest", "\(algorithm.title) 摘要不符：内容与签名时不同",
        "the \(algorithm.title) digest differs: the content is not what was signed")
    }
  }

  /// The signed attribute that says which certificate it is. RFC 5035.
  private mutating func checkBinding(
    of certificate: Certificate, _ signer: SignerPart
  ) throws(Failure) {
    guard signer.attribute(CMSIdentifier.signingCertificate) == nil else { return }
    guard let value = signer.attribute(CMSIdentifier.signingCertificateV2) else {
      return add(
        .warning, "binding", "签名没有绑定证书（缺 signing-certificate-v2）",
        "the signature is not bound to its certificate (no signing-certificate-v2)")
    }
    let named = (value.parts.first?.parts ?? []).map(SigningCertificate.init)
    guard let first = named.first, try first.isOf(certificate) else {
      return find("binding", "签名绑定的不是这张证书", "the signature is bound to another certificate")
    }
    for other in message.certificates {
      for name in named where try name.isOf(other) { bound.append(other) }
    }
    // Where the chain is named too, it has to be the one that is there.
    if named.count > 1, bound.count != message.certificates.count {
      find("binding", "证书链不是签名绑定的那条", "the signature is bound to another chain")
    }
  }

  private mutating func checkSignature(
    _ signer: SignerPart, by certificate: Certificate, _ digest: DigestAlgorithm
  ) {
    guard let key = PublicKey(certificate.publicKey, crypto),
      let algorithm = SignatureAlgorithm(identifier: signer.algorithmIdentifier, digest: digest)
    else {
      return find(
        "algorithm", "签名算法不认识，无法验证：\(signer.algorithmIdentifier)",
        "the signature's algorithm is not known and it cannot be checked: "
          + signer.algorithmIdentifier)
    }
    check.algorithm = algorithm
    check.key = key.title
    guard let bytes = signer.signedBytes, algorithm.digest == digest,
      key.verifies(signer.signature, of: bytes, by: algorithm)
    else { return find("signature", "签名值验证不通过", "the signature value is not right") }
  }

  /// Every certificate is the signer's, or the issuer of one before, and signed by its own issuer.
  private mutating func checkChain(from signer: Certificate) {
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

  private mutating func checkUnsigned(_ signer: SignerPart) throws(Failure) {
    for attribute in signer.unsignedAttributes {
      guard attribute.kind == CMSIdentifier.timeStampToken, attribute.values.count == 1,
        let value = attribute.values.first
      else {
        find(
          "unsigned-attribute", "有不认识的未签属性：\(attribute.kind)",
          "there is an unsigned attribute that is not known: \(attribute.kind)")
        continue
      }
      let stamp = try TimeStamp.check(value, over: [signer.signature[...]], anchors: anchors)
      check.stampedAt = stamp.stampedAt
      check.findings += stamp.findings
    }
  }

  private mutating func find(_ code: String, _ zh: String, _ en: String) {
    add(.error, code, zh, en)
  }

  private mutating func add(_ level: Diagnostic.Level, _ code: String, _ zh: String, _ en: String) {
    check.findings.append(Diagnostic(level, "seal.\(code)", Phrase(zh, en)))
  }
}
