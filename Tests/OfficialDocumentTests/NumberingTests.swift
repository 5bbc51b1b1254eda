import Diagnostics
import Testing

@testable import OfficialDocument

@Suite("Levels from the lines' own numbers")
struct NumberingTests {
  private func levels(_ lines: [String]) -> [Int?] {
    readBody(lines.joined(separator: "\n")).document.paragraphs.map(\.level)
  }

  @Test("Sequences start, continue, and start again under each parent")
  func sequences() {
    #expect(
      levels(["一、甲", "（一）甲", "1.甲", "（1）甲", "（2）甲", "2.甲", "（1）甲", "（二）甲", "1.甲", "二、甲", "（一）甲"])
        == [1, 2, 3, 4, 4, 3, 4, 2, 3, 1, 2])
    #expect(levels(["九、甲"]) == [nil])
    let numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    #expect(levels(numbers.map { $0 + "、甲" }) == Array(repeating: 1, count: 12))
  }

  @Test("A number out of its sequence is text, and a note says so")
  func outOfSequence() {
    let reading = readBody("一、甲\n三、乙\n2021. 年度\n（二）丙\n")
    #expect(reading.document.paragraphs.map(\.level) == [1, nil, nil, nil])
    #expect(
      reading.found == [
        "note manuscript.number-not-counted 4:1", "note manuscript.number-not-counted 5:1",
        "note manuscript.number-not-counted 6:1",
      ])
  }

  @Test(
    "A number that goes on counting is text",
    arguments: ["一、二季度增长5%", "三、四线城市", "1.5万元", "1.2.3"])
  func numeralFollows(line: String) {
    #expect(levels(["一、甲", "二、甲", line]) == [1, 1, nil])
  }

  @Test(
    "A numeral of the other script, or after a bracket, does not go on counting",
    arguments: [("一、2021年工作", 1), ("1.三年行动", 3), ("（一）三年行动", 2), ("（1）2021年", 4)])
  func otherNumeral(line: String, level: Int) {
    #expect(levels([line]) == [level])
  }

  @Test("The face covers the line, or its first sentence")
  func runIn() {
    let paragraphs = readBody("一、总体要求\n（一）加强领导。各单位要重视。\n").document.paragraphs
    #expect(paragraphs.map(\.headingLength) == [6, 8])
  }

  @Test("A level left out is a warning; 一、 → 1. is fine where （一） is never used")
  func skipped() {
    #expect(readBody("一、甲\n1.乙\n二、丙\n1.丁\n").found == [])
    #expect(readBody("一、甲\n1.乙\n二、丙\n（一）丁\n").found == ["warning B05 4:1"])
    #expect(readBody("一、甲\n（1）乙\n").found == ["warning B05 4:1"])
    #expect(readBody("（一）甲\n（1）乙\n").found == ["warning B05 4:1"])
  }

  @Test("# before a numbered line forces its level and keeps the sequence")
  func forced() {
    #expect(levels(["一、甲", "# 二、三线建设", "三、乙", "# 七、丙", "八、丁"]) == [1, 1, 1, 1, 1])
  }
}
