import Diagnostics

/// What the layout sets by itself is taken away where the author typed it, so that it is never
/// doubled.
extension Document {
  mutating func normalize() {
    drop(last: "：", from: \.addressees)
    drop(last: "。", from: \.copyRecipients)
    drop(first: "抄送：", from: \.copyRecipients)
    drop(first: "签发人：", from: \.signatories)
    printingDate = printingDate?.dropping(suffix: "印发")
    annotation = annotation?.withoutBrackets
    for index in attachmentNote.indices {
      var name = attachmentNote[index].name.dropping(prefix: "附件：")
      if attachmentNote.count > 1 { name = name.dropping(prefix: "\(index + 1).") }
      attachmentNote[index].name = name
    }
  }

  private mutating func drop(last mark: String, from list: WritableKeyPath<Self, [SourcedText]>) {
    guard let last = self[keyPath: list].indices.last else { return }
    self[keyPath: list][last] = self[keyPath: list][last].dropping(suffix: mark)
  }

  private mutating func drop(first mark: String, from list: WritableKeyPath<Self, [SourcedText]>) {
    guard let first = self[keyPath: list].indices.first else { return }
    self[keyPath: list][first] = self[keyPath: list][first].dropping(prefix: mark)
  }
}

extension SourcedText {
  /// The text without `prefix`, and without the spaces after it.
  func dropping(prefix: String) -> SourcedText {
    guard string.hasPrefix(prefix), string.count > prefix.count else { return self }
    let spaces = string.dropFirst(prefix.count).prefix { $0 == " " }.count
    let count = prefix.count + spaces
    var rest = self
    rest.string = String(string.dropFirst(count))
    rest.source.column = place(ofCharacter: count).column
    rest.source.length = rest.string.count
    rest.escapes = escapes.filter { $0 > count }.map { $0 - count }
    return rest
  }

  /// The text without `suffix`.
  func dropping(suffix: String) -> SourcedText {
    guard string.hasSuffix(suffix), string.count > suffix.count else { return self }
    var rest = self
    rest.string = String(string.dropLast(suffix.count))
    rest.source.length = rest.string.count
    return rest
  }

  /// The text without one pair of round brackets around all of it.
  var withoutBrackets: SourcedText {
    for (open, close) in [("（", "）"), ("(", ")")] as [(Character, Character)] {
      guard string.first == open, string.last == close, string.count > 2 else { continue }
      // （甲）（乙） begins and ends with brackets too, but not with a pair.
      var depth = 0
      let closesEarly = string.dropLast().contains { character in
        depth += character == open ? 1 : character == close ? -1 : 0
        return depth == 0
      }
      guard !closesEarly else { continue }
      return dropping(prefix: String(open)).dropping(suffix: String(close))
    }
    return self
  }
}
