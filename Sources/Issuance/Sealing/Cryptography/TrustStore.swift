import CCrypto
import Diagnostics

/// Certificates that are trusted.
///
/// A class, as the library's store goes when it goes.
final class TrustStore {
  private let crypto: Crypto
  private let store: OpaquePointer
  private let anchors: [Certificate]

  /// A store of certificates. Throws 65 for one that cannot be read, 69 without libcrypto.
  init(_ certificates: [[UInt8]]) throws(Failure) {
    crypto = try Crypto()
    guard let store = crypto.calls.X509_STORE_new() else { throw TrustStore.unreadable }
    self.store = store
    var anchors: [Certificate] = []
    for bytes in certificates {
      guard let value = try? DERReader.value(in: bytes), let certificate = try? Certificate(value),
        let handle = TrustStore.handle(bytes, crypto)
      else { throw TrustStore.unreadable }
      _ = crypto.calls.X509_STORE_add_cert(store, handle)
      crypto.calls.X509_free(handle)
      anchors.append(certificate)
    }
    self.anchors = anchors
  }

  deinit { crypto.calls.X509_STORE_free(store) }

  /// Why `signer` is not trusted at `moment`, now for nil; nil where it is. RFC 5280, 6.
  func objection(
    to signer: Certificate, with others: [Certificate], at moment: CalendarTime?
  ) -> Phrase? {
    let isChinese = PublicKey(signer.publicKey, crypto)?.algorithm(.sha256) == .sm2
    if isChinese { return chineseObjection(to: signer, with: others, at: moment) }
    guard let leaf = TrustStore.handle(signer.encoding, crypto),
      let chain = crypto.calls.OPENSSL_sk_new_null()
    else { return Phrase("证书读不懂", "the certificate cannot be read") }
    let handles = others.compactMap { TrustStore.handle($0.encoding, crypto) }
    defer {
      crypto.calls.OPENSSL_sk_free(chain)
      for handle in handles + [leaf] { crypto.calls.X509_free(handle) }
      crypto.calls.ERR_clear_error()
    }
    for handle in handles { _ = crypto.calls.OPENSSL_sk_push(chain, UnsafeRawPointer(handle)) }
    guard let code = code(leaf, chain, moment) else { return nil }
    let reason =
      crypto.calls.X509_verify_cert_error_string(Int(code)).map { String(cString: $0) } ?? ""
    return Phrase(
      "证书“\(signer.name)”不可信：\(TrustStore.chinese(code) ?? reason)",
      "the certificate of ‘\(signer.name)’ is not trusted: \(reason)")
  }

  /// X509_verify_cert's code for a certificate; nil where it is trusted.
  private func code(
    _ leaf: OpaquePointer, _ chain: OpaquePointer, _ moment: CalendarTime?
  ) -> Int32? {
    let calls = crypto.calls
    // X509_V_ERR_UNSPECIFIED
    guard let context = calls.X509_STORE_CTX_new() else { return 1 }
    defer { calls.X509_STORE_CTX_free(context) }
    guard calls.X509_STORE_CTX_init(context, store, leaf, chain) == 1 else { return 1 }
    if let moment, let settings = calls.X509_STORE_CTX_get0_param(context) {
      calls.X509_VERIFY_PARAM_set_time(settings, Int64(moment.seconds))
    }
    return calls.X509_verify_cert(context) == 1 ? nil : calls.X509_STORE_CTX_get_error(context)
  }

  /// OpenSSL 3.0 builds no chains of SM2 certificates, so here only issuers, their signatures and the
  /// time are checked.
  private func chineseObjection(
    to signer: Certificate, with others: [Certificate], at moment: CalendarTime?
  ) -> Phrase? {
    var current = signer
    for _ in 0...others.count + 1 {
      if let moment, moment < current.start || current.end < moment {
        return Phrase(
          "证书“\(current.name)”不在有效期内", "the certificate of ‘\(current.name)’ is not valid then")
      }
      if anchors.contains(current) { return nil }
      guard
        let issuer = (anchors + others).first(where: {
          $0.subject == current.issuer && $0 != current && current.isSigned(by: $0, crypto)
        })
      else { break }
      current = issuer
    }
    return Phrase(
      "证书“\(signer.name)”不可信：没有到可信根的链",
      "the certificate of ‘\(signer.name)’ is not trusted: no chain to an anchor")
  }

  private static func handle(_ bytes: [UInt8], _ crypto: Crypto) -> OpaquePointer? {
    bytes.withUnsafeBufferPointer { buffer in
      var start = buffer.baseAddress
      return crypto.calls.d2i_X509(nil, &start, buffer.count)
    }
  }

  /// The commonest of X509_verify_cert's codes. openssl/x509_vfy.h.
  private static func chinese(_ code: Int32) -> String? {
    switch code {
    case 2, 20, 21: "找不到颁发者证书"
    case 9: "证书还没有生效"
    case 10: "证书已过期"
    case 18, 19: "自签名证书不在可信之列"
    case 24: "颁发者不是 CA"
    default: nil
    }
  }

  private static let unreadable = Failure(
    .badData, Phrase("可信证书读不懂", "a trusted certificate cannot be read"))
}
