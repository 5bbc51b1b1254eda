import Typesetting

/// A title's characters, their widths, its words, and where lines may end at all.
struct TitleText {
  /// The characters.
  let characters: [Character]
  /// Its words, in order, by their ranges of characters.
  let words: [Range<Int>]
  /// Whether a line may begin at an offset, words not considered.
  let isLegal: [Bool]
  private let sums: [Int]

  /// Quarters of a cell: a Han character has four.
  static let cell = 4

  /// Takes a title apart.
  init(_ title: String, words list: WordList) {
    characters = Array(title)
    sums = characters.reduce(into: [0]) { $0.append($0[$0.count - 1] + TitleText.width(of: $1)) }
    let scalars = characters.reduce(into: [0]) {
      $0.append($0[$0.count - 1] + $1.unicodeScalars.count)
    }
    let breaks = BreakOpportunities(title)
    let legal = characters.indices.map { $0 > 0 && breaks[scalars[$0]] == .allowed }
    let text = characters
    // Numbers, years and Latin stay whole; a mark is a word though it stays with its neighbour.
    let starts = list.starts(in: text) {
      breaks[scalars[$0]] != .forbidden || !text[$0].isWordly || !text[$0 - 1].isWordly
    }
    words = zip([0] + starts, starts + [text.count]).map { $0..<$1 }
    isLegal = legal
  }

  /// The number of characters.
  var count: Int { characters.count }

  /// Width from one character to another in quarter cells, a space at the end left out: it is not set.
  func width(_ start: Int, _ end: Int) -> Int {
    let isBlank = end > start && characters[end - 1].isWhitespace
    return sums[end] - sums[start] - (isBlank ? TitleText.width(of: " ") : 0)
  }

  /// The characters of a range.
  func string(_ range: Range<Int>) -> String { String(characters[range]) }

  /// The most a character takes in the faces of a title: capitals are wider than half a cell.
  private static func width(of character: Character) -> Int {
    guard character.isASCII else { return cell }
    return character.isUppercase || "mw%&@".contains(character) ? 3 : 2
  }
}

extension Character {
  fileprivate var isWordly: Bool { isLetter || isNumber }
}
