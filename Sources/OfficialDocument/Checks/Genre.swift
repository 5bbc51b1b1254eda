/// The genre (文种) a title ends with. 条例, article 8.
struct Genre: Hashable {
  /// Where a document of the genre goes.
  enum Direction {
    /// To a superior.
    case upward
    /// To anybody else.
    case other
    /// Either.
    case either
  }

  /// The genre's name.
  let word: String
  /// Where it goes.
  let direction: Direction

  /// Finds the genre of `title`; a note in brackets after it, such as （试行）, does not count.
  init?(title: [SourcedText]) {
    var text = title.map(\.string).joined()[...]
    while text.last == "）" || text.last == ")",
      let open = text.lastIndex(where: { $0 == "（" || $0 == "(" })
    {
      text = text[..<open]
    }
    guard let found = Self.directions.first(where: { text.hasSuffix($0.word) }) else { return nil }
    (word, direction) = found
  }

  // The longer of two words with the same ending comes first.
  private static let directions: [(word: String, direction: Direction)] = [
    ("请示", .upward), ("报告", .upward), ("意见", .either), ("议案", .either),
    ("决议", .other), ("决定", .other), ("命令", .other), ("公报", .other), ("公告", .other),
    ("通告", .other), ("通知", .other), ("通报", .other), ("批复", .other), ("答复", .other),
    ("复函", .other), ("纪要", .other), ("函", .other), ("令", .other),
  ]
}

extension Document {
  /// 文种 by the title's ending; nil for none that is known. 条例, article 8.
  package var genre: String? { Genre(title: title)?.word }
}
