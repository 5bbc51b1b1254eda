/// A regular expression for decimal numbers from 0 to a whole one: JSON Schema bounds numbers, but
/// not those that stand before a unit.
struct DecimalPattern: Hashable, Sendable {
  /// The expression, as ECMA-262 and others read it; without anchors.
  let text: String

  /// Creates the expression of the numbers from 0 to `bound`, which is at least 1.
  init(atMost bound: Int) {
    let below = DecimalPattern.wholes(atMost: max(0, bound - 1)).joined(separator: "|")
    text = "0*(?:(?:\(below))(?:\\.[0-9]*)?|\(bound)(?:\\.0*)?|\\.[0-9]+)"
  }

  /// Expressions that together match the whole numbers to `bound`.
  static func wholes(atMost bound: Int) -> [String] {
    let digits = String(bound).compactMap(\.wholeNumberValue)
    if digits.allSatisfy({ $0 == 9 }) { return [anyDigits(1, digits.count)] }
    var alternatives = digits.count > 1 ? [anyDigits(1, digits.count - 1)] : []
    for (index, digit) in digits.enumerated() {
      let least = index == 0 && digits.count > 1 ? 1 : 0
      guard digit > least else { continue }
      let rest = digits.count - index - 1
      let choice = digit - 1 == least ? "\(least)" : "[\(least)-\(digit - 1)]"
      alternatives.append(
        digits[..<index].map(String.init).joined() + choice
          + (rest > 0 ? anyDigits(rest, rest) : ""))
    }
    return alternatives + [String(bound)]
  }

  private static func anyDigits(_ least: Int, _ most: Int) -> String {
    most == 1 ? "[0-9]" : least == most ? "[0-9]{\(most)}" : "[0-9]{\(least),\(most)}"
  }
}
