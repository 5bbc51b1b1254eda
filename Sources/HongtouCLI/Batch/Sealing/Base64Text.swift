/// Bytes in Base64, as services hand them out. RFC 4648, 4; line ends are allowed, as in PEM.
enum Base64Text {
  /// The bytes that `text` spells; nil for anything else.
  static func bytes(in text: String) -> [UInt8]? {
    var (bytes, bits, count) = ([UInt8](), 0, 0)
    var padding = 0
    for character in text.utf8 where character != 0x0A && character != 0x0D {
      if character == UInt8(ascii: "=") {
        padding += 1
        continue
      }
      guard padding == 0, let value = value(of: character) else { return nil }
      (bits, count) = (bits << 6 | value, count + 1)
      guard count == 4 else { continue }
      bytes += [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)]
      (bits, count) = (0, 0)
    }
    return ending(bytes, bits, count, padding)
  }

  /// The last group, of two or three digits; bits that no byte has are zero.
  private static func ending(_ bytes: [UInt8], _ bits: Int, _ count: Int, _ padding: Int)
    -> [UInt8]?
  {
    switch (count, padding) {
    case (0, 0): bytes
    case (2, 2) where bits & 0xF == 0: bytes + [UInt8(bits >> 4)]
    case (3, 1) where bits & 0x3 == 0: bytes + [UInt8(bits >> 10), UInt8(bits >> 2 & 0xFF)]
    default: nil
    }
  }

  private static func value(of character: UInt8) -> Int? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(character) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(character) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(character) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
