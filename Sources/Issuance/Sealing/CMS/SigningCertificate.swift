import Diagnostics

/// A certificate's identifier in a signed attribute, ESSCertIDv2. RFC 5035, 4.
struct SigningCertificate: Hashable, Sendable {
  private let algorithm: DigestAlgorithm?
  private let digest: [UInt8]
  private let issuerAndSerial: DERValue?

  /// Reads an identifier; its digest is SHA-256 where it does not say.
  init(_ value: DERValue) {
    var rest = value.parts[...]
    if let first = rest.first, first.tag == DERTag.sequence {
      algorithm = first.parts.first?.identifier.flatMap(DigestAlgorithm.init(identifier:))
      rest = rest.dropFirst()
    } else {
      algorithm = .sha256
    }
    digest = rest.first.map { Array($0.content) } ?? []
    issuerAndSerial = rest.dropFirst().first
  }

  /// Whether it means `certificate`.
  func isOf(_ certificate: Certificate) throws(Failure) -> Bool {
    guard let algorithm, try Digest.of(certificate.encoding, algorithm) == digest else {
      return false
    }
    guard let issuerAndSerial else { return true }
    return issuerAndSerial.parts.last?.content.elementsEqual(certificate.serial) == true
  }

  /// The attribute that binds a signature to `certificates`, the signer's first.
  static func attribute(
    of certificates: [Certificate], _ algorithm: DigestAlgorithm
  ) throws(Failure) -> [UInt8] {
    var identifiers: [UInt8] = []
    for certificate in certificates {
      let digest = DER.octets(try Digest.of(certificate.encoding, algorithm))
      let name = DER.sequence(DER.identifier(algorithm.identifier))
      identifiers += algorithm == .sha256 ? DER.sequence(digest) : DER.sequence(name, digest)
    }
    return DER.sequence(
      DER.identifier(CMSIdentifier.signingCertificateV2),
      DER.set([DER.sequence(DER.sequence(identifiers))]))
  }
}
