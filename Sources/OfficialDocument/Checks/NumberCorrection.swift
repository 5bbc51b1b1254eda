/// A 发文字号 as it was surely meant: for hints.
enum NumberCorrection {
  /// `number` with its brackets, digits, blanks, year and serial put right; nil where that makes no
  /// number of the pattern.
  static func of(_ number: String, as pattern: NumberPattern) -> String? {
    guard pattern == .general || pattern == .minutes else { return nil }
    let text = String(number.filter { !$0.isWhitespace }.map(corrected))
    guard let open = text.firstIndex(of: "〔"), let close = text.firstIndex(of: "〕"), open < close
    else { return nil }
    let year = text[text.index(after: open)..<close]
    let serial = text[close...].dropFirst().filter { $0 != "第" && $0 != "号" }.drop { $0 == "0" }
    let result = "\(text[..<open])〔\(year.count == 2 ? "20" : "")\(year)〕\(serial)号"
    return NumberChecks.matches(result, pattern) ? result : nil
  }

  /// A bracket of any kind as 〔 or 〕, a full-width digit as a digit.
  private static func corrected(_ character: Character) -> Character {
    if NumberChecks.brackets[character] != nil { return "〔" }
    if NumberChecks.brackets.values.contains(character) { return "〕" }
    guard ("０"..."９").contains(character), let digit = character.wholeNumberValue else {
      return character
    }
    return Character(String(digit))
  }
}
