@testable import Issuance

/// Pictures made for a test.
enum PNGBytes {
  /// A PNG with nothing on it.
  static func transparent(width: Int, height: Int) -> [UInt8] {
    let rows = [UInt8](repeating: 0, count: (width * 4 + 1) * height)
    let head = number(width) + number(height) + [8, 6, 0, 0, 0]
    let data = (try? Zlib.deflated(rows)) ?? []
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", head)
      + chunk("IDAT", data) + chunk("IEND", [])
  }

  private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
    let content = Array(name.utf8) + body
    return number(body.count) + content + number(CyclicSum.of(content[...]))
  }

  private static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
