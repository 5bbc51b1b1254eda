/// A family a profile asks for: its names and a weight.
///
/// Written `Name / Other name:weight`, e.g. `仿宋 / FangSong` or `FandolSong:bold`.
public struct FontFamily: Hashable, Sendable, CustomStringConvertible {
  /// The names the family goes by, at least one; the first is used in reports.
  public var names: [String]
  /// The weight; regular when not said.
  public var weight: FontWeight

  /// Creates a family from its names.
  public init(names: [String], weight: FontWeight = .regular) {
    self.names = names
    self.weight = weight
  }

  /// Reads the written form; nil when a name is empty or the weight unknown.
  public init?(_ written: some StringProtocol) {
    let parts = written.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first else { return nil }
    let names = first.split(separator: "/", omittingEmptySubsequences: false).map(trimmed)
    guard !names.contains("") else { return nil }
    self.names = names
    guard parts.count == 2 else {
      weight = .regular
      return
    }
    guard let weight = FontWeight(rawValue: trimmed(parts[1])) else { return nil }
    self.weight = weight
  }

  /// The first name, and the weight unless regular: the form a profile is written in.
  public var description: String {
    weight == .regular ? names[0] : "\(names[0]):\(weight.rawValue)"
  }
}

/// How heavy a face is drawn.
public enum FontWeight: String, Hashable, Sendable, CaseIterable {
  /// Lighter than text.
  case light
  /// The weight of text.
  case regular
  /// Between regular and semibold.
  case medium
  /// Between medium and bold.
  case semibold
  /// The weight of bold headings.
  case bold
  /// The heaviest.
  case black
}

private func trimmed(_ text: some StringProtocol) -> String {
  let isSpace = { (character: Character) in character == " " || character == "\t" }
  let head = text.drop(while: isSpace)
  return String(head.reversed().drop(while: isSpace).reversed())
}
