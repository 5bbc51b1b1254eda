import CZlib
import Diagnostics

/// Deflated bytes. RFC 1950.
enum Zlib {
  /// A seal's picture is as small at 3 as at 6, give or take a kilobyte, and done in half the time.
  private static let level: Int32 = 3

  /// `bytes`, deflated. Throws 69 where zlib is missing.
  static func deflated(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
    let calls = try opened()
    var room = calls.compressBound(UInt(bytes.count))
    let result = [UInt8](unsafeUninitializedCapacity: Int(room)) { buffer, count in
      let status = buffer.baseAddress.map {
        calls.compress2($0, &room, bytes, UInt(bytes.count), level)
      }
      count = status == 0 ? Int(room) : 0
    }
    guard !result.isEmpty else {
      throw Failure(.internal, Phrase("压缩失败", "deflating failed"))
    }
    return result
  }

  /// The bytes that `deflated` stands for; nil where it is broken or there are more than `limit`.
  /// Throws 69 where zlib is missing.
  static func inflated(_ deflated: some Collection<UInt8>, limit: Int) throws(Failure) -> [UInt8]? {
    let calls = try opened()
    let source = Array(deflated)
    var room = UInt(limit)
    var status: Int32 = -1
    let result = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      status = calls.uncompress(start, &room, source, UInt(source.count))
      count = status == 0 ? Int(room) : 0
    }
    return status == 0 ? result : nil
  }

  private static func opened() throws(Failure) -> CZlibCalls {
    guard let calls = czlib_open() else {
      throw Failure(
        .unavailable, Phrase("缺少 zlib（libz.so.1）", "zlib (libz.so.1) is missing"),
        hint: Phrase("apt install zlib1g", "apt install zlib1g"))
    }
    return calls.pointee
  }
}
