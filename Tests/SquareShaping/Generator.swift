/// Paragraphs for property tests: the same for the same seed (SplitMix64).
public struct Generator: RandomNumberGenerator {
  private var state: UInt64

  /// Starts with `seed`.
  public init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  private static let han = Array("国务院办公厅关于印发全国深化改革优化营商环境重点任务分工方案的通知各省自治区直辖市人民政府")
  private static let stops = Array("，，，、、。；：？！")
  private static let pieces = [
    "2021年3月15日", "12.5%", "〔2021〕15号", "GB/T 9704—2012", "COVID-19", "（十一）", "第722号", "——", "……",
    "63%～68%", "·", "https://www.gov.cn/zhengce/2021-03/15/content_5592681.htm", "1,234.56万元",
    "Belt and Road", "26℃", "和／或",
  ]

  /// 200 to 600 characters; about one in six is a mark.
  public mutating func paragraph() -> String {
    let length = Int.random(in: 200...600, using: &self)
    var text = ""
    while text.count < length {
      text += phrase()
      text.append(Generator.stops.randomElement(using: &self) ?? "，")
    }
    return text
  }

  private mutating func phrase() -> String {
    var phrase = words()
    switch Int.random(in: 0..<12, using: &self) {
    case 0: phrase += "“" + words() + "”" + words()
    case 1: phrase += "“" + words() + "‘" + words() + "’”"
    case 2: phrase += "《" + words() + "》《" + words() + "》"
    case 3: phrase += "（" + words() + "）"
    case 4, 5: phrase += (Generator.pieces.randomElement(using: &self) ?? "") + words()
    default: break
    }
    return phrase
  }

  private mutating func words() -> String {
    String(
      (0..<Int.random(in: 2...8, using: &self)).map { _ in
        Generator.han.randomElement(using: &self) ?? "国"
      })
  }
}
