/// A sixel picture read back, as a VT340 would.
struct SixelDecoder {
  private(set) var width = 0
  private(set) var height = 0
  /// Red, green, blue.
  private(set) var pixels: [[UInt8]] = []
  private var palette: [Int: [UInt8]] = [:]
  private var colour = 0
  private var x = 0
  private var y = 0

  /// Nil for bytes that are no whole sixel sequence.
  init?(_ bytes: [UInt8]) {
    guard let start = bytes.firstIndex(of: UInt8(ascii: "q")), bytes.starts(with: [0x1B, 0x50]),
      let end = bytes.lastIndex(of: 0x1B), end > start, bytes[end + 1] == UInt8(ascii: "\\")
    else { return nil }
    var rest = bytes[(start + 1)..<end]
    while let byte = rest.popFirst() {
      guard read(byte, &rest) else { return nil }
    }
  }

  private mutating func read(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) -> Bool {
    switch byte {
    case UInt8(ascii: "\""): size(numbers(&rest))
    case UInt8(ascii: "#"): choose(numbers(&rest))
    case UInt8(ascii: "!"):
      let count = numbers(&rest).first ?? 0
      guard let sixel = rest.popFirst() else { return false }
      for _ in 0..<count { put(sixel) }
    case UInt8(ascii: "$"): x = 0
    case UInt8(ascii: "-"): (x, y) = (0, y + 6)
    case 63...126: put(byte)
    default: return byte == 10
    }
    return true
  }

  private func numbers(_ rest: inout ArraySlice<UInt8>) -> [Int] {
    let text = rest.prefix { (48...57).contains($0) || $0 == UInt8(ascii: ";") }
    rest = rest.dropFirst(text.count)
    return String(decoding: text, as: UTF8.self).split(separator: ";").compactMap { Int($0) }
  }

  private mutating func size(_ numbers: [Int]) {
    (width, height) = (numbers[2], numbers[3])
    pixels = Array(repeating: [0, 0, 0], count: width * height)
  }

  private mutating func choose(_ numbers: [Int]) {
    colour = numbers[0]
    if numbers.count == 5 { palette[colour] = numbers[2...4].map { UInt8($0 * 255 / 100) } }
  }

  private mutating func put(_ sixel: UInt8) {
    for bit in 0..<6 where (sixel - 63) >> bit & 1 == 1 && y + bit < height && x < width {
      pixels[(y + bit) * width + x] = palette[colour] ?? [0, 0, 0]
    }
    x += 1
  }
}
