/// Pictures written byte by byte, good and bad.
enum PictureBytes {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// A number, the highest byte first.
  static func number(_ value: Int, bytes count: Int = 4) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// A PNG's chunk with its check sum, which `damage` makes wrong.
  static func chunk(_ name: String, _ content: [UInt8], damage: Int = 0) -> [UInt8] {
    let named = Array(name.utf8) + content
    return number(content.count) + named + number(checkSum(named) ^ damage)
  }

  /// IHDR of `depth` bits a colour, of the given colour type.
  static func header(_ width: Int, _ height: Int, depth: UInt8 = 8, colour: UInt8 = 6) -> [UInt8] {
    number(width) + number(height) + [depth, colour, 0, 0, 0]
  }

  /// A PNG of one dot's worth of data, whatever size its header gives.
  static func png(_ header: [UInt8], before chunks: [UInt8] = []) -> [UInt8] {
    signature + chunk("IHDR", header) + chunks + chunk("IDAT", zlib([0, 200, 0, 0, 255]))
      + chunk("IEND", [])
  }

  /// A JPEG whose frame is opened by `marker`.
  static func jpeg(
    _ marker: UInt8 = 0xC0, width: Int = 8, height: Int = 8, colours: UInt8 = 3, depth: UInt8 = 8
  ) -> [UInt8] {
    let parts: [UInt8] = (0..<colours).flatMap { [$0 + 1, 0x11, 0] }
    let frame: [UInt8] =
      [depth] + number(height, bytes: 2) + number(width, bytes: 2) + [colours] + parts
    let resolution: [UInt8] = Array("JFIF\0".utf8) + [1, 1, 1, 1, 44, 1, 44, 0, 0]
    let tables: [UInt8] = (0..<colours).flatMap { [$0 + 1, 0] }
    let scan: [UInt8] = [colours] + tables + [0, 63, 0]
    return [0xFF, 0xD8] + segment(0xE0, resolution) + segment(marker, frame) + segment(0xDA, scan)
      + [1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4, 0xFF, 0xD9]
  }

  private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + number(content.count + 2, bytes: 2) + content
  }

  /// Bytes stored as they are. RFC 1950 and 1951.
  private static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    let count = UInt8(bytes.count)
    var (a, b) = (1, 0)
    for byte in bytes {
      a = (a + Int(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return [0x78, 0x01, 1, count, 0, ~count, 0xFF] + bytes + number(b << 16 | a)
  }

  private static func checkSum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = .max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
    }
    return Int(~sum)
  }
}
