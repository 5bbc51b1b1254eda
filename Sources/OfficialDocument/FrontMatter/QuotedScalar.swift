/// What a quoted YAML scalar hides: where an escape makes the source longer than the value.
struct QuotedScalar {
  /// Offsets in the value before which one character of source was taken away; an offset comes
  /// once for each such character.
  private(set) var escapes: [Int] = []
  /// Whether the closing quote is on the same line.
  private(set) var isClosed = false

  /// Scans `source`, the rest of the line after the opening quote.
  init(_ source: ArraySlice<Unicode.Scalar>, quote: Unicode.Scalar) {
    var index = source.startIndex
    var offset = 0
    while index < source.endIndex {
      let next = index + 1 < source.endIndex ? source[index + 1] : nil
      if source[index] == quote {
        guard quote == "'", next == "'" else {
          isClosed = true
          return
        }
        escapes.append(offset)
        index += 1
      } else if source[index] == "\\", quote == "\"", let next {
        let digits = ["x": 2, "u": 4, "U": 8][next] ?? 0
        escapes += Array(repeating: offset, count: 1 + digits)
        index += 1 + digits
      }
      index += 1
      offset += 1
    }
  }
}
