import Diagnostics

/// A signed message: what a signer returns, and what a time stamp is. RFC 5652, 5.1.
struct SignedMessage: Hashable, Sendable {
  /// The identifier of what it says it is.
  let kind: String
  /// Its version.
  let version: Int
  /// The identifiers of the digests it announces.
  let digests: [String]
  /// The identifier of what is signed.
  let contentKind: String
  /// What is signed, where the message carries it.
  let content: [UInt8]?
  /// The certificates it carries.
  let certificates: [Certificate]
  /// Whether it carries revocation lists.
  let hasRevocations: Bool
  /// The signers' parts.
  let signers: [SignerPart]

  /// Reads a message from a value that DER's reader has let through.
  init(_ value: DERValue) throws(DERFault) {
    let fault = DERFault(message: Phrase("不是签名消息（CMS SignedData）", "it is no CMS SignedData"))
    guard value.tag == DERTag.sequence, value.parts.count == 2,
      let kind = value.parts[0].identifier,
      [CMSIdentifier.signedData, CMSIdentifier.chineseSignedData].contains(kind),
      value.parts[1].tag == DERTag.context(0), let body = value.parts[1].parts.first
    else { throw fault }
    self.kind = kind
    var rest = body.parts[...]
    guard rest.count >= 4, let version = rest[0].number, rest[1].tag == DERTag.set else {
      throw fault
    }
    self.version = version
    digests = try rest[1].parts.map { (part) throws(DERFault) in
      try SignerPart.algorithm(part, fault)
    }
    let inner = rest[2].parts
    guard (1...2).contains(inner.count), let contentKind = inner[0].identifier else { throw fault }
    self.contentKind = contentKind
    content = inner.count == 2 ? inner[1].parts.first.map { Array($0.content) } : nil
    rest = rest.dropFirst(3)
    var certificates: [Certificate] = []
    if let field = rest.first, field.tag == DERTag.context(0) {
      for part in field.parts { certificates.append(try Certificate(part)) }
      rest = rest.dropFirst()
    }
    self.certificates = certificates
    hasRevocations = rest.first?.tag == DERTag.context(1)
    rest = rest.drop { $0.tag == DERTag.context(1) }
    guard rest.count == 1, let set = rest.first, set.tag == DERTag.set else { throw fault }
    signers = try set.parts.map { (part) throws(DERFault) in try SignerPart(part) }
  }

  /// The certificate that a signer's part names.
  func certificate(of signer: SignerPart) -> Certificate? {
    certificates.first { $0.issuer == signer.issuer && $0.serial == signer.serial }
  }
}
