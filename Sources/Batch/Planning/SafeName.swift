/// A file's name made of a record's values: whatever they hold, it is one name in one folder.
package enum SafeName {
  /// The most bytes of a name, suffix included.
  package static let longest = 200

  /// `text` as a name that leaves `room` bytes for a suffix; nil where nothing is left of it.
  ///
  /// What some system takes for a path, a wildcard or a device becomes `_`: `/`, `\`, `:`, `*`, `?`,
  /// `"`, `<`, `>`, `|`, controls. No name begins with `-` or a dot, or ends in a space or a dot.
  package static func name(_ text: String, room: Int) -> String? {
    var name = ""
    for character in text {
      name.append(isRefused(character) ? "_" : character)
    }
    name = String(name.drop { $0 == " " || $0 == "\u{3000}" })
    if let first = name.first, first == "-" || first == "." || first == "~" {
      name = "_" + name.dropFirst()
    }
    while name.utf8.count > longest - room { name.removeLast() }
    while let last = name.last, last == " " || last == "." || last == "\u{3000}" {
      name.removeLast()
    }
    return name.isEmpty ? nil : name
  }

  private static func isRefused(_ character: Character) -> Bool {
    character.unicodeScalars.contains { scalar in
      "/\\:*?\"<>|".unicodeScalars.contains(scalar) || scalar.value < 0x20
        || (0x7F...0x9F).contains(scalar.value) || scalar.properties.generalCategory == .format
        || scalar.properties.generalCategory == .lineSeparator
        || scalar.properties.generalCategory == .paragraphSeparator
    }
  }
}
