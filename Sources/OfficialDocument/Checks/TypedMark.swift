import Diagnostics

/// A mark that a keyboard gives and Chinese text does not print.
enum TypedMark: Hashable, CaseIterable {
  case halfWidth, bracket, quote, cornerQuote, ellipsis, dash, digit, emphasis

  /// The first of each kind in `text`, in characters before it.
  ///
  /// Looked for among bytes: nearly all texts have none of them.
  static func first(in text: String) -> [(mark: TypedMark, offset: Int)] {
    var packed = text
    let found: [(TypedMark, Int)] = packed.withUTF8 { bytes in
      var found: [(TypedMark, Int)] = []
      for index in bytes.indices {
        guard let mark = TypedMark(bytes, at: index), !found.contains(where: { $0.0 == mark })
        else { continue }
        found.append((mark, index))
      }
      return found
    }
    return found.map { ($0, String(decoding: text.utf8.prefix($1), as: UTF8.self).count) }
  }

  /// The mark that begins at `index`.
  private init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let text = ByteContext(bytes: bytes, index: index)
    switch bytes[index] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "?"),
      UInt8(ascii: "!"):
      guard text.isAfterHan, text.isBeforeHan || text.isAtEnd || text.isBeforeDigit
      else { return nil }
      self = .halfWidth
    case UInt8(ascii: ".") where text.isAfterHan:
      if text.holds("...") {
        self = .ellipsis
      } else if text.isAtEnd || text.isBeforeHan {
        self = .halfWidth
      } else {
        return nil
      }
    case UInt8(ascii: "\"") where text.isAfterHan || text.isBeforeHan: self = .quote
    case UInt8(ascii: "(") where text.isAfterHan || text.isBeforeHan: self = .bracket
    case UInt8(ascii: "-") where text.isAfterHan && text.holds("--"): self = .dash
    case UInt8(ascii: "*") where text.opensEmphasis: self = .emphasis
    case 0xE3 where text.holds("。。"): self = .ellipsis
    case 0xE3 where text.holds("「") || text.holds("『"): self = .cornerQuote
    case 0xEF where text.isWideDigit: self = .digit
    default: return nil
    }
  }

  /// The rule.
  var code: String {
    switch self {
    case .halfWidth: "B11"
    case .bracket: "B04"
    case .quote, .cornerQuote: "B13"
    case .ellipsis, .dash: "B14"
    case .digit: "B12"
    case .emphasis: "document.markdown"
    }
  }

  /// Where it comes from.
  var clause: String? {
    switch self {
    case .emphasis: nil
    case .digit: "GB/T 15835"
    default: "GB/T 15834"
    }
  }

  /// What is wrong.
  var message: Phrase {
    switch self {
    case .halfWidth: Phrase("汉字后用了半角标点", "a half-width mark after Han")
    case .bracket: Phrase("汉字旁用了半角括号", "a half-width bracket beside Han")
    case .quote: Phrase("用了半角引号", "a straight quote")
    case .cornerQuote: Phrase("用了直角引号", "a corner quote")
    case .ellipsis: Phrase("省略号写错了", "no ellipsis")
    case .dash: Phrase("破折号写错了", "no dash")
    case .digit: Phrase("用了全角数字", "a full-width digit")
    case .emphasis: Phrase("星号会照印出来，不是加粗", "asterisks are printed: there is no bold")
    }
  }

  /// What to do about it.
  var hint: Phrase {
    switch self {
    case .halfWidth: Phrase("改用全角：，。；：？！", "use ， 。 ； ： ？ ！")
    case .bracket: Phrase("改用全角：（）", "use （ ）")
    case .quote, .cornerQuote: Phrase("改用“”，里层用‘’", "use “ ” and, inside them, ‘ ’")
    case .ellipsis: Phrase("写作 ……", "write ……")
    case .dash: Phrase("写作 ——", "write ——")
    case .digit: Phrase("改用半角数字", "use half-width digits")
    case .emphasis: Phrase("删去星号；公文不用加粗", "delete them: the text of a document is not bold")
    }
  }
}
