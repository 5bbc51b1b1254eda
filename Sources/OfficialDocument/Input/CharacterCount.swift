/// The number of characters in `bytes` where every one is a character by itself and none needs a
/// second look: printable ASCII, Han, and the usual punctuation. Nil otherwise.
///
/// This is what keeps reading fast: nearly all official text passes here, at a glance a byte.
/// Nothing the input gate refuses and nothing that joins into a longer grapheme is in the set.
func plainCharacterCount(_ bytes: ArraySlice<UInt8>) -> Int? {
  bytes.withUnsafeBufferPointer(plainCharacterCount)
}

/// The same of a buffer.
private func plainCharacterCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  var (index, count) = (0, 0)
  while index < bytes.count {
    let lead = bytes[index]
    if lead < 0x80 {
      guard lead >= 0x20, lead != 0x7F else { return nil }
      index += 1
    } else {
      guard index + 2 < bytes.count, isPlain(lead, bytes[index + 1], bytes[index + 2])
      else { return nil }
      index += 3
    }
    count += 1
  }
  return count
}

/// Whether a three-byte sequence is in the set. UTF-8 is known to be valid here.
@inline(__always)
private func isPlain(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
  switch lead {
  case 0xE4...0xE9: true  // U+4000–9FFF, Han
  case 0xE3:
    // U+3000–303F without the tone marks U+302A–302F, which combine.
    second == 0x80 && !(0xAA...0xAF).contains(third)
  case 0xE2:
    isPlainSymbol(second, third)
  case 0xEF:
    // U+FF01–FF5E, full-width forms; U+FF00 is unassigned.
    second == 0xBC ? third > 0x80 : second == 0xBD && third <= 0x9E
  default: false
  }
}

/// Whether a sequence that begins with E2 is in the set: no zero-width, bidi or line separators, and
/// no block in which a code point is unassigned.
@inline(__always)
private func isPlainSymbol(_ second: UInt8, _ third: UInt8) -> Bool {
  switch second {
  case 0x80: (0x90...0xA7).contains(third) || third >= 0xB0  // U+2010–2027, U+2030–203F
  case 0x84...0x85, 0x87...0x8F, 0x92...0xAC: true  // U+2100–217F, 21C0–23FF, 2480–2B3F
  case 0x91: third >= 0xA0  // U+2460–247F, ① and on
  default: false
  }
}

extension String {
  /// How many characters (grapheme clusters) it has.
  var characterCount: Int { plainCharacterCount ?? count }

  /// How many characters it has where every scalar is one by itself; nil where that is not known
  /// at a glance.
  package var plainCharacterCount: Int? {
    utf8.withContiguousStorageIfAvailable(OfficialDocument.plainCharacterCount) ?? nil
  }
}
