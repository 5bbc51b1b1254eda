import Diagnostics

/// What is wrong with the marks of a value in front matter: a list's brackets and commas, quotes, a colon
/// at its end.
struct ValueSlip {
  /// Its code.
  let code: String
  /// How grave it is: what YAML reads as the author meant is a warning.
  let level: Diagnostic.Level
  /// What is wrong.
  let message: Phrase
  /// What to do about it.
  let hint: Phrase
  /// Where, in characters of the value before it.
  let offset: Int

  /// Finds what is wrong with `value`, which belongs to `key`.
  init?(_ value: String, of key: Key) {
    guard let first = value.first else { return nil }
    if key.isList, "［【｛".contains(first) {
      self.init(listOf: key, offset: 0)
    } else if key.namesOrgans, first == "[", let comma = value.firstIndex(of: "，") {
      self.init(listOf: key, offset: value.distance(from: value.startIndex, to: comma))
    } else if value.last == ":", !"'\"[{|>".contains(first) {
      self.init(
        "manuscript.colon", .error,
        Phrase("值的末尾不能是半角冒号", "a value does not end with a half-width colon"),
        Phrase("删去；主送机关后的冒号由版式加", "delete it: the layout sets the one after addressees"),
        value.count - 1)
    } else if first == "“", value.dropFirst().firstIndex(of: "”") == value.indices.last {
      self.init(
        "manuscript.quotes", .warning,
        Phrase("值两边的全角引号会印出来", "the quotes around this value will be printed"),
        Phrase("值不必加引号；要加用半角", "it needs none; YAML's are half-width"), 0)
    } else {
      return nil
    }
  }

  private init(listOf key: Key, offset: Int) {
    self.init(
      "manuscript.brackets", .error,
      Phrase("列表的括号和各项之间的逗号应是半角", "a list's brackets and commas are half-width"),
      Phrase("写作 \(key.name): [甲, 乙]", "write `\(key.name): [甲, 乙]`"), offset)
  }

  private init(
    _ code: String, _ level: Diagnostic.Level, _ message: Phrase, _ hint: Phrase, _ offset: Int
  ) {
    self.code = code
    self.level = level
    self.message = message
    self.hint = hint
    self.offset = offset
  }
}

extension Key {
  /// Whether its value may be a list.
  fileprivate var isList: Bool { ![.text, .date, .status, .lines].contains(kind) }

  /// Whether its items are organs or people, whose names hold no comma.
  fileprivate var namesOrgans: Bool { [.issuerMark, .issuer, .signatory].contains(self) }
}
