/// What a line of the body is, by its own characters alone.
enum BlockLine: Hashable {
  /// `#` to `####`, and how many characters before the text.
  case heading(level: Int, prefix: Int)
  case tableRow
  /// `表：…`; a caption only when a table follows.
  case caption
  case figure(FigureSyntax)
  /// `[^n]: `, and how many characters before the text.
  case footnote(name: String, prefix: Int)
  case pageBreak
  case landscapeBegins
  case landscapeEnds
  /// `附件` or `附件N`, and how many characters before it.
  case annex(prefix: Int)
  case paragraph

  /// Classifies `text`, a line without spaces at its ends.
  init(_ text: String) {
    self = Self.special(text) ?? .paragraph
  }

  private static func special(_ text: String) -> BlockLine? {
    switch text.utf8.first {
    case UInt8(ascii: "#"): hash(text)
    case UInt8(ascii: "|"): .tableRow
    case UInt8(ascii: "!"): FigureSyntax(text).map(BlockLine.figure)
    case UInt8(ascii: "["): bracket(text)
    case 0xE9 where isAnnex(text): .annex(prefix: 0)  // 附
    case 0xE8 where text.hasPrefix("表："): .caption  // 表
    default: nil
    }
  }

  private static func hash(_ text: String) -> BlockLine? {
    let level = text.utf8.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = text.dropFirst(level)
    guard level <= 4, rest.first == " " else { return nil }
    let title = rest.drop(while: isSpace)
    let prefix = text.count - title.count
    if isAnnex(String(title)) { return .annex(prefix: prefix) }
    return title.isEmpty ? nil : .heading(level: level, prefix: prefix)
  }

  private static func bracket(_ text: String) -> BlockLine? {
    switch text {
    case "[换页]": return .pageBreak
    case "[此处横排]": return .landscapeBegins
    case "[横排结束]": return .landscapeEnds
    default:
      guard let name = Footnote.citedName(in: text[...]) else { return nil }
      let rest = text.dropFirst(name.count + 3)
      guard rest.first == ":" else { return nil }
      let note = rest.dropFirst().drop(while: isSpace)
      return .footnote(name: name, prefix: text.count - note.count)
    }
  }

  private static func isSpace(_ character: Character) -> Bool {
    character == " " || character == "\u{3000}" || character == "\t"
  }

  /// Whether `text` is `附件` or `附件N` and nothing else.
  static func isAnnex(_ text: String) -> Bool {
    guard text.hasPrefix("附件") else { return false }
    let number = text.unicodeScalars.dropFirst(2)
    return number.count <= 3 && number.first != "0"
      && number.allSatisfy { ("0"..."9").contains($0) }
  }
}

extension Footnote {
  /// The name of the citation `[^n]` that `text` begins with.
  static func citedName(in text: Substring) -> String? {
    guard text.hasPrefix("[^") else { return nil }
    let name = text.dropFirst(2).prefix(33).prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    guard !name.isEmpty, name.count <= 32, text.dropFirst(2 + name.count).first == "]"
    else { return nil }
    return String(name)
  }
}
