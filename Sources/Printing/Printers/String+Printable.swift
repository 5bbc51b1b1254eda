extension String {
  /// The text as it may be shown: control characters and what turns a line's direction are
  /// replaced, and no more than a line of it is kept. For what printers say.
  package var printable: String {
    let kept = unicodeScalars.prefix(200).map { scalar -> Character in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: "?"
      default: Character(scalar)
      }
    }
    return String(kept)
  }
}
