import Diagnostics

/// What one signer put into a signed message. RFC 5652, 5.3.
struct SignerPart: Hashable, Sendable {
  /// The version.
  let version: Int
  /// The issuer's name in the signer's certificate, encoded.
  let issuer: [UInt8]
  /// That certificate's serial number.
  let serial: [UInt8]
  /// The digest's identifier.
  let digestIdentifier: String
  /// The signed attributes, none where there are none.
  let signedAttributes: [MessageAttribute]
  /// The bytes that the signature is over, where there are signed attributes.
  let signedBytes: [UInt8]?
  /// The identifier of the signature's algorithm.
  let algorithmIdentifier: String
  /// The signature value.
  let signature: [UInt8]
  /// What was added without being signed.
  let unsignedAttributes: [MessageAttribute]

  /// Reads a signer's part.
  init(_ value: DERValue) throws(DERFault) {
    let fault = DERFault(message: Phrase("签名者信息读不懂", "a signer's part cannot be read"))
    var fields = try DERFields(value, fault: fault)
    guard let version = try fields.next(DERTag.integer).number else { throw fault }
    self.version = version
    // A key's identifier would be another tag.
    guard let sender = fields.optional(DERTag.sequence)?.parts, sender.count == 2,
      sender[1].tag == DERTag.integer
    else {
      throw DERFault(
        message: Phrase(
          "签名者不是用颁发者和序列号指明的", "the signer is not named by issuer and serial number"))
    }
    issuer = sender[0].bytes
    serial = Array(sender[1].content)
    digestIdentifier = try SignerPart.algorithm(try fields.next(DERTag.sequence), fault)
    let signed = fields.optional(DERTag.context(0))
    signedAttributes = try signed.map(MessageAttribute.read) ?? []
    // They are signed as the set they are, not as the field they are sent in. 5.4.
    signedBytes = signed.map { [DERTag.set] + $0.encoding.dropFirst() }
    algorithmIdentifier = try SignerPart.algorithm(try fields.next(DERTag.sequence), fault)
    signature = Array(try fields.next(DERTag.octetString).content)
    unsignedAttributes = try fields.optional(DERTag.context(1)).map(MessageAttribute.read) ?? []
    try fields.finish()
  }

  /// The value of the one attribute of a kind, nil where there is none, or more than one.
  func attribute(_ kind: String) -> DERValue? {
    let found = signedAttributes.filter { $0.kind == kind }
    return found.count == 1 && found[0].values.count == 1 ? found[0].values[0] : nil
  }

  /// An algorithm's identifier. Parameters are nothing, null, or for PSS its own.
  static func algorithm(_ value: DERValue, _ fault: DERFault) throws(DERFault) -> String {
    let parts = value.parts
    guard value.tag == DERTag.sequence, (1...2).contains(parts.count),
      let identifier = parts[0].identifier
    else { throw fault }
    let mayHave = identifier == "1.2.840.113549.1.1.10"
    guard parts.count == 1 || parts[1].tag == DERTag.null || mayHave else { throw fault }
    return identifier
  }
}
