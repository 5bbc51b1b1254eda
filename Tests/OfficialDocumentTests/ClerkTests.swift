import Diagnostics
import Testing

@testable import OfficialDocument

@Suite("What a reviewer would send back")
struct ClerkTests {
  private static let complete = [
    "发文机关标志": "云岭省人民政府文件", "发文字号": "云政发〔2024〕27号", "标题": "云岭省人民政府关于防汛的通知",
    "署名": "云岭省人民政府", "成文日期": "2024年5月1日",
  ]

  private func findings(
    _ fields: [String: String] = [:], text: String = "正文。", status: String? = nil,
    requirements: Requirements = .general
  ) -> [Diagnostic] {
    let all = Self.complete.merging(fields) { $1 }.filter { !$0.value.isEmpty }
    let lines = all.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined()
    let reading = read(
      "---\n" + lines + (status.map { "状态: \($0)\n" } ?? "") + "---\n" + text + "\n")
    #expect(reading.errors == [])
    return ContentChecks.check(reading.document, requirements: requirements)
  }

  private func codes(
    _ fields: [String: String] = [:], text: String = "正文。", status: String? = nil,
    requirements: Requirements = .general
  ) -> [String] {
    findings(fields, text: text, status: status, requirements: requirements)
      .map { "\($0.level) \($0.code)" }
  }

  @Test("S13、S14 A classified document said to be published was issued without a word")
  func published() {
    let classified = ["密级": "机密", "份号": "'000001'"]
    #expect(codes(classified.merging(["附注": "此件公开发布"]) { $1 }) == ["error S13"])
    #expect(codes(classified.merging(["公开属性": "主动公开"]) { $1 }) == ["error S13"])
    #expect(codes(classified.merging(["附注": "此件不公开，只发至县级"]) { $1 }) == [])
    #expect(codes(["附注": "此件公开发布"]) == [])
    #expect(codes(["附注": "此件公开发布。"]) == ["warning S14"])
    #expect(codes(classified.merging(["保密期限": "十年"]) { $1 }) == ["warning H10"])
  }

  @Test("A final without its number, or of another year, was issued without a word")
  func number() {
    #expect(codes(["发文字号": ""]) == ["warning document.no-number"])
    #expect(codes(["发文字号": ""], status: "草稿") == [])
    #expect(codes(["发文字号": "", "标题": "云岭省人民政府公报"]) == [])
    #expect(
      codes(["发文字号": "", "标题": "", "署名": ""], requirements: .order)
        == ["warning document.no-number"])
    #expect(codes(["成文日期": "2025年1月2日"]) == ["error document.year-mismatch"])
    #expect(codes(["成文日期": "2025年1月2日"], status: "送审稿") == ["warning document.year-mismatch"])
  }

  @Test("A date that stands alone, and a signature that is not the mark's")
  func issuer() {
    #expect(codes(["署名": ""]) == ["warning document.no-issuer"])
    #expect(codes(["署名": "", "签名章": "[{职务: 省长, 姓名: 林知远}]"]) == [])
    #expect(codes(["署名": "", "标题": "云岭省人民政府关于预算的决议"]) == [])
    #expect(codes(["署名": "云岭省教育厅"]) == ["warning H16"])
  }

  @Test(
    "H16 Long and short names of one organ are one organ",
    arguments: [
      ("云岭省临江市人民政府文件", "临江市人民政府"), ("云岭省人大常委会文件", "云岭省人民代表大会常务委员会"),
      ("中共云岭省委文件", "中国共产党云岭省委员会"), ("国家发展和改革委员会文件", "国家发展改革委"),
      ("[云岭省财政厅, 云岭省教育厅文件]", "[云岭省教育厅, 云岭省财政厅]"), ("云岭大学文件", "中共云岭大学党委"),
      ("云岭省……厅文件", "云岭省教育厅"), ("红头（集团）有限公司文件", "红头集团有限公司"),
    ])
  func sameOrgan(mark: String, issuer: String) {
    #expect(codes(["发文机关标志": mark, "署名": issuer]) == [])
  }

  @Test("The title's end: T01 no genre, T02 a mark, T03 two genres")
  func title() {
    #expect(codes(["标题": "关于防汛工作"]) == ["warning T01"])
    #expect(codes(["标题": "关于防汛工作的通知。"]) == ["warning T02"])
    #expect(codes(["标题": "关于经费的请示报告", "签发人": "周景明"]) == ["warning T03"])
    #expect(codes(["标题": "关于防汛的通知（试行）"]) == [])
    #expect(codes(["标题": "关于防汛的通知(试行)"]) == ["warning B04"])
    #expect(codes(["标题": "研究防汛工作"], requirements: Requirements(numberPattern: .minutes)) == [])
    #expect(findings(["标题": "关于防汛工作"]).first?.source?.column == 10)
  }

  @Test("R01、R03 to R05、I01 The recipients")
  func recipients() {
    let request = ["标题": "关于经费的请示", "签发人": "周景明"]
    func upward(to addressee: String) -> [String] {
      codes(request.merging(["主送机关": addressee]) { $1 })
    }
    #expect(upward(to: "省财政厅") == [])
    #expect(upward(to: "[省财政厅, 省教育厅]") == ["warning R03"])
    #expect(upward(to: "省财政厅、省教育厅：") == ["warning R03"])
    #expect(upward(to: "王市长") == ["warning R04"])
    #expect(codes(["主送机关": "省财政厅、省教育厅"]) == [])
    #expect(codes(["主送机关": "省财政厅。"]) == ["error R01"])
    #expect(codes(["主送机关": "省财政厅　省教育厅"]) == ["warning R05"])
    #expect(codes(["抄送机关": "省财政厅."]) == ["error I01"])
  }

  @Test(
    "B01 to B04、B07 Numbers of another form were set as text without a word",
    arguments: [
      ("1、加强", "B01", "1."), ("1．加强", "B01", "1."), ("1、 加强", "B01", "1."),
      ("（一）、加强", "B02", "（一）"), ("一．加强", "B03", "一、"), ("一，加强", "B03", "一、"),
      ("(一)加强", "B04", "（一）"), ("（1)加强", "B04", "（1）"), ("第一、加强", "B07", "第一，"),
    ])
  func headingForms(text: String, code: String, wanted: String) {
    let found = findings(text: "正文。\n\(text)\n\(text)")
    #expect(found.map(\.code) == [code])
    #expect(found.first?.hint?.zh == "写作 \(wanted)")
    #expect(found.first?.source.map { "\($0.line):\($0.column)" } == "9:1")
    #expect(found.first?.message.zh.hasSuffix("（共 2 处）") == true)
  }

  @Test(
    "What only looks like such a number is text",
    arguments: ["3、4月份", "1.5万元", "一是加强", "第一，加强", "2024年", "一、加强", "（一）加强", "一，二，三", "（注）略"])
  func noHeading(text: String) {
    #expect(codes(text: text) == [])
  }

  @Test(
    "B04、B11 to B14 Marks of the wrong width were printed without a word",
    arguments: [
      ("工作,现", "B11", 3), ("如下:", "B11", 3), ("好.", "B11", 2), ("共计:5", "B11", 3),
      ("关于\"放管服\"", "B13", 3), ("「甲」", "B13", 1), ("办法(试行)", "B04", 3),
      ("等...", "B14", 2), ("完。。。", "B14", 2), ("甲--乙", "B14", 2), ("于２０２４年", "B12", 2),
      ("要**抓好**工作", "document.markdown", 2),
    ])
  func punctuation(text: String, code: String, column: Int) {
    let found = findings(text: text)
    #expect(found.map { "\($0.level) \($0.code)" } == ["warning \(code)"])
    #expect(found.first?.source?.column == column)
    #expect(found.first?.source?.line == 8)
  }

  @Test(
    "Marks beside letters and digits, and single asterisks, are the author's",
    arguments: [
      "8:30至9:00", "见https://a.cn:80", "v1.2,v1.3", "f(x)", "A*B*C", "2021-2025年", "甲**乙", "“4·26”",
    ])
  func noSlip(text: String) {
    #expect(codes(text: text) == [])
  }

  @Test("Of many the first five are shown, the last of them with the number of the others")
  func many() {
    let found = findings(text: String(repeating: "工作,现\n", count: 9))
    #expect(found.count == 5)
    #expect(found.last?.message.zh.contains("还有 4 段") == true)
  }

  @Test(
    "Elements typed into the text, which the layout sets",
    arguments: [
      ("正文。\n附件：1.方案", "warning A12"), ("正文。\n附件一", "warning A08"), ("正文。\n附件1：方案", "warning A08"),
      ("正文。\n（此页无正文）", "error S05"), ("正文。\n主题词：防汛　通知", "warning H19"),
      ("正文。\n云岭省人民政府", "warning document.element-in-text"),
      ("正文。\n2024年5月1日", "warning document.element-in-text"),
      ("各市、县：\n正文。", "warning document.element-in-text"),
    ])
  func stray(text: String, expected: String) {
    #expect(codes(["主送机关": "各市、县"], text: text) == [expected])
  }

  @Test("A03、A04 and A11 The list of annexes numbered by hand, and an annex nobody listed")
  func annexes() {
    let annex = "正文。\n附件\n方案\n甲。"
    #expect(codes(["附件": "[1.方案]"], text: annex) == ["warning A04"])
    #expect(codes(["附件": "方案"], text: annex) == [])
    #expect(codes(["附件": "1、方案"], text: annex.replacing("方案", with: "1、方案")) == ["error A03"])
    #expect(codes(text: "任务分工见附件。") == ["warning A11"])
    #expect(codes(["附件": "方案"], text: "任务分工见附件。\n附件\n方案\n甲。") == [])
  }

  @Test("A skeleton's ellipses in a final were printed")
  func ellipses() {
    #expect(codes(["标题": "关于……的通知"]) == ["error document.placeholder"])
    #expect(codes(text: "……。") == ["error document.placeholder"])
    #expect(codes(["标题": "关于……的通知"], text: "……。", status: "草稿") == [])
    #expect(codes(text: "红旗、彩旗……迎风飘扬。") == [])
  }

  @Test(
    "The hint is the number or the date that was meant",
    arguments: [
      ("发文字号", "云政发[２０２４]第０１２号", "H01", "写作 云政发〔2024〕12号"),
      ("发文字号", "云政发〔２０２４〕 １２号", "H06", "写作 云政发〔2024〕12号"),
      ("发文字号", "云政发〔24〕5", "H04", "写作 云政发〔2024〕5号"),
      ("成文日期", "2024.5.1", "S01", "写作 2024年5月1日"), ("成文日期", "24年05月01日", "S01", "写作 2024年5月1日"),
      ("成文日期", "２０２４年５月１日", "S01", "写作 2024年5月1日"),
    ])
  func hints(key: String, value: String, code: String, hint: String) {
    let found = findings([key: "'\(value)'"])
    #expect(found.first?.code == code)
    #expect(found.first?.hint?.zh == hint)
  }
}
