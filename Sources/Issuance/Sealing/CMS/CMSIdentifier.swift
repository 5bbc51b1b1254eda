/// The object identifiers of signed messages. RFC 5652, RFC 5035, RFC 3161, GM/T 0010-2012.
enum CMSIdentifier {
  /// Plain content, PKCS #7.
  static let data = "1.2.840.113549.1.7.1"
  /// A signed message, PKCS #7.
  static let signedData = "1.2.840.113549.1.7.2"
  /// Plain content, GM/T 0010: PDF/A knows PKCS #7's only.
  static let chineseData = "1.2.156.10197.6.1.4.2.1"
  /// A signed message, GM/T 0010.
  static let chineseSignedData = "1.2.156.10197.6.1.4.2.2"
  /// What a time stamp says, TSTInfo.
  static let timeStampInformation = "1.2.840.113549.1.9.16.1.4"
  /// The signed attribute that says what is signed.
  static let contentType = "1.2.840.113549.1.9.3"
  /// The signed attribute with the digest of what is signed.
  static let messageDigest = "1.2.840.113549.1.9.4"
  /// The signed attribute that names the certificate by SHA-1.
  static let signingCertificate = "1.2.840.113549.1.9.16.2.12"
  /// The same by any digest.
  static let signingCertificateV2 = "1.2.840.113549.1.9.16.2.47"
  /// The unsigned attribute with a time stamp over the signature.
  static let timeStampToken = "1.2.840.113549.1.9.16.2.14"
}
