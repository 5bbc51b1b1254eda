/// The rows of the character table; a later row overrules an earlier one.
///
/// Sources: CLREQ and GB/T 15834 for the classes, UAX #11 (Unicode 14) for the widths. Letters whose
/// East Asian Width is ambiguous (Greek, Cyrillic) are Western; only symbols follow the language.
struct CharacterRows {
  /// The scalars.
  var ranges: [ClosedRange<Int>]
  /// Their traits.
  var traits: CharacterTraits

  static let all: [CharacterRows] = western + wide + symbols + marks + others

  private init(_ traits: CharacterTraits, _ ranges: [ClosedRange<Int>]) {
    self.ranges = ranges
    self.traits = traits
  }

  private init(_ traits: CharacterTraits, of characters: String) {
    self.init(traits, characters.unicodeScalars.map { Int($0.value)...Int($0.value) })
  }

  /// ASCII, Latin, Greek, Cyrillic, and general punctuation not said to be something else.
  private static let western: [CharacterRows] = [
    CharacterRows(
      CharacterTraits(.letter),
      [
        0x21...0x7E, 0xA1...0x2FF, 0x370...0x482, 0x48A...0x52F, 0x1E00...0x1FFF, 0x2012...0x2027,
        0x2030...0x205E, 0x2070...0x2094, 0x20A0...0x20BF, 0x2100...0x2BFF, 0x2C60...0x2C7F,
        0x2E00...0x2E5D, 0xA720...0xA7FF, 0xFB00...0xFB06,
      ]),
    CharacterRows(CharacterTraits(.digit), [0x30...0x39]),
    CharacterRows(CharacterTraits(.space), [0x00...0x20, 0x7F...0x9F, 0x1680...0x1680]),
    CharacterRows(CharacterTraits(.space), [0x2000...0x2006, 0x2008...0x200A, 0x2028...0x2029]),
    CharacterRows(CharacterTraits(.space), [0x205F...0x205F]),
    CharacterRows(CharacterTraits(.glue), [0xA0...0xA0, 0x2007...0x2007, 0x202F...0x202F]),
    CharacterRows(CharacterTraits(.glue), [0x2060...0x2060, 0xFEFF...0xFEFF]),
    CharacterRows(CharacterTraits(.zeroWidthSpace), [0x200B...0x200B]),
    CharacterRows(CharacterTraits(.narrowOpening), of: "([{"),
    CharacterRows(CharacterTraits(.narrowClosing), of: ")]}"),
    CharacterRows(CharacterTraits(.narrowPause), of: ",.;:!?"),
    CharacterRows(CharacterTraits(.quote), of: "\"'"),
    CharacterRows(CharacterTraits(.hyphen), of: "-\u{2212}"),
    CharacterRows(CharacterTraits(.connector), of: "\u{2010}\u{2011}\u{2012}\u{2013}"),
    CharacterRows(CharacterTraits(.solidus), of: "/"),
    CharacterRows(CharacterTraits(.prefix), of: "$#+€¥£"),
    CharacterRows(CharacterTraits(.postfix), of: "%²³¹⁰"),
    CharacterRows(CharacterTraits(.postfix), [0x2070...0x208E]),
  ]

  /// What is full-width in every language. UAX #11, W and F.
  private static let wide: [CharacterRows] = [
    CharacterRows(
      CharacterTraits(.ideograph, wide: true, kind: .han),
      [
        0x2E80...0x2FFB, 0x3001...0x4DBF, 0x4E00...0x9FFF, 0xE000...0xFAFF, 0xFE10...0xFE19,
        0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      ]),
    CharacterRows(CharacterTraits(.ideograph, kind: .han), [0xFF61...0xFF9D, 0xFFE8...0xFFEE]),
    CharacterRows(CharacterTraits(.ideographicSpace, wide: true, kind: .han), [0x3000...0x3000]),
    CharacterRows(CharacterTraits(.digit, wide: true, kind: .han), [0xFF10...0xFF19]),
    CharacterRows(
      CharacterTraits(.letter, wide: true, kind: .han), [0xFF21...0xFF3A, 0xFF41...0xFF5A]),
    CharacterRows(
      CharacterTraits(.ideograph, wide: true, kind: .other),
      [0xA000...0xA4CF, 0xAC00...0xD7A3]),
  ]

  /// Symbols whose width the language decides. UAX #11, A; Latin-1 ones only where GB/T 2312 has
  /// them, and so a Chinese face draws them full-width.
  private static let symbols: [CharacterRows] = [
    CharacterRows(
      CharacterTraits(.ideograph, ambiguous: true),
      [
        0xA4...0xA4, 0xA7...0xA8, 0xD7...0xD7, 0xF7...0xF7, 0x2016...0x2016, 0x2020...0x2021,
        0x203B...0x203B, 0x203E...0x203E, 0x2100...0x2101, 0x2105...0x2106, 0x2113...0x2113,
        0x2121...0x2122, 0x2153...0x218B, 0x2190...0x22EE, 0x22F0...0x22FF, 0x2312...0x2312,
        0x2460...0x25FF, 0x2600...0x2613, 0x2616...0x2647, 0x2654...0x267E, 0x2680...0x2692,
        0x2694...0x26A0, 0x26A2...0x2704, 0x2706...0x2709, 0x270C...0x2727, 0x2729...0x27BF,
        0x2B00...0x2BFF,
      ]),
    CharacterRows(CharacterTraits(.hyphen), of: "\u{2212}"),
    CharacterRows(CharacterTraits(.pause, ambiguous: true), of: "∶"),
    CharacterRows(CharacterTraits(.prefix, ambiguous: true), of: "±№"),
    CharacterRows(CharacterTraits(.postfix, ambiguous: true), of: "°′″‵‰‱℃℉"),
    CharacterRows(CharacterTraits(.opening, ambiguous: true), of: "“‘"),
    CharacterRows(CharacterTraits(.closing, ambiguous: true), of: "”’"),
    CharacterRows(CharacterTraits(.interpunct, ambiguous: true), of: "·‧•"),
    CharacterRows(CharacterTraits(.ellipsis, ambiguous: true), of: "…⋯‥․"),
    CharacterRows(CharacterTraits(.dash, ambiguous: true), of: "—―"),
    // Emoji by default: their own faces, one cell. UTS #51.
    CharacterRows(
      CharacterTraits(.ideograph, wide: true, kind: .other),
      [
        0x231A...0x231B, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3, 0x2614...0x2615,
        0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1, 0x2705...0x2705, 0x2728...0x2728,
        0x274C...0x274C, 0x2753...0x2755, 0x2757...0x2757, 0x2B50...0x2B50, 0x2B55...0x2B55,
      ]),
  ]

  /// Full-width marks.
  private static let marks: [CharacterRows] = [
    CharacterRows(
      CharacterTraits(.opening, wide: true, kind: .han), of: "（〔［｛《〈「『【〖〘〚｟〝"),
    CharacterRows(
      CharacterTraits(.closing, wide: true, kind: .han), of: "）〕］｝》〉」』】〗〙〛｠〞〟"),
    CharacterRows(CharacterTraits(.pause, wide: true, kind: .han), of: "。．，、：；！？"),
    CharacterRows(CharacterTraits(.pause, wide: true, kind: .han), of: "‼⁇⁈⁉"),
    CharacterRows(CharacterTraits(.pause, kind: .han), of: "｡､"),
    CharacterRows(CharacterTraits(.connector, wide: true, kind: .han), of: "～〜゠－"),
    CharacterRows(CharacterTraits(.interpunct, wide: true, kind: .han), of: "・"),
    CharacterRows(CharacterTraits(.interpunct, kind: .han), of: "･"),
    CharacterRows(CharacterTraits(.solidus, wide: true, kind: .han), of: "／"),
    CharacterRows(CharacterTraits(.postfix, wide: true, kind: .han), of: "％﹪￠㎡㎏㎎㎜㎝㎞㏄"),
    CharacterRows(CharacterTraits(.prefix, wide: true, kind: .han), of: "￥＄￡"),
    CharacterRows(CharacterTraits(.dash, wide: true, kind: .han), of: "⸺⸻"),
    CharacterRows(
      CharacterTraits(.nonStarter, wide: true, kind: .han),
      of: "々〻ーゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"),
  ]

  /// Marks of other scripts, and what joins the character before it.
  private static let others: [CharacterRows] = [
    CharacterRows(CharacterTraits(.syllableEnd, kind: .other, complex: true), [0xF0B...0xF0B]),
    CharacterRows(
      CharacterTraits(.narrowPause, kind: .other, complex: true),
      [0xF0D...0xF11, 0x60C...0x60C, 0x61B...0x61B, 0x61F...0x61F, 0x1802...0x1803]),
    CharacterRows(
      CharacterTraits(.mark, kind: .other, complex: true),
      [
        0x300...0x36F, 0x483...0x489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200C...0x200F,
        0x202A...0x202E, 0x2066...0x2069, 0x20D0...0x20F0, 0x302A...0x302F, 0x3099...0x309A,
        0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFF9E...0xFF9F,
      ]),
    CharacterRows(
      CharacterTraits(.ideograph, wide: true, kind: .other, complex: true), [0x1100...0x115F]),
  ]
}
