import Diagnostics
import Testing

@testable import OfficialDocument

@Suite("Rules about content, wrong and right")
struct CheckTests {
  private static let complete = [
    "发文机关标志": "云岭省人民政府文件", "发文字号": "云政发〔2024〕27号", "标题": "云岭省人民政府关于防汛的通知",
    "署名": "云岭省人民政府", "成文日期": "2024年5月1日",
  ]

  private func codes(
    _ fields: [String: String], text: String = "正文。\n", body: String = "",
    status: String? = nil,
    requirements: Requirements = .general
  ) -> [String] {
    let all = Self.complete.merging(fields) { $1 }.filter { !$0.value.isEmpty }
    let lines = all.map { "\($0.key): \($0.value)\n" }.joined()
    let reading = read(
      "---\n" + lines + (status.map { "状态: \($0)\n" } ?? "") + "---\n" + text + body)
    #expect(reading.errors == [])
    return ContentChecks.check(reading.document, requirements: requirements)
      .map { "\($0.level) \($0.code)" }
  }

  @Test(
    "发文字号",
    arguments: [
      ("国发[2024]5号", ["error H01"]), ("国发【2024】5号", ["error H01"]),
      ("国发（2024）5号", ["error H01"]), ("国发﹝2024﹞5号", ["error H01"]),
      ("国发〔2024〕第5号", ["error H02"]), ("国发〔2024〕05号", ["error H03"]),
      ("国发〔2024〕5", ["error H04"]), ("国发〔24〕5号", ["error H05"]),
      ("国发(24)第05", ["error H01", "error H02", "error H03", "error H04", "error H05"]),
      ("国发2024年5号", ["error document.number-pattern"]),
      ("〔2024〕5号", ["error document.number-pattern"]),
      ("国发〔2024〕 号", ["error document.unfilled-number"]),
      ("国发〔2024〕5号", []),
    ])
  func number(number: String, expected: [String]) {
    #expect(codes(["发文字号": "'\(number)'"]) == expected)
  }

  @Test("7.3.3: a document without text is not for issue; a draft may wait for it")
  func text() {
    #expect(codes([:], text: "") == ["error document.no-text"])
    #expect(codes([:], text: "", status: "草稿") == ["warning document.no-text"])
  }

  @Test("密级的词汇", arguments: ["绝密", "机密", "秘密"])
  func classification(word: String) {
    let number = ["份号": "'000017'", "密级": word]
    #expect(codes(number) == [])
    #expect(codes(number.merging(["密级": word + "级"]) { $1 }) == ["error document.classification"])
  }

  @Test("A draft's number may wait for its serial number")
  func unfilled() {
    let number = ["发文字号": "沪杨司〔2021〕 号", "成文日期": "2021年4月9日"]
    #expect(codes(number, status: "送审稿") == ["warning document.unfilled-number"])
    #expect(codes(["发文字号": "", "令号": "第 号"], status: "草稿", requirements: .order).count == 1)
  }

  @Test("The sheet states the pattern of the number")
  func patterns() {
    let order = Requirements.order
    #expect(codes(["发文字号": "", "令号": "第5号", "标题": ""], requirements: order) == [])
    #expect(
      codes(["发文字号": "", "令号": "云政〔2024〕5号"], requirements: order)
        == ["error document.number-pattern"])
    #expect(
      codes(["发文字号": "'〔2024〕5号'"], requirements: Requirements(numberPattern: .minutes)) == [])
    #expect(codes(["发文字号": "随便"], requirements: Requirements(numberPattern: .any)) == [])
  }

  @Test("份号、密级、紧急程度")
  func masthead() {
    #expect(codes(["份号": "No.17"]) == ["error H08"])
    #expect(codes(["份号": "'17'"]) == ["error H08"])
    #expect(codes(["份号": "'000017'"]) == [])
    #expect(codes(["密级": "机密"]) == ["error H09"])
    #expect(codes(["密级": "机密"], status: "草稿") == ["warning H09"])
    #expect(codes(["密级": "机密", "份号": "'000017'"]) == [])
    for word in ["急件", "紧急", "特急件"] { #expect(codes(["紧急程度": word]) == ["error H11"]) }
    for word in ["特急", "加急", "特　急"] { #expect(codes(["紧急程度": word]) == []) }
  }

  @Test("签发人 if and only if the document goes upward")
  func signatory() {
    let request = ["标题": "关于经费的请示"]
    #expect(codes(request) == ["error H13"])
    #expect(codes(request, status: "送审稿") == ["warning H13"])
    #expect(codes(request.merging(["签发人": "周景明"]) { $1 }) == [])
    #expect(codes(["标题": "关于工作情况的报告（送审）"]) == ["error H13"])
    #expect(codes(["签发人": "周景明"]) == ["error H13"])
    #expect(codes(["发文字号": "", "令号": "第5号", "签发人": "周景明"], requirements: .order) == [])
    #expect(codes(["标题": "关于防汛的意见", "签发人": "周景明"]) == [])
  }

  @Test(
    "Dates",
    arguments: [
      ("二〇二四年五月一日", "error S01"), ("2024年05月01日", "error S01"), ("2024.5.1", "error S01"),
      ("24年5月1日", "error S01"), ("2024年  月  日", "error S02"), ("2024年5月 日", "error S02"),
      ("2021年2月30日", "error document.no-such-date"),
      ("2023年2月29日", "error document.no-such-date"),
      ("2024年13月1日", "error document.no-such-date"), ("2024年2月29日", nil), ("2024年5月1日", nil),
    ])
  func dates(date: String, expected: String?) {
    #expect(codes(["成文日期": date]) == (expected.map { [$0] } ?? []))
  }

  @Test("The printing date")
  func printing() {
    #expect(codes(["印发日期": "2024年05月02日印发"]) == ["error I04"])
    #expect(codes(["印发日期": "2024年4月30日"]) == ["warning I05"])
    #expect(codes(["印发日期": "2024年5月2日印发"]) == [])
    #expect(codes(["成文日期": "2024年5月 日"], status: "样稿") == ["warning S02"])
  }

  @Test("Annexes and their list")
  func annexes() {
    let body = "附件\n实施方案\n甲\n"
    #expect(codes(["附件": "实施方案；"], body: "附件\n实施方案；\n甲\n") == ["error A01"])
    #expect(codes(["附件": "'附:实施方案'"], body: "附件\n附:实施方案\n") == ["error A02"])
    #expect(codes(["附件": "附件一：实施方案"], body: "附件\n附件一：实施方案\n甲\n") == ["error A03"])
    #expect(codes(["附件": "实施方案(试行)"], body: body) == ["error A10"])
    #expect(codes(["附件": "实施方案"]) == ["error A11"])
    #expect(codes([:], body: body) == ["error A11"])
    #expect(codes([:], body: body, status: "草稿") == ["warning A11"])
    #expect(codes(["附件": "[实施方案, 清单]"], body: body + "附件2\n清单\n") == ["error A11"])
    #expect(codes(["附件": "附件：实施方案"], body: body) == [])
    #expect(codes(["附件": "[1.实施方案, 2.清单]"], body: "附件1\n实施方案\n附件2\n清单\n") == [])
    #expect(codes(["附件": "[{名称: 实施方案, 文件: a.md}]"]) == [])
  }

  @Test("No organ is both addressee and copy recipient")
  func copies() {
    #expect(
      codes(["主送机关": "省财政厅、省教育厅：", "抄送机关": "省委办公厅，省教育厅。"]) == ["error I10"])
    #expect(codes(["主送机关": "省财政厅：", "抄送机关": "省教育厅。"]) == [])
  }

  @Test("What every document needs")
  func required() {
    let missing = ["发文机关标志": "", "标题": "", "成文日期": ""]
    #expect(codes(missing) == Array(repeating: "error document.missing-element", count: 3))
    #expect(
      codes(missing, status: "草稿") == Array(repeating: "warning document.missing-element", count: 3)
    )
    let asked = Requirements(requiredKeys: [.issuerMark, .date, .handlingResult])
    #expect(codes([:], requirements: asked) == ["error document.missing-element"])
  }

  @Test("Findings have their place")
  func places() {
    let document = read("---\n主送机关: 省教育厅\n抄送机关: 省委办公厅，省教育厅\n---\n").document
    let found = ContentChecks.check(document, requirements: .general).first { $0.code == "I10" }
    #expect(found?.source?.description == "a.md:3:13")
    #expect(found?.source?.length == 4)
  }
}
