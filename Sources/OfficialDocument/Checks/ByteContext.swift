/// A place in a text's UTF-8, and what stands around it.
struct ByteContext {
  let bytes: UnsafeBufferPointer<UInt8>
  let index: Int

  /// Whether nothing follows the byte.
  var isAtEnd: Bool { index + 1 == bytes.count }

  /// Whether a Han or a mark of Chinese text stands before it.
  var isAfterHan: Bool { index >= 3 && isHan(index - 3) }

  /// Whether one follows.
  var isBeforeHan: Bool { index + 3 < bytes.count && isHan(index + 1) }

  /// Whether a digit follows.
  var isBeforeDigit: Bool { index + 1 < bytes.count && (0x30...0x39).contains(bytes[index + 1]) }

  /// Whether it begins a full-width digit, U+FF10 to U+FF19.
  var isWideDigit: Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0xBC && (0x90...0x99).contains(bytes[index + 2])
  }

  /// Whether `word` begins here.
  func holds(_ word: StaticString) -> Bool {
    guard bytes[index] == word.utf8Start[0], index + word.utf8CodeUnitCount <= bytes.count
    else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == word.utf8Start[$0] }
  }

  /// Whether two asterisks stand here before a character, and two more after it.
  var opensEmphasis: Bool {
    guard holds("**"), index + 2 < bytes.count, ![0x2A, 0x20].contains(bytes[index + 2]) else {
      return false
    }
    let rest = bytes[(index + 3)...]
    return zip(rest, rest.dropFirst()).contains { $0 == 0x2A && $1 == 0x2A }
  }

  /// U+3000–303F, U+4E00–9FFF, full-width forms, and the quotes “ ” as the three bytes from `start`.
  private func isHan(_ start: Int) -> Bool {
    switch bytes[start] {
    case 0xE4...0xE9: true
    case 0xE3: bytes[start + 1] == 0x80
    case 0xEF: bytes[start + 1] == 0xBC
    case 0xE2: bytes[start + 1] == 0x80 && (0x9C...0x9D).contains(bytes[start + 2])
    default: false
    }
  }
}

extension String {
  /// How many characters stand before the first `word`; nil where there is none. Found among bytes: a
  /// search of characters would take as long as setting the text.
  func characters(before word: StaticString) -> Int? {
    var packed = self
    let place = packed.withUTF8 { bytes in
      bytes.indices.first { ByteContext(bytes: bytes, index: $0).holds(word) }
    }
    return place.map { String(decoding: utf8.prefix($0), as: UTF8.self).count }
  }
}
