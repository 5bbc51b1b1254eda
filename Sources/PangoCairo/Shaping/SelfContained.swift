extension Unicode.Scalar {
  /// Whether the scalar is a character by itself in a script that does not join its letters, so
  /// that, unless its face says otherwise, it looks the same among all neighbours.
  var isSelfContained: Bool {
    guard Self.simpleRanges.contains(where: { $0.contains(value) }) else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .control, .format, .surrogate: return false
    default: return !properties.isGraphemeExtend && value != 0x2044  // ⁄ joins digits: fractions
    }
  }

  /// Whether HarfBuzz can make the character of others when the face lacks it: é of e and ´, wide
  /// spaces of the space.
  var mayBeComposed: Bool {
    (0xC0...0x24F).contains(value) || (0x1E00...0x1EFF).contains(value)
      || properties.generalCategory == .spaceSeparator || value == 0x2011
  }

  /// What must take its full-width form between Han: quotes and the middle dot, which Unicode does
  /// not tell from the Western ones.
  var wantsFullWidth: Bool {
    switch value {
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x00B7: true
    default: false
    }
  }

  /// Scripts without joining, reordering or composing: Latin, Greek, Cyrillic, marks and symbols,
  /// kana, bopomofo, Han, Yi, Hangul syllables, private use, forms, pictographs.
  private static let simpleRanges: [ClosedRange<UInt32>] = [
    0x20...0x2FF, 0x4E00...0xA4CF, 0x2E00...0x4DFF, 0xFF00...0xFFEF, 0x1E00...0x2BFF,
    0x370...0x58F, 0x2C60...0x2C7F, 0xA640...0xA69F, 0xA720...0xA7FF, 0xAC00...0xD7A3,
    0xE000...0xFAFF, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0x1F000...0x1F1E5, 0x1F200...0x1F3FA,
    0x1F400...0x1FAFF, 0x20000...0x3FFFF,
  ]
}
