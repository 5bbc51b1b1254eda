import CCrypto
import Diagnostics

/// A digest of bytes.
enum Digest {
  /// The digest of `parts`, one after the other. Throws 69 where libcrypto, or the algorithm in it,
  /// is missing.
  static func of(
    _ parts: [ArraySlice<UInt8>], _ algorithm: DigestAlgorithm
  ) throws(Failure) -> [UInt8] {
    let calls = try Crypto().calls
    guard let kind = calls.EVP_MD_fetch(nil, algorithm.libraryName, nil) else {
      throw missing(algorithm)
    }
    defer { calls.EVP_MD_free(kind) }
    guard let context = calls.EVP_MD_CTX_new() else { throw missing(algorithm) }
    defer { calls.EVP_MD_CTX_free(context) }
    var isWell = calls.EVP_DigestInit_ex(context, kind, nil) == 1
    for part in parts {
      isWell =
        isWell
        && part.withUnsafeBytes { calls.EVP_DigestUpdate(context, $0.baseAddress, $0.count) } == 1
    }
    // The longest, SHA-512, has 64 bytes.
    var digest = [UInt8](repeating: 0, count: 64)
    var count: UInt32 = 0
    guard isWell, calls.EVP_DigestFinal_ex(context, &digest, &count) == 1 else {
      throw missing(algorithm)
    }
    return Array(digest.prefix(Int(count)))
  }

  /// The digest of `bytes`.
  static func of(_ bytes: [UInt8], _ algorithm: DigestAlgorithm) throws(Failure) -> [UInt8] {
    try of([bytes[...]], algorithm)
  }

  private static func missing(_ algorithm: DigestAlgorithm) -> Failure {
    Failure(
      .unavailable,
      Phrase("libcrypto 不能算 \(algorithm.title)", "libcrypto has no \(algorithm.title)"))
  }
}
