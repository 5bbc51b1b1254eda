extension String {
  /// As many characters from its beginning as have no more than `count` bytes of UTF-8.
  func prefix(ofBytes count: Int) -> String {
    guard utf8.count > count else { return self }
    var (kept, size) = ("", 0)
    for character in self {
      size += character.utf8.count
      guard size <= count else { break }
      kept.append(character)
    }
    return kept
  }
}
