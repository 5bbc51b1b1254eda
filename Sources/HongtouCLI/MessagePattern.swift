/// A message of the argument parser's with its variable parts, and the same in Chinese.
struct MessagePattern {
  /// The parser's wording; `%` stands for a part that varies, as short as may be.
  let english: String
  /// The wording in Chinese; `%1` is the first part that varies, and so on.
  let chinese: String
  /// What to do about it, in both languages, with the same parts.
  var hint: (zh: String, en: String)?

  /// The parts of `message` that vary; nil where it is another message.
  func parts(of message: String) -> [String]? {
    let fixed = english.split(separator: "%", omittingEmptySubsequences: false)
    guard let first = fixed.first, message.hasPrefix(first) else { return nil }
    var rest = message.dropFirst(first.count)
    var parts: [String] = []
    for (index, piece) in fixed.enumerated().dropFirst() {
      let isLast = index == fixed.count - 1
      guard let end = isLast ? Self.end(of: rest, before: piece) : Self.start(of: piece, in: rest)
      else { return nil }
      parts.append(String(rest[..<end]))
      rest = rest[end...].dropFirst(piece.count)
    }
    return rest.isEmpty ? parts : nil
  }

  /// `wording` with its `%1`, `%2` … replaced.
  static func filled(_ wording: String, with parts: [String]) -> String {
    var text = ""
    var rest = wording[...]
    while let mark = rest.firstIndex(of: "%") {
      text += rest[..<mark]
      rest = rest[mark...].dropFirst()
      guard let number = rest.first?.wholeNumberValue, parts.indices.contains(number - 1) else {
        text += "%"
        continue
      }
      // A part is text: a % in it is no mark.
      text += parts[number - 1]
      rest = rest.dropFirst()
    }
    return text + rest
  }

  private static func start(of piece: Substring, in text: Substring) -> String.Index? {
    text.indices.first { text[$0...].hasPrefix(piece) }
  }

  private static func end(of text: Substring, before piece: Substring) -> String.Index? {
    guard text.hasSuffix(piece) else { return nil }
    return text.index(text.endIndex, offsetBy: -piece.count)
  }
}
