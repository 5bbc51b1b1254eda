/// Text made safe to show: an author's file must not steer somebody's terminal.
package enum VisibleText {
  /// `text` with its control and bidirectional characters as `\u{1B}`, and every tab as a space.
  package static func of(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars { result += shown(scalar) }
    return result
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\t" { return " " }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return escape(scalar)
    case .format: return isJoiner(scalar) ? String(scalar) : escape(scalar)
    default: return String(scalar)
    }
  }

  /// Joiners shape emoji and scripts and steer nothing.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.value == 0x200D
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }
}
