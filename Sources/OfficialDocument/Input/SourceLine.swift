import Diagnostics

/// A line of a file, without its line end.
struct SourceLine {
  /// The line's number, from 1.
  let number: Int
  /// Its bytes: valid UTF-8.
  let bytes: ArraySlice<UInt8>

  /// The line's characters.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether it holds nothing but spaces and tabs.
  var isBlank: Bool { trimmed.isEmpty }

  /// The bytes between the spaces (U+0020, U+3000, tab) at its ends.
  var trimmed: ArraySlice<UInt8> {
    var rest = bytes
    while let first = rest.first {
      if first == 0x20 || first == 0x09 {
        rest.removeFirst()
      } else if rest.starts(with: Self.wideSpace) {
        rest.removeFirst(3)
      } else {
        break
      }
    }
    while let last = rest.last {
      if last == 0x20 || last == 0x09 {
        rest.removeLast()
      } else if rest.suffix(3).elementsEqual(Self.wideSpace) {
        rest.removeLast(3)
      } else {
        break
      }
    }
    return rest
  }

  /// The characters dropped before `trimmed`: each is one column.
  var leadingSpaces: Int {
    let dropped = bytes[bytes.startIndex..<trimmed.startIndex]
    return String(decoding: dropped, as: UTF8.self).count
  }

  /// U+3000 in UTF-8.
  private static let wideSpace: [UInt8] = [0xE3, 0x80, 0x80]
}
