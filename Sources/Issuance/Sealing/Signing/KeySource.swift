import CCrypto
import Diagnostics
import Glibc

/// A file that a key is read from: PEM, or PKCS #12. RFC 7468, RFC 7292.
struct KeySource {
  private let file: SecretBytes
  private let name: String
  private let crypto: Crypto

  /// A source; `name` is what messages call it.
  init(_ file: SecretBytes, name: String, crypto: Crypto) {
    self.file = file
    self.name = name
    self.crypto = crypto
  }

  /// A key and the certificates that were with it, its own first.
  typealias Contents = (key: OpaquePointer, certificates: [[UInt8]])

  /// The key. `passphrase` is asked for at most once, where the file is locked.
  func key(_ passphrase: () throws(Failure) -> SecretBytes) throws(Failure) -> Contents {
    let isPEM =
      file.withBytes { bytes in bytes.starts(with: "-----BEGIN".utf8) }
      || file.withBytes { $0.first != 0x30 }
    return isPEM ? try keyFromPEM(passphrase) : try keyFromPKCS12(passphrase)
  }

  private func keyFromPEM(_ passphrase: () throws(Failure) -> SecretBytes) throws(Failure)
    -> Contents
  {
    let attempt = PassphraseAttempt()
    if let key = key(attempt) { return (key, certificates) }
    guard attempt.wasAsked else { throw notKey }
    attempt.passphrase = try passphrase()
    guard let key = key(attempt) else { throw wrongPassphrase }
    return (key, certificates)
  }

  /// The certificates that stand in the same PEM file.
  private var certificates: [[UInt8]] {
    withReader { CertificateFile.certificates(in: $0, crypto) } ?? []
  }

  private func key(_ attempt: PassphraseAttempt) -> OpaquePointer? {
    defer { crypto.calls.ERR_clear_error() }
    return withReader { reader in
      crypto.calls.PEM_read_bio_PrivateKey(
        reader, nil,
        { buffer, size, _, context in
          guard let context else { return -1 }
          let attempt = Unmanaged<PassphraseAttempt>.fromOpaque(context).takeUnretainedValue()
          return attempt.fill(buffer, Int(size))
        }, Unmanaged.passUnretained(attempt).toOpaque())
    }
  }

  private func keyFromPKCS12(_ passphrase: () throws(Failure) -> SecretBytes) throws(Failure)
    -> Contents
  {
    defer { crypto.calls.ERR_clear_error() }
    guard let container = withReader({ crypto.calls.d2i_PKCS12_bio($0, nil) }) else { throw notKey }
    defer { crypto.calls.PKCS12_free(container) }
    if let contents = opened(container, SecretBytes(capacity: 0)) { return contents }
    let asked = try passphrase()
    guard let contents = opened(container, asked) else {
      let reason = crypto.lastError()
      guard reason.contains("mac verify") || reason.isEmpty else {
        throw Failure(
          .badData, Phrase("“\(name)”打不开：\(reason)", "‘\(name)’ cannot be opened: \(reason)"),
          hint: Phrase(
            "旧式加密的 PKCS#12 先用 openssl pkcs12 -legacy 换成新式",
            "convert a PKCS #12 of an old cipher with openssl pkcs12 -legacy first"))
      }
      throw wrongPassphrase
    }
    return contents
  }

  private func opened(_ container: OpaquePointer, _ passphrase: SecretBytes) -> Contents? {
    let calls = crypto.calls
    var key: OpaquePointer?
    var certificate: OpaquePointer?
    var others: OpaquePointer?
    let status = passphrase.withBytes { bytes in
      calls.PKCS12_parse(
        container, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), &key, &certificate,
        &others)
    }
    defer {
      if let certificate { calls.X509_free(certificate) }
      if let others { free(others) }
    }
    guard status == 1, let key else { return nil }
    var certificates = [certificate].compactMap(\.self).map(encoding)
    if let others {
      for index in 0..<max(0, calls.OPENSSL_sk_num(others)) {
        guard let value = calls.OPENSSL_sk_value(others, index) else { continue }
        certificates.append(encoding(OpaquePointer(value)))
        calls.X509_free(OpaquePointer(value))
      }
    }
    return (key, certificates)
  }

  private func free(_ stack: OpaquePointer) { crypto.calls.OPENSSL_sk_free(stack) }

  private func encoding(_ certificate: OpaquePointer) -> [UInt8] {
    CertificateFile.encoding(of: certificate, crypto)
  }

  private func withReader<Result>(_ body: (OpaquePointer) -> Result?) -> Result? {
    file.withBytes { bytes in
      guard let reader = crypto.calls.BIO_new_mem_buf(bytes.baseAddress, Int32(bytes.count)) else {
        return nil
      }
      defer { _ = crypto.calls.BIO_free(reader) }
      return body(reader)
    }
  }

  private var notKey: Failure {
    Failure(
      .badData, Phrase("“\(name)”里没有私钥", "there is no private key in ‘\(name)’"),
      hint: Phrase("要 PEM 或 PKCS#12（.p12、.pfx）", "it has to be PEM or PKCS #12 (.p12, .pfx)"))
  }

  private var wrongPassphrase: Failure {
    Failure(.badData, Phrase("“\(name)”的口令不对", "the passphrase of ‘\(name)’ is wrong"))
  }
}
