import Typesetting

/// A font table may name other faces for the Western letters and digits of a role, e.g. Times in
/// place of 仿宋's own: `body.western`. The standard has none.
extension FontRole {
  /// The role of the Western letters and digits within this one.
  var western: FontRole { FontRole(rawValue: rawValue + Self.westernEnding) }

  /// The role whose Western letters and digits this one sets; nil for every other.
  var served: FontRole? {
    guard rawValue.hasSuffix(Self.westernEnding) else { return nil }
    return FontRole(rawValue: String(rawValue.dropLast(Self.westernEnding.count)))
  }

  private static let westernEnding = ".western"
}
