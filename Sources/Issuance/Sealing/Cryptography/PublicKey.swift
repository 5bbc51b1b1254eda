import CCrypto
import Diagnostics

/// A certificate's public key.
///
/// A class, as the library's key goes when it goes.
final class PublicKey {
  private let key: OpaquePointer
  private let crypto: Crypto

  /// SM2's signer name where nobody agreed on another. GM/T 0009-2012, 10.
  private static let defaultName = Array("1234567812345678".utf8)

  /// A key from its SubjectPublicKeyInfo; nil for one that libcrypto does not know. RFC 5280, 4.1.2.7.
  init?(_ encoding: [UInt8], _ crypto: Crypto) {
    let key = encoding.withUnsafeBufferPointer { buffer in
      var start = buffer.baseAddress
      return crypto.calls.d2i_PUBKEY(nil, &start, buffer.count)
    }
    guard let key else {
      crypto.calls.ERR_clear_error()
      return nil
    }
    self.key = key
    self.crypto = crypto
  }

  deinit { crypto.calls.EVP_PKEY_free(key) }

  /// Its kind and size, e.g. `RSA-2048`.
  var title: String {
    let kinds = ["RSA", "SM2", "EC", "RSA-PSS"]
    let kind = kinds.first { crypto.calls.EVP_PKEY_is_a(key, $0) == 1 } ?? "?"
    return "\(kind)-\(crypto.calls.EVP_PKEY_get_bits(key))"
  }

  /// The algorithm it signs a digest with; nil for a key that signs in none of the known ways.
  func algorithm(_ digest: DigestAlgorithm) -> SignatureAlgorithm? {
    if crypto.calls.EVP_PKEY_is_a(key, "RSA") == 1 { return .rsa(digest) }
    if crypto.calls.EVP_PKEY_is_a(key, "SM2") == 1 { return .sm2 }
    return crypto.calls.EVP_PKEY_is_a(key, "EC") == 1 ? .ecdsa(digest) : nil
  }

  /// Whether `signature` over `bytes` is this key's.
  func verifies(_ signature: [UInt8], of bytes: [UInt8], by algorithm: SignatureAlgorithm) -> Bool {
    let calls = crypto.calls
    defer { calls.ERR_clear_error() }
    guard self.algorithm(algorithm.digest).map({ $0.isLike(algorithm) }) == true,
      let context = calls.EVP_MD_CTX_new()
    else { return false }
    defer { calls.EVP_MD_CTX_free(context) }
    guard let settings = calls.EVP_PKEY_CTX_new(key, nil) else { return false }
    defer { calls.EVP_PKEY_CTX_free(settings) }
    calls.EVP_MD_CTX_set_pkey_ctx(context, settings)
    if algorithm == .sm2 {
      let name = PublicKey.defaultName
      guard calls.EVP_PKEY_CTX_set1_id(settings, name, Int32(name.count)) == 1 else { return false }
    }
    guard let kind = calls.EVP_MD_fetch(nil, algorithm.digest.libraryName, nil) else {
      return false
    }
    defer { calls.EVP_MD_free(kind) }
    guard calls.EVP_DigestVerifyInit(context, nil, kind, nil, key) == 1 else { return false }
    if case .rsaPSS = algorithm {
      let isSet =
        calls.EVP_PKEY_CTX_ctrl_str(settings, "rsa_padding_mode", "pss") == 1
        && calls.EVP_PKEY_CTX_ctrl_str(settings, "rsa_pss_saltlen", "digest") == 1
      guard isSet else { return false }
    }
    return calls.EVP_DigestVerify(context, signature, signature.count, bytes, bytes.count) == 1
  }
}

extension SignatureAlgorithm {
  /// Whether a key of one signs by the other: RSA's two paddings are one key's.
  fileprivate func isLike(_ other: SignatureAlgorithm) -> Bool {
    switch (self, other) {
    case (.rsa, .rsa), (.rsa, .rsaPSS), (.ecdsa, .ecdsa), (.sm2, .sm2): true
    default: false
    }
  }
}
