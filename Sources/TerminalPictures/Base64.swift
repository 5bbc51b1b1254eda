/// Bytes as the text that terminals take them as. RFC 4648, 4.
enum Base64 {
  /// `bytes` encoded, with `=` at the end.
  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    let count = (bytes.count + 2) / 3 * 4
    let text = [UInt8](unsafeUninitializedCapacity: count) { text, filled in
      filled = count
      for group in 0..<count / 4 {
        let start = group * 3
        let left = min(3, bytes.count - start)
        let second = left > 1 ? Int(bytes[start + 1]) : 0
        let third = left > 2 ? Int(bytes[start + 2]) : 0
        let bits = Int(bytes[start]) << 16 | second << 8 | third
        for place in 0..<4 {
          let letter = alphabet[bits >> (18 - 6 * place) & 63]
          text[group * 4 + place] = place <= left ? letter : UInt8(ascii: "=")
        }
      }
    }
    return text
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
