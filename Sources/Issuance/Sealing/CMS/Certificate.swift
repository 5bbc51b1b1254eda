import Diagnostics

/// A certificate, as far as a seal is judged by it. RFC 5280, 4.1.
struct Certificate: Hashable, Sendable {
  /// All of it.
  let encoding: [UInt8]
  /// What its issuer signed.
  let body: [UInt8]
  /// The serial number's contents.
  let serial: [UInt8]
  /// The issuer's name, encoded.
  let issuer: [UInt8]
  /// The subject's name, encoded.
  let subject: [UInt8]
  /// When it begins to be valid.
  let start: CalendarTime
  /// When it ends.
  let end: CalendarTime
  /// The subject's public key, encoded.
  let publicKey: [UInt8]
  /// The identifier of how its issuer signed.
  let algorithm: String
  /// The issuer's signature.
  let signature: [UInt8]
  /// Whom it is for: the common name, else the office or unit.
  let name: String

  /// Reads a certificate.
  init(_ value: DERValue) throws(DERFault) {
    let fault = DERFault(message: Phrase("证书读不懂", "a certificate cannot be read"))
    let parts = value.parts
    guard value.tag == DERTag.sequence, parts.count == 3, parts[0].tag == DERTag.sequence,
      let algorithm = parts[1].parts.first?.identifier, parts[2].tag == DERTag.bitString,
      parts[2].content.first == 0
    else { throw fault }
    let fields = parts[0].parts.drop { $0.tag == DERTag.context(0) }.map(\.self)
    guard fields.count >= 6, fields[0].tag == DERTag.integer,
      fields[1].encoding == parts[1].encoding, fields[3].parts.count == 2,
      let start = CalendarTime(fields[3].parts[0]), let end = CalendarTime(fields[3].parts[1])
    else { throw fault }
    encoding = value.bytes
    body = parts[0].bytes
    serial = Array(fields[0].content)
    issuer = fields[2].bytes
    self.start = start
    self.end = end
    subject = fields[4].bytes
    publicKey = fields[5].bytes
    self.algorithm = algorithm
    signature = Array(parts[2].content.dropFirst())
    name = Certificate.name(in: fields[4])
  }

  /// Whether it is its own issuer's.
  var isSelfIssued: Bool { issuer == subject }

  /// Whether `issuer`'s key signed it.
  func isSigned(by issuer: Certificate, _ crypto: Crypto) -> Bool {
    guard issuer.subject == self.issuer, let key = PublicKey(issuer.publicKey, crypto),
      let algorithm = SignatureAlgorithm(identifier: algorithm, digest: nil)
    else { return false }
    return key.verifies(signature, of: body, by: algorithm)
  }

  /// Common name, organisation, unit: the first there is, the last of its kind.
  private static func name(in value: DERValue) -> String {
    var names: [String: String] = [:]
    for attribute in value.parts.flatMap(\.parts) {
      guard attribute.parts.count == 2, let kind = attribute.parts[0].identifier else { continue }
      names[kind] = text(of: attribute.parts[1])
    }
    return names["2.5.4.3"] ?? names["2.5.4.10"] ?? names["2.5.4.11"] ?? "?"
  }

  private static func text(of value: DERValue) -> String {
    guard value.tag == DERTag.bmpString else {
      return String(decoding: value.content, as: UTF8.self)
    }
    let content = Array(value.content)
    let units = stride(from: 0, to: content.count - 1, by: 2).map {
      UInt16(content[$0]) << 8 | UInt16(content[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }
}
