import CPangoCairo

/// A face as Fontconfig found it.
struct FontEntry {
  let families: [String]
  let styles: [String]
  let postScriptName: String
  let weight: Double
  let file: String
  let index: Int32

  /// Takes what is wanted from a pattern; nil for bitmap faces, for variable ones, whose instances
  /// Cairo 1.16 cannot embed, and for italic ones, which an official document has no use for.
  init?(_ pattern: OpaquePointer) {
    var outline: FcBool = FcFalse
    var variable: FcBool = FcFalse
    _ = FcPatternGetBool(pattern, FC_OUTLINE, 0, &outline)
    _ = FcPatternGetBool(pattern, FC_VARIABLE, 0, &variable)
    var slant: Int32 = 0
    _ = FcPatternGetInteger(pattern, FC_SLANT, 0, &slant)
    guard outline == FcTrue, variable != FcTrue, slant == FC_SLANT_ROMAN,
      let file = Self.strings(pattern, FC_FILE).first
    else { return nil }
    var index: Int32 = 0
    var weight: Double = 0
    _ = FcPatternGetInteger(pattern, FC_INDEX, 0, &index)
    _ = FcPatternGetDouble(pattern, FC_WEIGHT, 0, &weight)
    families = Self.strings(pattern, FC_FAMILY).map { $0.lowercased() }
    styles = Self.strings(pattern, FC_STYLE)
    postScriptName = Self.strings(pattern, FC_POSTSCRIPT_NAME).first ?? ""
    self.weight = weight
    self.file = file
    self.index = index
  }

  /// How far the face is from `wanted`: 0 when it is that weight, in Fontconfig's units.
  ///
  /// The style's name goes before the number: both FandolSong faces say 400, one of them is bold.
  func distance(from wanted: FontWeight) -> Double {
    abs((named ?? weight) - wanted.fontconfig)
  }

  private var named: Double? {
    styles.lazy.compactMap { style in
      let name = style.lowercased().filter { $0.isLetter }
      return FontWeight.allCases.first { $0.rawValue == name && $0 != .regular }?.fontconfig
    }.first
  }

  private static func strings(_ pattern: OpaquePointer, _ object: String) -> [String] {
    var found: [String] = []
    var value: UnsafeMutablePointer<FcChar8>?
    while FcPatternGetString(pattern, object, Int32(found.count), &value) == FcResultMatch,
      let text = value
    {
      found.append(String(cString: text))
    }
    return found
  }
}

extension FontWeight {
  /// The weight on Fontconfig's scale.
  fileprivate var fontconfig: Double {
    switch self {
    case .light: Double(FC_WEIGHT_LIGHT)
    case .regular: Double(FC_WEIGHT_REGULAR)
    case .medium: Double(FC_WEIGHT_MEDIUM)
    case .semibold: Double(FC_WEIGHT_SEMIBOLD)
    case .bold: Double(FC_WEIGHT_BOLD)
    case .black: Double(FC_WEIGHT_BLACK)
    }
  }
}
