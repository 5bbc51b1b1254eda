/// Reads numbers from bytes; nil beyond their end.
struct ByteReader {
  private let bytes: [UInt8]
  /// The next byte.
  private(set) var offset: Int

  init(_ bytes: [UInt8], at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// How many bytes are left.
  var left: Int { bytes.count - offset }

  /// The next byte.
  mutating func byte() -> UInt8? {
    guard offset < bytes.count else { return nil }
    defer { offset += 1 }
    return bytes[offset]
  }

  /// A number of two or four bytes, the highest first.
  mutating func number(bytes count: Int) -> Int? {
    take(count)?.reduce(0) { $0 << 8 | Int($1) }
  }

  /// The next `count` bytes.
  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count <= left else { return nil }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  /// Goes back by a byte that was read.
  mutating func stepBack() { offset -= 1 }

  /// Goes to the next `byte` and past it; false when there is none.
  mutating func skip(past byte: UInt8) -> Bool {
    guard let found = bytes[offset...].firstIndex(of: byte) else { return false }
    offset = found + 1
    return true
  }
}
