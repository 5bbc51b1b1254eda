/// A digest. FIPS 180-4, GB/T 32905-2016.
enum DigestAlgorithm: String, Hashable, Sendable, CaseIterable {
  /// SHA-256.
  case sha256
  /// SHA-384.
  case sha384
  /// SHA-512.
  case sha512
  /// SM3.
  case sm3

  /// As people write it.
  var title: String {
    switch self {
    case .sha256: "SHA-256"
    case .sha384: "SHA-384"
    case .sha512: "SHA-512"
    case .sm3: "SM3"
    }
  }

  /// Its object identifier: NIST's, or GM/T 0006's.
  var identifier: String {
    switch self {
    case .sha256: "2.16.840.1.101.3.4.2.1"
    case .sha384: "2.16.840.1.101.3.4.2.2"
    case .sha512: "2.16.840.1.101.3.4.2.3"
    case .sm3: "1.2.156.10197.1.401"
    }
  }

  /// The algorithm of an identifier.
  init?(identifier: String) {
    guard let found = DigestAlgorithm.allCases.first(where: { $0.identifier == identifier }) else {
      return nil
    }
    self = found
  }

  /// As libcrypto names it.
  var libraryName: String { rawValue.uppercased() }
}
