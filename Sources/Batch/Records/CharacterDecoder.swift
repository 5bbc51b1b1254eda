import Glibc

/// Makes UTF-8 of GB 18030, strictly: nothing is replaced or left out.
struct CharacterDecoder: ~Copyable {
  private let handle: iconv_t

  /// Creates a decoder; nil where the C library has none.
  init?() {
    guard let handle = iconv_open("UTF-8", "GB18030"), Int(bitPattern: handle) != -1 else {
      return nil
    }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// Decodes as much of `bytes` as is whole and right.
  ///
  /// - Returns: UTF-8, and how many bytes were taken. What is left and no more than three bytes may be
  ///   a character's beginning; `isBroken` where it is not.
  mutating func decode(_ bytes: [UInt8]) -> (text: [UInt8], taken: Int, isBroken: Bool) {
    // Two bytes may become three, and four never more than four.
    var output = [UInt8](repeating: 0, count: bytes.count * 2 + 8)
    var left = bytes.count
    var room = output.count
    var isBroken = false
    var input = bytes
    input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        let result = iconv(handle, &from, &left, &to, &room)
        isBroken = result == -1 && errno == EILSEQ
      }
    }
    return (Array(output.dropLast(room)), bytes.count - left, isBroken)
  }
}
