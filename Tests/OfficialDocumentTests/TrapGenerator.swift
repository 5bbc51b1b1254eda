/// Writes manuscripts full of what other readers trip over, the same ones for the same seed.
struct TrapGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int(next() % UInt64(choices.count))]
  }

  /// A line of one to six pieces.
  mutating func line() -> String {
    let opening = next() % 3 == 0 ? pick(Self.openings) : ""
    let pieces = (0..<(1 + next() % 6)).map { _ in pick(Self.pieces) }
    return opening + pieces.joined()
  }

  /// Lines, some of them blank.
  mutating func lines(_ count: Int) -> [String] {
    (0..<count).map { _ in next() % 12 == 0 ? "" : line() }
  }

  private static let openings = [
    "# ", "## ", "####  ", "##### ", "#", "| ", "|", "一、", "二、", "三、", "（一）", "（二）", "1.", "2.",
    "（1）", "1. ", "2021. ", "- ", "> ", "    ", "\u{3000}\u{3000}", "附件", "附件1", "表：", "![",
    "[^1]: ",
    "[^2]:", "[换页]", "\\", "\\\\", "\\# ", "\\一、", "\\| ", "\\[^1]: ", "---", "===", "***", "\\附件",
    "+ ", "1) ", "~~~", "[注]: ",
  ]

  private static let pieces = [
    "加强领导", "*重点*", "A*B*C", "_甲_", "~单~", "&lt;", "<b>粗</b>", "[注]: 本表", "`码`", "1.5万元", "三、四线",
    "C:\\Users", "\\", "\\\\", "|", " | ", "\\|", "\\\\|", "[", "]", "[^", "[^1]", "[^2]", "\\[^1]",
    "\\\\[^1]", "https://a.example/?b=c#d", "——", "……", "“放管服”", "。", "！", "12.5%", " ", "  ",
    "\u{3000}",
    "e\u{301}", "👨‍👩‍👧", "﹝2024﹞", "#", "{{字段}}", "\\*", "](", ")", "{width=3mm}", "|---{30mm}|", "|<|",
    "|\\^|", "附件", "表：", "---",
    ":-:",
    "一、", "（一）", "1.", "（1）", "[此处横排]", "国发〔2024〕5号", "𠮷", "ﾊﾞ", "\u{2014}\u{2014}", "①", "℃", "'",
    "\"", ": ",
  ]
}
