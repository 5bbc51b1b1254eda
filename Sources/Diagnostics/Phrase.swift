/// A language messages are given in.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// 中文, the default.
  case zh
  /// English.
  case en
}

/// A sentence in both languages, so that whoever shows it chooses.
public struct Phrase: Hashable, Sendable {
  /// The sentence in Chinese.
  public var zh: String
  /// The same sentence in English.
  public var en: String

  /// Creates a phrase from its two wordings.
  public init(_ zh: String, _ en: String) {
    self.zh = zh
    self.en = en
  }

  /// The wording in `language`.
  public func text(in language: Language) -> String {
    language == .zh ? zh : en
  }
}
