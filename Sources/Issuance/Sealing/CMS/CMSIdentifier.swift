/// The object identifiers of signed messages. RFC 5652, RFC 5035, RFC 3161, GM/T 0010-2012.
enum CMSIdentifier {
  static let data = "1.2.840.113549.1.7.1"
  static let signedData = "1.2.840.113549.1.7.2"
  /// GM/T 0010's own for the same two: PDF/A knows PKCS #7's only.
  static let chineseData = "1.2.156.10197.6.1.4.2.1"
  static let chineseSignedData = "1.2.156.10197.6.1.4.2.2"
  static let timeStampInformation = "1.2.840.113549.1.9.16.1.4"
  static let contentType = "1.2.840.113549.1.9.3"
  static let messageDigest = "1.2.840.113549.1.9.4"
  static let signingCertificate = "1.2.840.113549.1.9.16.2.12"
  static let signingCertificateV2 = "1.2.840.113549.1.9.16.2.47"
  static let timeStampToken = "1.2.840.113549.1.9.16.2.14"
}
