import Typesetting

/// Han and full-width marks are 1 em, digits, letters and spaces ½ em; ink as FandolFang has it.
/// A glyph's number is its first scalar, plus `narrow` where it is Western.
public final class SquareShaper: Shaper {
  /// Added to the scalar of a Western glyph.
  public static let narrow: UInt32 = 1 << 24
  /// An em.
  public static let em: Int32 = 65_536

  /// Characters its face lacks; they come from face 1.
  public var lacking: Set<Character> = []
  /// The advance of face 1, in 1/65,536 em.
  public var fallbackAdvance: Int32 = 60_000
  /// The advance and ink of “ ” ‘ ’ when the face has proportional ones.
  public var proportionalQuotes = false
  /// Whether —— becomes one glyph.
  public var joinsDashes = false
  /// How often it was asked.
  public private(set) var calls = 0

  /// Creates a shaper.
  public init() {}

  /// The roles that have faces of their own, from face 2 on: the same squares, told apart.
  private static let roles = ["heading1", "heading2", "title", "mark", "folio"]

  /// The role whose face that is; `body` for faces 0 and 1.
  public static func role(of face: FaceID) -> FontRole {
    let index = Int(face.index) - 2
    return FontRole(rawValue: roles.indices.contains(index) ? roles[index] : "body")
  }

  private static func face(of role: FontRole) -> FaceID {
    FaceID(Int32(roles.firstIndex(of: role.rawValue).map { $0 + 2 } ?? 0))
  }

  /// The ink centre of FandolFang, and of the fallback.
  public func metrics(of face: FaceID) -> FaceMetrics {
    FaceMetrics(inkCentre: face.index == 1 ? 23_200 : 20_119)
  }

  /// Ink is 0.9 em high around the ink centre; that of a dash 0.05 em.
  public func inkFrame(of run: GlyphRun) -> Frame? {
    guard let last = run.glyphs.last else { return nil }
    let isDash = run.glyphs.allSatisfy { $0.id & (SquareShaper.narrow - 1) == 0x2014 }
    let height = run.size.scaled(by: isDash ? 5 : 90, over: 100)
    let centre = run.origin.y - run.size.scaled(by: metrics(of: run.face).inkCentre, over: 65_536)
    return Frame(
      x: run.origin.x, y: centre - height.scaled(by: 1, over: 2),
      width: Length(emu: Int(last.x)) + run.size, height: height)
  }

  /// A square a Han, half a square a letter.
  public func shape(_ runs: [ShapingRun]) -> ShapedText {
    calls += 1
    var shaped = ShapedText()
    for run in runs {
      for character in run.text { append(character, run, to: &shaped) }
    }
    return shaped
  }

  private func append(_ character: Character, _ run: ShapingRun, to shaped: inout ShapedText) {
    let kind = run.kind
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return }
    if joinsDashes, kind == .han, first == "—", var last = shaped.clusters.last,
      last.scalarCount == 1, shaped.glyphs.last?.id == first.value
    {
      last.scalarCount = 2
      last.utf8Count *= 2
      last.advance *= 2
      last.inkRight += SquareShaper.em
      shaped.clusters[shaped.clusters.count - 1] = last
      return
    }
    let isLacking = lacking.contains(character)
    let id = first.value | (kind == .western ? SquareShaper.narrow : 0)
    var (advance, ink) = SquareShaper.measures(of: id, kind)
    if isLacking { (advance, ink) = (fallbackAdvance, (3_000, fallbackAdvance - 3_000)) }
    if proportionalQuotes, kind == .han, "“”‘’".unicodeScalars.contains(first) {
      (advance, ink) = (22_938, (2_000, 20_000))
    }
    if isLacking {
      shaped.substitutions.append(Substitution(cluster: shaped.clusters.count, family: "后备"))
    }
    shaped.clusters.append(
      Cluster(
        scalarCount: Int32(scalars.count), utf8Count: Int32(character.utf8.count),
        glyphStart: Int32(shaped.glyphs.count), glyphCount: 1, advance: advance,
        inkLeft: ink.0, inkRight: ink.1,
        face: isLacking ? FaceID(1) : SquareShaper.face(of: run.role)))
    shaped.glyphs.append(ShapedGlyph(id: id))
  }

  /// Advance and ink of a glyph of face 0.
  public static func measures(of id: UInt32, _ kind: ShapingRun.Kind = .han) -> (
    Int32, (Int32, Int32)
  ) {
    let scalar = id & (narrow - 1)
    if scalar == 0x200B { return (0, (0, 0)) }
    if id >= narrow { return (em / 2, scalar == 0x20 ? (0, 0) : (2_000, 30_000)) }
    if 0xF00...0xFFF ~= scalar || 0xFF61...0xFF9F ~= scalar { return (em / 2, (2_000, 30_000)) }
    return (em, ink(of: Unicode.Scalar(scalar)))
  }

  private static func ink(of scalar: Unicode.Scalar?) -> (Int32, Int32) {
    func ems(_ left: Double, _ right: Double) -> (Int32, Int32) {
      (Int32(left * 65_536), Int32(right * 65_536))
    }
    switch scalar {
    case "，", "、", "；", "：": return ems(0.192, 0.308)
    case "。", "．", "！": return ems(0.144, 0.356)
    case "？": return ems(0.320, 0.680)
    case "（", "〔", "［", "【", "〖": return ems(0.626, 0.874)
    case "）", "〕", "］", "】", "〗": return ems(0.126, 0.374)
    case "《", "〈": return ems(0.545, 0.954)
    case "》", "〉": return ems(0.046, 0.455)
    case "“", "‘": return ems(0.585, 0.915)
    case "”", "’": return ems(0.085, 0.415)
    case "—", "⸺": return ems(0, 1)
    case "…": return ems(0.169, 0.831)
    case "·": return ems(0.440, 0.560)
    case "\u{3000}": return ems(0, 0)
    default: return ems(0.05, 0.95)
    }
  }
}
