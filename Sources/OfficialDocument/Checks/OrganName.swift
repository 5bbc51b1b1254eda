/// The name of an organ as a mark or a signature writes it, to be compared.
struct OrganName: Hashable {
  /// Its Han, the word 文件 at its end left out.
  private let characters: [Character]

  /// Reads `text`; nil where it cannot be compared: a name still to be filled, a party committee, whose
  /// long and short names share few characters, and one that signs for another.
  init?(_ text: String) {
    guard !["…", "×", "{{", "党", "代"].contains(where: text.contains) else { return nil }
    let isHan: (Character) -> Bool = {
      $0.unicodeScalars.allSatisfy(\.properties.isIdeographic)
    }
    let name = text.hasSuffix("文件") ? text.dropLast(2) : text[...]
    characters = name.filter(isHan)
    guard characters.count >= 3 else { return nil }
  }

  /// Whether one may be the other's short name: its characters are in the other, in order.
  func mayBe(_ other: OrganName) -> Bool {
    Self.isShort(characters, of: other.characters)
      || Self.isShort(other.characters, of: characters)
  }

  private static func isShort(_ short: [Character], of long: [Character]) -> Bool {
    var rest = short[...]
    for character in long where character == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
