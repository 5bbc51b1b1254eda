import Crypto

/// SHA-256, fed piece by piece. FIPS 180-4, 6.2; BoringSSL's, by way of swift-crypto.
package struct SHA256 {
  private var digest = Crypto.SHA256()

  /// Creates a hash of nothing.
  package init() {}

  /// The hash of `bytes`.
  package static func hash(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// The hash of `bytes` as 64 hexadecimal digits, small letters.
  package static func hexadecimal(_ bytes: some Collection<UInt8>) -> String {
    text(of: hash(bytes))
  }

  /// `bytes` as hexadecimal digits, small letters.
  package static func text(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// Feeds more bytes.
  package mutating func update(_ bytes: some Collection<UInt8>) {
    let fed: Void? = bytes.withContiguousStorageIfAvailable {
      digest.update(bufferPointer: UnsafeRawBufferPointer($0))
    }
    if fed == nil { Array(bytes).withUnsafeBytes { digest.update(bufferPointer: $0) } }
  }

  /// The 32 bytes of the hash of all that was fed.
  package consuming func finish() -> [UInt8] { Array(digest.finalize()) }
}
