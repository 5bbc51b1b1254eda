import Typesetting

/// The type a text is set in.
public struct TypeUse: Hashable, Sendable {
  /// The face's PostScript name.
  public var face: String
  /// The type size.
  public var size: Length
  /// Width of the glyphs in thousandths of their natural width.
  public var condensation: Int
  /// The ink.
  public var ink: Ink

  /// Creates a use of `face`.
  public init(face: String, size: Length, condensation: Int = 1000, ink: Ink = .black) {
    self.face = face
    self.size = size
    self.condensation = condensation
    self.ink = ink
  }
}

extension TypeUse {
  /// `FandolSong-Bold 42.00×0.957 #E60012`: what is as usual is left out.
  var text: String {
    var text = "\(face) \(MeasureText.points(size))"
    if condensation != 1000 { text += "×\(MeasureText.factor(condensation))" }
    if ink != .black { text += " \(MeasureText.colour(ink))" }
    return text
  }

  var json: JSONObject {
    JSONObject([
      "face": .string(face), "size": .decimal(MeasureText.points(size)),
      "condensation": .decimal(MeasureText.factor(condensation)),
      "ink": .string(MeasureText.colour(ink)),
    ])
  }
}
