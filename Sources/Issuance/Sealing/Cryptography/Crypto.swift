import CCrypto
import Diagnostics

/// OpenSSL's libcrypto, opened when something is first digested or signed.
struct Crypto {
  /// Its calls.
  let calls: CCryptoCalls

  /// Opens the library, or finds it open. Throws 69 where it is missing.
  init() throws(Failure) {
    guard let calls = ccrypto_open() else {
      throw Failure(
        .unavailable,
        Phrase("缺少 OpenSSL 3 的 libcrypto.so.3", "OpenSSL 3's libcrypto.so.3 is missing"),
        hint: Phrase("apt install libssl3", "apt install libssl3"))
    }
    self.calls = calls.pointee
  }

  /// What the library last complained of, in its own words; forgets it.
  func lastError() -> String {
    guard let peek = calls.ERR_peek_last_error, let spell = calls.ERR_error_string_n else {
      return ""
    }
    var buffer = [CChar](repeating: 0, count: 256)
    spell(peek(), &buffer, buffer.count)
    calls.ERR_clear_error?()
    return String(
      decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
