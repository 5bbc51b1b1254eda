/// A block of 512 bytes before each file of an archive: ustar. POSIX.1-2008, pax.
struct TarHeader {
  /// The block.
  private(set) var bytes = [UInt8](repeating: 0, count: 512)

  /// A header for a file of `count` bytes; `type` is 0 for a file and x for more about the next one.
  init(name: String, count: Int, type: Character) {
    put(name, at: 0)
    put("0000640", at: 100)
    put("0000000", at: 108)
    put("0000000", at: 116)
    put(octal(count, 11), at: 124)
    put("00000000000", at: 136)
    put("        ", at: 148)
    put(String(type), at: 156)
    put("ustar", at: 257)
    put("00", at: 263)
    let sum = bytes.reduce(0) { $0 + Int($1) }
    put(octal(sum, 6), at: 148)
    bytes[154] = 0
  }

  private mutating func put(_ text: String, at offset: Int) {
    for (index, byte) in text.utf8.enumerated() { bytes[offset + index] = byte }
  }

  private func octal(_ number: Int, _ width: Int) -> String {
    let digits = String(number, radix: 8)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
