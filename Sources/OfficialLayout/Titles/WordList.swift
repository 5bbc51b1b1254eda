/// Words and what each costs a sentence: the bytes of `words.txt`, searched where they lie.
///
/// Nothing is built when it is read: a title asks for a few hundred words, and sorted lines answer
/// by halving.
public struct WordList: Hashable, Sendable {
  /// The most characters a word has.
  static let longest = 8
  /// What a character costs that is no word: more than any word of the list.
  static let unknown = 1_800

  private let bytes: [UInt8]
  private let start: Int

  /// No words: every character is its own.
  public init() { self.init([]) }

  /// The words of a text: comments (`#`), then lines of a word, a space and a cost, sorted by bytes.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    while start < bytes.count, bytes[start] == UInt8(ascii: "#") {
      start = (bytes[start...].firstIndex(of: WordList.newline) ?? bytes.count - 1) + 1
    }
    self.start = start
  }

  /// Whether there is no word in it.
  public var isEmpty: Bool { start >= bytes.count }

  /// 100 ln (all words / this word); nil for what is no word.
  public func cost(of word: some Sequence<UInt8>) -> Int? {
    let word = Array(word) + [UInt8(ascii: " ")]
    var low = start
    var high = bytes.count
    while low < high {
      let line = lineStart(at: low + (high - low) / 2, notBefore: low)
      let end = bytes[line...].firstIndex(of: WordList.newline) ?? bytes.count
      if bytes[line..<end].starts(with: word) {
        return Int(String(decoding: bytes[line + word.count..<end], as: UTF8.self))
      }
      if bytes[line..<end].lexicographicallyPrecedes(word) { low = end + 1 } else { high = line }
    }
    return nil
  }

  private func lineStart(at place: Int, notBefore low: Int) -> Int {
    var line = place
    while line > low, bytes[line - 1] != WordList.newline { line -= 1 }
    return line
  }

  private static let newline = UInt8(ascii: "\n")
}
