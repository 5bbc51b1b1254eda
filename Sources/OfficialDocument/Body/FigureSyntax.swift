/// `![caption](file){width=120mm}`, alone on its line.
struct FigureSyntax: Hashable {
  /// The caption; may be empty.
  let caption: String
  /// The file's name.
  let file: String
  /// Millimetres.
  let width: Double?

  /// Reads `text`; nil when it is anything else, and so plain text.
  init?(_ text: String) {
    guard text.hasPrefix("!["), let middle = text.firstRange(of: "](") else { return nil }
    let rest = text[middle.upperBound...]
    guard let close = rest.firstIndex(of: ")") else { return nil }
    caption = String(text[text.index(text.startIndex, offsetBy: 2)..<middle.lowerBound])
    file = String(rest[..<close])
    let tail = rest[rest.index(after: close)...]
    guard !file.isEmpty, !caption.contains("]") else { return nil }
    guard !tail.isEmpty else {
      width = nil
      return
    }
    guard tail.hasPrefix("{width="), tail.hasSuffix("mm}"), let width = Self.width(in: tail)
    else { return nil }
    self.width = width
  }

  private static func width(in tail: Substring) -> Double? {
    let digits = tail.dropFirst(7).dropLast(3)
    guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), digits.count <= 8,
      let width = Double(digits), width > 0
    else { return nil }
    return width
  }
}

extension String {
  /// Where `other` is first found.
  func firstRange(of other: String) -> Range<String.Index>? {
    var start = startIndex
    while let found = self[start...].firstIndex(where: { $0 == other.first }) {
      if self[found...].hasPrefix(other) {
        return found..<index(found, offsetBy: other.count)
      }
      start = index(after: found)
    }
    return nil
  }
}
