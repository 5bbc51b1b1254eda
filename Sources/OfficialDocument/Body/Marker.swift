/// The number a line may begin with: 一、 （一） 1. （1）. GB/T 9704-2012, 7.3.3.
struct Marker: Hashable {
  /// 1 to 4.
  let level: Int
  /// The number.
  let value: Int
  /// The characters it takes.
  let length: Int
  /// Whether a numeral follows, so that the line goes on counting: 一、二季度, 1.5万元.
  ///
  /// Only a numeral of the same script can go on counting: 一、2021年工作 begins a heading. After
  /// a bracket nothing goes on: （一）三年行动 begins one too.
  let isFollowedByNumeral: Bool

  /// Finds the marker `text` begins with.
  init?(_ text: String) {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return nil }
    let isBracketed = first == "（"
    guard isBracketed || Self.isDigit(first) || Self.chineseDigits[first] != nil else { return nil }
    let rest = isBracketed ? scalars.dropFirst() : scalars[...]
    let isChinese = rest.first.map { Self.chineseDigits[$0] != nil } ?? false
    let isNumeral = isChinese ? Self.isChineseDigit : Self.isDigit
    // No list is numbered beyond three digits, and nothing longer is worth looking at.
    let digits = rest.prefix(5).prefix(while: isNumeral)
    guard let value = isChinese ? Self.chinese(digits) : Self.arabic(digits) else { return nil }
    let after = rest.dropFirst(digits.count)
    let closing: Unicode.Scalar = isBracketed ? "）" : isChinese ? "、" : "."
    guard after.first == closing else { return nil }
    level = (isBracketed ? 2 : 1) + (isChinese ? 0 : 2)
    self.value = value
    length = digits.count + (isBracketed ? 2 : 1)
    let next = after.dropFirst().first
    isFollowedByNumeral = !isBracketed && next.map(isNumeral) ?? false
  }

  private static func isChineseDigit(_ scalar: Unicode.Scalar) -> Bool {
    chineseDigits[scalar] != nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func arabic(_ digits: Substring.UnicodeScalarView) -> Int? {
    guard digits.first != "0" else { return nil }
    return Int(String(digits))
  }

  /// Reads 一 to 九十九; anything else (二〇二一, 百) is no number of a heading.
  private static func chinese(_ digits: Substring.UnicodeScalarView) -> Int? {
    let values = digits.compactMap { chineseDigits[$0] }
    switch values.count {
    case 1: return values[0] > 0 ? values[0] : nil
    case 2 where values[0] == 10 && (1...9).contains(values[1]): return 10 + values[1]
    case 2 where values[1] == 10 && (1...9).contains(values[0]): return values[0] * 10
    case 3 where values[1] == 10 && (1...9).contains(values[0]) && (1...9).contains(values[2]):
      return values[0] * 10 + values[2]
    default: return nil
    }
  }

  private static let chineseDigits: [Unicode.Scalar: Int] = [
    "〇": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "十": 10, "百": 100, "千": 1000, "两": 2, "零": 0,
  ]
}
