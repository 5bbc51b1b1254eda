import Diagnostics

/// The attributes that a bare signature value is made over, and the certificates it goes with.
/// RFC 5652, 5.4.
public struct SignedAttributes: Hashable, Sendable {
  /// The certificates, the signer's first.
  public var certificates: [[UInt8]]
  /// The set as it is signed.
  public var encoding: [UInt8]

  /// A set read back from a job.
  init(certificates: [[UInt8]], encoding: [UInt8]) {
    self.certificates = certificates
    self.encoding = encoding
  }

  /// The attributes of a signature by the first of `certificates` over content whose digest `digest`
  /// gives. There is no signing time: PAdES has it in the file. Throws 65 for a certificate that
  /// cannot be read or signs in no known way.
  init(
    _ certificates: [[UInt8]], digest: (DigestAlgorithm) throws(Failure) -> [UInt8]
  ) throws(Failure) {
    let read = try SignedAttributes.read(certificates)
    let algorithm = try SignedAttributes.algorithm(of: read)
    self.certificates = certificates
    let kind = DER.sequence(
      DER.identifier(CMSIdentifier.contentType), DER.set([DER.identifier(CMSIdentifier.data)]))
    let value = DER.sequence(
      DER.identifier(CMSIdentifier.messageDigest),
      DER.set([DER.octets(try digest(algorithm.digest))]))
    encoding = DER.set([
      kind, value, try SigningCertificate.attribute(of: read, algorithm.digest),
    ])
  }

  /// The message that carries `signature`: PKCS #7's kinds, as PDF/A has no others.
  /// RFC 5652, 5.1 and 5.3.
  func message(with signature: [UInt8]) throws(Failure) -> [UInt8] {
    let read = try SignedAttributes.read(certificates)
    let algorithm = try SignedAttributes.algorithm(of: read)
    // RFC 5754, 2: no parameters.
    let digest = DER.sequence(DER.identifier(algorithm.digest.identifier))
    let signer = DER.sequence(
      DER.number(1), DER.sequence(read[0].issuer, DER.value(DERTag.integer, read[0].serial)),
      digest, [DERTag.context(0)] + encoding.dropFirst(), algorithm.encoding,
      DER.octets(signature))
    let body = DER.sequence(
      DER.number(1), DER.set([digest]), DER.sequence(DER.identifier(CMSIdentifier.data)),
      DER.set(certificates, tag: DERTag.context(0)), DER.set([signer]))
    return DER.sequence(
      DER.identifier(CMSIdentifier.signedData), DER.value(DERTag.context(0), body))
  }

  private static func read(_ certificates: [[UInt8]]) throws(Failure) -> [Certificate] {
    var read: [Certificate] = []
    for bytes in certificates {
      do { read.append(try Certificate(try DERReader.value(in: bytes))) } catch {
        throw Failure(
          .badData,
          Phrase("证书读不懂：\(error.message.zh)", "a certificate cannot be read: \(error.message.en)"))
      }
    }
    guard !read.isEmpty else {
      throw Failure(.badData, Phrase("没有证书", "there is no certificate"))
    }
    return read
  }

  /// How the first certificate's key signs.
  private static func algorithm(of certificates: [Certificate]) throws(Failure)
    -> SignatureAlgorithm
  {
    guard let key = PublicKey(certificates[0].publicKey, try Crypto()),
      let algorithm = key.algorithm(.sha256)
    else {
      throw Failure(
        .badData,
        Phrase(
          "证书“\(certificates[0].name)”的密钥不是 RSA、ECDSA 或 SM2",
          "the key of the certificate of ‘\(certificates[0].name)’ is not RSA, ECDSA or SM2"))
    }
    return algorithm
  }
}
