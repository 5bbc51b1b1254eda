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
    let fault = DERFault(
      message: Phrase("不是签名消息（CMS SignedData）", "it is no CMS SignedData"))
    var outer = try DERFields(value, fault: fault)
    kind = try outer.next(DERTag.objectIdentifier).identifier ?? ""
    guard [CMSIdentifier.signedData, CMSIdentifier.chineseSignedData].contains(kind),
      let body = try outer.next(DERTag.context(0)).parts.first
    else { throw fault }
    try outer.finish()
    var fields = try DERFields(body, fault: fault)
    guard let version = try fields.next(DERTag.integer).number else { throw fault }
    self.version = version
    digests = try fields.next(DERTag.set).parts.map { (part) throws(DERFault) in
      try SignerPart.algorithm(part, fault)
    }
    let inner = try fields.next(DERTag.sequence).parts
    guard (1...2).contains(inner.count), let contentKind = inner[0].identifier else { throw fault }
    self.contentKind = contentKind
    content = inner.count == 2 ? inner[1].parts.first.map { Array($0.content) } : nil
    certificates = try (fields.optional(DERTag.context(0))?.parts ?? []).map {
      (part) throws(DERFault) in try Certificate(part)
    }
    hasRevocations = fields.optional(DERTag.context(1)) != nil
    signers = try fields.next(DERTag.set).parts.map { (part) throws(DERFault) in
      try SignerPart(part)
    }
    try fields.finish()
  }

  /// The certificate that a signer's part names.
  func certificate(of signer: SignerPart) -> Certificate? {
    certificates.first { $0.issuer == signer.issuer && $0.serial == signer.serial }
  }
}
