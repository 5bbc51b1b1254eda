/// A line of front matter cut at its first colon, whichever colon it is.
struct FrontMatterLine {
  /// Spaces and a dash before the key, in characters.
  let indentation: Int
  /// The key, or what stands in its place.
  let name: String
  /// The colon, in characters before it; nil where there is none.
  let colon: Int?
  /// Whether the colon is one for YAML: half-width, and a space or nothing after it.
  let isPlain: Bool
  /// What follows the colon, spaces dropped.
  let value: String
  /// Whether it begins as a key may: not with a comment, a quote or a bracket.
  let mayBegin: Bool
  /// Whether a dash begins it that no space follows.
  let hasTightDash: Bool

  /// Cuts `text`.
  init(_ text: String) {
    var rest = text[...].drop { $0 == " " }
    let dash = rest.first
    let isDash = dash.map { Self.dashes.contains($0) } ?? false
    hasTightDash = isDash && (dash != "-" || !["-", " ", nil].contains(rest.dropFirst().first))
    if dash == "-", rest.dropFirst().first == " " { rest = rest.dropFirst().drop { $0 == " " } }
    indentation = text.count - rest.count
    mayBegin = Self.mayBegin(rest)
    guard mayBegin, let mark = rest.firstIndex(where: Self.isColon) else {
      (name, colon, isPlain, value) = ("", nil, false, "")
      return
    }
    let after = rest[mark...].dropFirst()
    name = String(rest[..<mark]).trimmingSpaces
    colon = text.count - rest[mark...].count
    isPlain = rest[mark] == ":" && (after.first ?? " ") == " "
    value = String(after).trimmingSpaces
  }

  /// Whether the value goes on with the lines after it.
  var isOpen: Bool {
    guard let first = value.first else { return false }
    let closing: [Character: Character] = ["[": "]", "{": "}", "\"": "\"", "'": "'"]
    return "|>".contains(first) || closing[first].map { value.last != $0 } ?? false
  }

  /// The full-width colon, and those that look like it: presentation, small, ratio.
  private static func isColon(_ character: Character) -> Bool { ":：︰﹕∶".contains(character) }

  /// What a clerk's keyboard gives for a dash.
  private static let dashes: Set<Character> = ["-", "－", "—", "–"]

  private static func mayBegin(_ rest: Substring) -> Bool {
    rest.first.map { !"#'\"[]{}|>&*!%?@`".contains($0) } ?? false
  }
}

extension String {
  /// The text without spaces of any width at its ends.
  fileprivate var trimmingSpaces: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\u{3000}" || $0 == "\t" }
    return String(String(drop(while: isSpace).reversed()).drop(while: isSpace).reversed())
  }
}
