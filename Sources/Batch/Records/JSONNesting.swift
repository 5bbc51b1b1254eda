/// How deep in brackets a JSON text is, a byte at a time. RFC 8259, 2 and 7.
struct JSONNesting {
  /// How many brackets are open; one before the first byte.
  private(set) var depth = 1
  private var isInString = false
  private var isEscaped = false

  /// Goes on by a byte.
  mutating func pass(_ byte: UInt8) {
    if isInString {
      if !isEscaped, byte == UInt8(ascii: "\"") { isInString = false }
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      return
    }
    switch byte {
    case UInt8(ascii: "\""): isInString = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
    default: break
    }
  }
}
