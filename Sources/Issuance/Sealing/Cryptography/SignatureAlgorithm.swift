/// How a signature value is made, where it can be told from a certificate or a signature.
enum SignatureAlgorithm: Hashable, Sendable {
  /// RSA with PKCS #1 padding. RFC 8017, 8.2.
  case rsa(DigestAlgorithm)
  /// RSA with PSS padding, the salt as long as the digest. RFC 8017, 8.1.
  case rsaPSS(DigestAlgorithm)
  /// ECDSA. FIPS 186-5.
  case ecdsa(DigestAlgorithm)
  /// SM2 with SM3. GB/T 32918.2-2016.
  case sm2

  /// The digest it signs.
  var digest: DigestAlgorithm {
    switch self {
    case .rsa(let digest), .rsaPSS(let digest), .ecdsa(let digest): digest
    case .sm2: .sm3
    }
  }

  /// As people write it.
  var title: String {
    switch self {
    case .rsa(let digest): "RSA \(digest.title)"
    case .rsaPSS(let digest): "RSA-PSS \(digest.title)"
    case .ecdsa(let digest): "ECDSA \(digest.title)"
    case .sm2: "SM2 SM3"
    }
  }

  /// The algorithm that `identifier` names, a digest algorithm given where it does not say which;
  /// nil for one not known here. RFC 8017, RFC 5758, GM/T 0006.
  init?(identifier: String, digest: DigestAlgorithm?) {
    switch identifier {
    case "1.2.840.113549.1.1.1": self.init(digest) { .rsa($0) }
    case "1.2.840.113549.1.1.10": self.init(digest) { .rsaPSS($0) }
    case "1.2.840.113549.1.1.11": self = .rsa(.sha256)
    case "1.2.840.113549.1.1.12": self = .rsa(.sha384)
    case "1.2.840.113549.1.1.13": self = .rsa(.sha512)
    case "1.2.840.10045.2.1": self.init(digest) { .ecdsa($0) }
    case "1.2.840.10045.4.3.2": self = .ecdsa(.sha256)
    case "1.2.840.10045.4.3.3": self = .ecdsa(.sha384)
    case "1.2.840.10045.4.3.4": self = .ecdsa(.sha512)
    case "1.2.156.10197.1.501", "1.2.156.10197.1.301", "1.2.156.10197.1.301.1": self = .sm2
    default: return nil
    }
  }

  private init?(_ digest: DigestAlgorithm?, _ make: (DigestAlgorithm) -> SignatureAlgorithm) {
    guard let digest else { return nil }
    self = make(digest)
  }

  /// Its algorithm identifier in a signature: RFC 3370, 3.2; RFC 5754, 3.3; GM/T 0010.
  var encoding: [UInt8] {
    switch self {
    case .rsa, .rsaPSS: DER.sequence(DER.identifier("1.2.840.113549.1.1.1"), DER.null)
    case .ecdsa(.sha384): DER.sequence(DER.identifier("1.2.840.10045.4.3.3"))
    case .ecdsa(.sha512): DER.sequence(DER.identifier("1.2.840.10045.4.3.4"))
    case .ecdsa: DER.sequence(DER.identifier("1.2.840.10045.4.3.2"))
    case .sm2: DER.sequence(DER.identifier("1.2.156.10197.1.501"))
    }
  }
}
