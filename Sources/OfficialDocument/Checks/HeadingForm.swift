/// The number a paragraph begins with, typed in a form that is none of 一、 （一） 1. （1）.
struct HeadingForm: Hashable {
  /// The rule it breaks.
  let code: String
  /// The number as it was typed.
  let typed: String
  /// The number as it should be.
  let wanted: String
  /// What all numbers of the form have in common.
  let kind: String

  /// Finds the form `text` begins with; nil for a right one, and for what may well be text.
  init?(_ text: String) {
    let start = text.prefix(9)
    let isOrdinal = start.first == "第"
    var rest = isOrdinal ? start.dropFirst() : start
    let open = rest.first.flatMap { "(（".contains($0) ? $0 : nil }
    if open != nil { rest = rest.dropFirst() }
    let isChinese = rest.first.map(Self.isChinese) ?? false
    let number = rest.prefix(while: isChinese ? Self.isChinese : Self.isDigit)
    rest = rest.dropFirst(number.count)
    guard (1...3).contains(number.count), let mark = rest.first else { return nil }
    let after = rest.dropFirst().first { $0 != " " && $0 != "\u{3000}" }
    let found =
      if let open {
        Self.bracketed(String(number), open, mark, after)
      } else {
        Self.bare(String(number), mark, after, isChinese, isOrdinal)
      }
    guard let found else { return nil }
    code = found.code
    typed = (isOrdinal ? "第" : "") + found.typed
    wanted = (isOrdinal ? "第" : "") + found.wanted
    kind = code + typed.replacing(number, with: isChinese ? "一" : "1")
  }

  private typealias Finding = (code: String, typed: String, wanted: String)

  private static func bracketed(
    _ number: String, _ open: Character, _ close: Character, _ after: Character?
  ) -> Finding? {
    guard close == ")" || close == "）" else { return nil }
    let wanted = "（\(number)）"
    let typed = "\(open)\(number)\(close)"
    if typed != wanted { return ("B04", typed, wanted) }
    guard let after, "、.．，,".contains(after) else { return nil }
    return ("B02", typed + String(after), wanted)
  }

  private static func bare(
    _ number: String, _ mark: Character, _ after: Character?, _ isChinese: Bool, _ isOrdinal: Bool
  ) -> Finding? {
    // A numeral that goes on counting (3、4月) is text.
    guard let after, isHan(after), !Self.isChinese(after) else { return nil }
    let typed = number + String(mark)
    if isOrdinal { return isChinese && mark == "、" ? ("B07", typed, number + "，") : nil }
    if isChinese { return ".．,，".contains(mark) ? ("B03", typed, number + "、") : nil }
    return "、．，".contains(mark) ? ("B01", typed, number + ".") : nil
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy(\.properties.isIdeographic)
  }

  private static func isChinese(_ character: Character) -> Bool {
    "一二三四五六七八九十".contains(character)
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
