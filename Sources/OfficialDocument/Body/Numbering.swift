/// The state of the four sequences of numbers as lines go by.
///
/// A marker counts only when it starts its sequence or continues it, and no numeral follows it.
/// A heading closes the sequences below it.
struct Numbering {
  /// What a line begins with.
  enum Finding: Hashable {
    /// No marker.
    case plain
    /// A marker that counts.
    case heading(level: Int)
    /// A marker that does not count.
    case text(Marker)
  }

  /// The last number of each level; 0 where none is open.
  private var counters = [0, 0, 0, 0]

  /// Reads the marker `text` begins with, and counts it.
  mutating func read(_ text: String) -> Finding {
    guard let marker = Marker(text) else { return .plain }
    guard !marker.isFollowedByNumeral,
      marker.value == 1 || marker.value == counters[marker.level - 1] + 1
    else { return .text(marker) }
    open(level: marker.level, value: marker.value)
    return .heading(level: marker.level)
  }

  /// Counts a heading whose level was declared with `#`.
  mutating func declare(level: Int, text: String) {
    let marker = Marker(text)
    open(level: level, value: marker?.level == level ? marker?.value ?? 0 : counters[level - 1])
  }

  private mutating func open(level: Int, value: Int) {
    counters[level - 1] = value
    for lower in level..<counters.count { counters[lower] = 0 }
  }
}

/// How many characters of a heading's line are set in its face: all, or through the first 。 of a
/// run-in heading.
func headingLength(of text: String) -> Int {
  guard let stop = text.unicodeScalars.firstIndex(of: "。") else { return text.characterCount }
  return text[...stop].count
}
