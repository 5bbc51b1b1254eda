import CCrypto
import Diagnostics

/// A private key, for as long as one signature takes, with its certificates.
///
/// A class, as the library's key goes, wiped, when it goes. Nothing of it is ever written.
public final class SigningKey {
  private let key: OpaquePointer
  private let crypto: Crypto
  /// The certificates, the key's own first.
  public let certificates: [[UInt8]]

  /// SM2's signer name where nobody agreed on another. GM/T 0009-2012, 10.
  private static let defaultName = Array("1234567812345678".utf8)

  /// A key from a PEM or PKCS #12 file. `certificates` are those of other files, the key's own first;
  /// `passphrase` is asked for where the file is locked. Messages call the file `name`.
  ///
  /// Throws 65 for a file that is no key, a wrong passphrase, a certificate that is not the key's.
  public init(
    _ file: SecretBytes, name: String, certificates: [[UInt8]],
    passphrase: () throws(Failure) -> SecretBytes
  ) throws(Failure) {
    crypto = try Crypto()
    let source = KeySource(file, name: name, crypto: crypto)
    let read = try source.key(passphrase)
    key = read.key
    self.certificates = certificates.isEmpty ? read.certificates : certificates
    // From here on the key is this object's to free, also when it is refused.
    guard let first = self.certificates.first else {
      throw Failure(
        .badData,
        Phrase("“\(name)”里没有证书", "there is no certificate in ‘\(name)’"),
        hint: Phrase("用 --cert 指明", "name one with --cert"))
    }
    guard try isOwn(first) else {
      throw Failure(
        .badData, Phrase("“\(name)”的密钥与证书不配", "the key in ‘\(name)’ is not the certificate's"))
    }
  }

  deinit { crypto.calls.EVP_PKEY_free(key) }

  /// The signature value over `bytes`. Throws 65 for a key that signs in no known way.
  public func signature(of bytes: [UInt8]) throws(Failure) -> [UInt8] {
    let calls = crypto.calls
    let isChinese = calls.EVP_PKEY_is_a(key, "SM2") == 1
    let digest = isChinese ? DigestAlgorithm.sm3 : .sha256
    guard let context = calls.EVP_MD_CTX_new(),
      let settings = calls.EVP_PKEY_CTX_new(key, nil),
      let kind = calls.EVP_MD_fetch(nil, digest.libraryName, nil)
    else { throw failed }
    defer {
      calls.EVP_MD_CTX_free(context)
      calls.EVP_PKEY_CTX_free(settings)
      calls.EVP_MD_free(kind)
    }
    calls.EVP_MD_CTX_set_pkey_ctx(context, settings)
    let name = SigningKey.defaultName
    if isChinese, calls.EVP_PKEY_CTX_set1_id(settings, name, Int32(name.count)) != 1 {
      throw failed
    }
    guard calls.EVP_DigestSignInit(context, nil, kind, nil, key) == 1 else { throw failed }
    // A 16,384-bit RSA signature has 2,048 bytes.
    var count = 2_048
    var signature = [UInt8](repeating: 0, count: count)
    guard calls.EVP_DigestSign(context, &signature, &count, bytes, bytes.count) == 1 else {
      throw failed
    }
    return Array(signature.prefix(count))
  }

  private var failed: Failure {
    let reason = crypto.lastError()
    return Failure(.badData, Phrase("密钥不能签名：\(reason)", "the key cannot sign: \(reason)"))
  }

  private func isOwn(_ certificate: [UInt8]) throws(Failure) -> Bool {
    guard let value = try? DERReader.value(in: certificate), let read = try? Certificate(value)
    else { return false }
    let other = read.publicKey.withUnsafeBufferPointer { buffer in
      var start = buffer.baseAddress
      return crypto.calls.d2i_PUBKEY(nil, &start, buffer.count)
    }
    guard let other else { return false }
    defer { crypto.calls.EVP_PKEY_free(other) }
    return crypto.calls.EVP_PKEY_eq(key, other) == 1
  }
}
