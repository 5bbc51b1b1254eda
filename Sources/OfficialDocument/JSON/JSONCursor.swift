import Diagnostics

/// A place in JSON text that moves forward, and knows its line and column.
struct JSONCursor {
  private let file: String
  private let bytes: [UInt8]
  private var index = 0
  private var line: Int
  // Columns are counted from the last place asked for, so that one long line costs no more.
  private var countedTo = 0
  private var column = 1

  /// Begins at the first of `lines`, whose number is `firstLine`.
  init(_ lines: [SourceLine], file: String, firstLine: Int = 1) {
    self.file = file
    line = firstLine
    bytes = Array(lines.map(\.bytes).joined(separator: [0x0A]))
  }

  /// The next byte; 0 at the end.
  var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

  /// Whether nothing is left.
  var isAtEnd: Bool { index >= bytes.count }

  /// Moves on by a byte that is no line end.
  mutating func advance() { index += 1 }

  /// Moves on if the next byte is `byte`.
  mutating func take(_ byte: UInt8) -> Bool {
    guard !isAtEnd, next == byte else { return false }
    index += 1
    return true
  }

  /// Moves to the next byte that is no space.
  mutating func skipSpaces() {
    while !isAtEnd, [0x20, 0x09, 0x0A].contains(next) {
      index += 1
      if bytes[index - 1] == 0x0A { (line, column, countedTo) = (line + 1, 1, index) }
    }
  }

  /// Where the cursor stands.
  mutating func place(length: Int = 0) -> SourceRange {
    let passed = bytes[countedTo..<index]
    column += plainCharacterCount(passed) ?? String(decoding: passed, as: UTF8.self).count
    countedTo = index
    return SourceRange(file: file, line: line, column: column, length: length)
  }

  /// A failure here.
  mutating func failure(_ zh: String, _ en: String) -> JSONFailure {
    JSONFailure("json.syntax", zh, en, at: place())
  }

  /// Whether an element follows in a list or an object; passes the comma before it, or the end.
  mutating func hasElement(before end: UInt8, isFirst: Bool) throws(JSONFailure) -> Bool {
    skipSpaces()
    if take(end) { return false }
    guard !isFirst else { return true }
    guard take(UInt8(ascii: ",")) else {
      throw failure("这里应是逗号或结束的括号", "a comma or the closing bracket is due here")
    }
    skipSpaces()
    guard next != end else { throw failure("逗号后应有内容", "something is due after the comma") }
    return true
  }

  /// The bytes up to the next space or mark.
  mutating func word() -> SourcedText {
    let start = index
    var source = place()
    while !isAtEnd, !" \t\n,:]}[{\"".utf8.contains(next) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    source.length = word.count
    return SourcedText(word, at: source)
  }

  /// A string; the cursor stands at its opening quote.
  mutating func string() throws(JSONFailure) -> SourcedText {
    index += 1
    var source = place()
    var text = ""
    var hidden: [Int] = []
    while true {
      let start = index
      while !isAtEnd, next != UInt8(ascii: "\""), next != UInt8(ascii: "\\"), next >= 0x20 {
        index += 1
      }
      text += String(decoding: bytes[start..<index], as: UTF8.self)
      if take(UInt8(ascii: "\"")) { break }
      guard next == UInt8(ascii: "\\") else {
        throw failure("字符串没有结束的引号", "the string is not closed")
      }
      let escapeStart = index
      text.unicodeScalars.append(try escape())
      hidden += Array(repeating: text.count - 1, count: index - escapeStart - 1)
    }
    source.length = text.characterCount
    return SourcedText(text, at: source, escapes: hidden)
  }

  private mutating func escape() throws(JSONFailure) -> Unicode.Scalar {
    index += 1
    let letter = next
    index += 1
    switch letter {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "u"): return try unicodeEscape()
    default:
      index -= 1
      throw failure("没有这种转义", "unknown escape")
    }
  }

  private mutating func unicodeEscape() throws(JSONFailure) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw failure("代理项不成对", "a surrogate without its pair")
    }
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw failure("代理项不成对", "a surrogate without its pair") }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONFailure) -> UInt32 {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("\\u 后应有四位十六进制数", "four hexadecimal digits are due after \\u") }
    index += 4
    return value
  }
}
