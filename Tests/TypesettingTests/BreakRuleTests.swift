import Testing
import Typesetting

@Suite("Breaks: rules the shared list does not cover")
struct BreakRuleTests {
  @Test(
    "§1.2 document numbers: 〔 to 号 is whole, 〕 its emergency exit, also inside quotes and brackets",
    arguments: [
      "根|据|“国|办|发¦〔2021〕†15号”|文|件",
      "（鲁|政|字¦〔2020〕†8号）",
      "国|发¦〔2019〕†第3号",
      "财|税¦[2016]†36号|文",
      "〔一〕|总|则",
    ])
  func documentNumbers(_ wanted: String) { check(wanted) }

  @Test(
    "§1.2 URLs in Chinese text: the sentence's own mark is no part of them",
    arguments: [
      "见|http://¦a¦.cn/¦b）。",
      "（https://¦x¦.gov¦.cn/¦a?¦b=¦1&¦c=¦2）|和",
      "网|站|www¦.gov¦.cn/¦a|及|其|他",
      "ftp://¦h¦.cn",
      "写|信|至|a_b-c@mail.gov.cn，|或",
      "QQ|邮|箱|12345@qq.com|联|系",
    ])
  func addresses(_ wanted: String) { check(wanted.replacing("@", with: "@†")) }

  @Test(
    "§1.2 ranges, ratios, units, currency, ordinals",
    arguments: [
      "2020年—¦2025年", "10%～¦20%", "3—¦5¦倍", "五|至|七|人", "1∶500|的|图", "97/108|的", "38kg|以|上",
      "100¦千|克", "€5¦元", "第722号|令", "第3季|度", "第¦一|百|零|三|条", "（十一）|项", "(3)|项",
      "二〇三五年|远|景", "一|年|内", "12:30|开|会", "9·18|事|件", "523.56 ¦km|长", "№5¦号",
      "A4|纸", "x2.5|版", "x²+y²", "C++11|标|准", "-3℃|到|+5℃", "3-D|图",
      "DB37/T 1234.1—2019|和|ISO 9001:2015|等",
    ])
  func quantities(_ wanted: String) { check(wanted) }

  @Test(
    "GB/T 15834, 5.1.3: quotes in quotes, quotes of Western text, apostrophes",
    arguments: [
      "“‘甲’|乙”|丙", "说：|“‘a’|是|《乙|〈丙〉》。”|丁", "It’s |OK，|好", "T’Pol|说", "“A”、|“B”|和|‘C’",
    ])
  func quotes(_ wanted: String) { check(wanted) }

  @Test(
    "Other scripts break by their own rules and stay whole inside",
    arguments: [
      "བོད་|སྐད|和|汉|语", "ئۇيغۇر |تىلى", "ᠮᠣᠩᠭᠣᠯ |ᠪᠢᠴᠢᠭ", "ꆈ|ꌠ|文", "한|국|어",
    ])
  func scripts(_ wanted: String) { check(wanted) }

  @Test(
    "Spaces: none before a closer, none after an opener or a solidus, 10 000 is whole",
    arguments: ["a |b", "（ 甲|乙 ）", "和 / 或", "共|10 000.5¦元", "甲 |乙", "5 %|的"])
  func spaces(_ wanted: String) { check(wanted) }

  @Test("English paragraphs: curly quotes are narrow and hold on to their words")
  func english() {
    #expect(
      notation("He said “it’s OK” (now).", language: .english) == "He |said |“it’s |OK” |(now).")
  }

  @Test("An empty text has one offset and nothing to break")
  func empty() {
    #expect(BreakOpportunities("").levels == [.forbidden])
  }

  private func check(_ wanted: String) {
    let text = String(wanted.filter { !"|¦†".contains($0) })
    #expect(notation(text) == wanted)
  }
}
