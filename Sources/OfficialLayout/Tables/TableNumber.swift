/// A cell that is nothing but a number: a sign, digits with separators, a decimal part, ％.
struct TableNumber {
  /// Characters before the decimal point, or all of the digits.
  let wholeCount: Int

  /// Reads a cell's text; nil when it is anything else.
  init?(_ text: String) {
    var rest = text[...]
    if let sign = rest.first, "+-−＋－±".contains(sign) { rest.removeFirst() }
    let whole = rest.prefix { Self.isDigit($0) || $0 == "," || $0 == " " }
    guard let first = whole.first, Self.isDigit(first), let last = whole.last, Self.isDigit(last)
    else { return nil }
    wholeCount = text.distance(from: text.startIndex, to: whole.endIndex)
    rest = rest[whole.endIndex...]
    if rest.first == "." {
      let decimals = rest.dropFirst().prefix(while: Self.isDigit)
      guard !decimals.isEmpty else { return nil }
      rest = rest[decimals.endIndex...]
    }
    guard rest.isEmpty || ["%", "％", "‰"].contains(rest) else { return nil }
  }

  /// A cell that says there is no number does not keep its column from being one of numbers.
  static func isBlank(_ text: String) -> Bool {
    ["", "—", "——", "－", "-", "–", "/", "／", "…", "……"].contains(text)
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character)
  }
}
