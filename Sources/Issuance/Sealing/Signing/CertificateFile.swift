import CCrypto
import Diagnostics

/// A file of certificates: PEM, one after the other, or one in DER. RFC 7468, 5.
public struct CertificateFile: Hashable, Sendable {
  /// The certificates, in DER, in the file's order.
  public let certificates: [[UInt8]]

  /// Reads a file's bytes; `name` is what messages call it. Throws 65 where there is none in it, 69
  /// without libcrypto.
  public init(_ bytes: [UInt8], name: String) throws(Failure) {
    let crypto = try Crypto()
    let certificates = bytes.first == 0x30 ? [bytes] : CertificateFile.read(bytes, crypto)
    for encoding in certificates {
      guard let value = try? DERReader.value(in: encoding), (try? Certificate(value)) != nil else {
        throw CertificateFile.unreadable(name)
      }
    }
    guard !certificates.isEmpty else { throw CertificateFile.unreadable(name) }
    self.certificates = certificates
  }

  private static func read(_ bytes: [UInt8], _ crypto: Crypto) -> [[UInt8]] {
    bytes.withUnsafeBytes { buffer in
      let calls = crypto.calls
      guard let reader = calls.BIO_new_mem_buf(buffer.baseAddress, Int32(buffer.count)) else {
        return []
      }
      defer { _ = calls.BIO_free(reader) }
      return self.certificates(in: reader, crypto)
    }
  }

  /// The certificates in what `reader` still has.
  static func certificates(in reader: OpaquePointer, _ crypto: Crypto) -> [[UInt8]] {
    defer { crypto.calls.ERR_clear_error() }
    var certificates: [[UInt8]] = []
    while let certificate = crypto.calls.PEM_read_bio_X509(reader, nil, nil, nil) {
      certificates.append(encoding(of: certificate, crypto))
      crypto.calls.X509_free(certificate)
    }
    return certificates
  }

  /// A certificate's encoding.
  static func encoding(of certificate: OpaquePointer, _ crypto: Crypto) -> [UInt8] {
    let count = Int(crypto.calls.i2d_X509(certificate, nil))
    guard count > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      var start = buffer.baseAddress
      used = max(0, Int(crypto.calls.i2d_X509(certificate, &start)))
    }
  }

  private static func unreadable(_ name: String) -> Failure {
    Failure(
      .badData, Phrase("“\(name)”里没有证书", "there is no certificate in ‘\(name)’"),
      hint: Phrase("要 PEM 或 DER", "it has to be PEM or DER"))
  }
}
