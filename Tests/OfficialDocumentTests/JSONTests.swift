import Diagnostics
import Testing

@testable import OfficialDocument

@Suite("The JSON form")
struct JSONTests {
  @Test("The same document, under either name of a key")
  func keys() {
    let chinese = readJSON(
      """
      {"标题": "关于防汛\\n工作的通知", "主送机关": ["甲", "乙："], "印章": 42,
       "正文": ["一、总则", {"段落": "2.甲", "级": 0}, {"标记": "换页"}]}
      """)
    let english = readJSON(
      """
      {"title": "关于防汛\\n工作的通知", "addressees": ["甲", "乙"], "seal": 42,
       "body": ["一、总则", {"paragraph": "2.甲", "level": 0}, {"marker": "换页"}]}
      """)
    #expect(chinese.found == [])
    #expect(english.found == [])
    #expect(chinese.document.shape == english.document.shape)
    #expect(chinese.document.title.count == 2)
    #expect(chinese.document.seals.map(\.diameter) == [42])
    #expect(chinese.document.paragraphs.map(\.level) == [1, nil])
  }

  @Test("JSON is known by its first character or the file's suffix")
  func recognised() {
    let bytes = Array("\u{FEFF} {\"标题\": \"甲\"}".utf8)
    #expect(ManuscriptReader.read(bytes, file: "-").document.title.map(\.string) == ["甲"])
    #expect(
      ManuscriptReader.read(Array("[]".utf8), file: "a.json").errors == ["json.not-an-object 1:1"])
  }

  @Test(
    "What is refused, with its place",
    arguments: [
      ("{\"标题\": \"甲\", \"标题\": \"乙\"}", "manuscript.duplicate-key 1:14"),
      ("{\"标题\": \"甲\",\n \"title\": \"乙\"}", "manuscript.duplicate-key 2:3"),
      ("{\"标提\": \"甲\"}", "manuscript.unknown-key 1:3"),
      ("{\"标题\": \"甲\"", "json.syntax 1:11"),
      ("{\"标题\": \"甲\",}", "json.syntax 1:12"),
      ("{\"标题\": true}", "json.syntax 1:8"),
      ("{\"标题\": \"甲}", "json.syntax 1:11"),
      ("{\"标题\": \"\\ud800\"}", "json.syntax 1:15"),
      ("{\"标题\": \"\\q\"}", "json.syntax 1:10"),
      ("{\"标题\": \"甲\"} 乙", "json.syntax 1:13"),
      ("{\"附注\": \"甲\\u202E\"}", "input.bidi-control 1:10"),
      ("{\"附注\": \"甲\\u200B\"}", "input.zero-width 1:10"),
      ("{\"附注\": \"甲\\n乙\"}", "manuscript.line-break-in-value 1:9"),
      ("{\"正文\": [{\"段\": \"甲\"}]}", "json.block 1:9"),
      ("{\"正文\": [{\"附件\": {\"标签\": \"附录\", \"标题\": \"甲\"}}]}", "json.block 1:16"),
    ])
  func refused(json: String, expected: String) {
    #expect(readJSON(json).errors == [expected])
  }

  @Test("Depth is limited")
  func depth() {
    let open = String(repeating: "[", count: 100_000)
    #expect(readJSON("{\"标题\": " + open).errors == ["json.nesting 1:24"])
  }

  @Test("Every value survives the way through JSON and back")
  func everything() {
    let text = """
      ---
      版式: 纪要
      状态: 样稿
      份号: '000017'
      发文机关标志: [甲, 乙文件]
      签发人: [周景明, 林知远]
      标题: |
        第一行
        第二行：三
      印章: [42, 无, {直径: 45, 图: a.png}]
      签名章:
        - {职务: 省长, 姓名: 周景明, 图: b.png}
      附注: （甲）（乙）
      附件:
        - {名称: '甲: 乙', 文件: c.csv}
        - "#1 工程"
      抄送机关: 'it''s #1'
      ---
      # 总则[^1]
      \\一、不是标题
      表：任务
      | 甲\\|乙 | 丙 |
      |---{30mm}|:-:|
      | 1 | \\< |
      | ^ | < |
      ![图](a.png){width=12.5mm}
      [^1]: 注
      [此处横排]
      [横排结束]
      附件
      清单
      一、甲
      """
    let first = read(text)
    #expect(first.errors == [])
    let second = readJSON(JSONWriter.text(of: first.document))
    #expect(second.found == [])
    #expect(second.document.shape == first.document.shape)
    #expect(read(ManuscriptWriter.text(of: second.document)).document.shape == first.document.shape)
  }

  @Test("Widths of columns are numbers")
  func widths() {
    let json = """
      {"正文": [{"表格": {"行": [["甲", "乙"]], "列宽": [30.5, null]}},
      {"表格": {"行": [["甲"]], "列宽": [-3]}}]}
      """
    let reading = readJSON(json)
    guard case .table(let table) = reading.document.body.first else {
      Issue.record("no table")
      return
    }
    #expect(table.widths == [30.5, nil])
    #expect(reading.errors.filter { $0.hasPrefix("json.block") }.count == 1)
  }

  @Test("What a reader takes away once is not taken away twice")
  func doubled() {
    let text = "---\n附注: （（甲））\n主送机关: 甲：：\n附件: [附件：附件：1.甲, 2.2.乙]\n印发日期: 2024年5月2日印发印发\n---\n"
    let first = read(text).document
    #expect(first.annotation?.string == "（甲）")
    #expect(read(ManuscriptWriter.text(of: first)).document.shape == first.shape)
    #expect(readJSON(JSONWriter.text(of: first)).document.shape == first.shape)
  }
}
