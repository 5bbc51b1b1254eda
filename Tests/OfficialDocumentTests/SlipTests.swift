import Diagnostics
import Testing

@testable import OfficialDocument

@Suite("Slips of the keyboard in front matter")
struct SlipTests {
  @Test(
    "Told at their own place, and nothing else for the same reason",
    arguments: [
      // YAML told of these on the next line, and of the last at the closing ---.
      ("标题：甲", "manuscript.colon 2:3"), ("标题:甲", "manuscript.colon 2:3"),
      ("标题 ： 甲", "manuscript.colon 2:4"), ("标题:\u{3000}甲", "manuscript.colon 2:3"),
      ("标题∶甲", "manuscript.colon 2:3"), ("title:甲", "manuscript.colon 2:6"),
      ("文号：甲", "manuscript.colon 2:3"), ("随便写一行", "manuscript.colon 2:1"),
      ("随便写一行\n署名: 甲", "manuscript.colon 2:1"),
      ("附件：\n  - 甲\n  - 乙", "manuscript.colon 2:3"),
      ("附件：\n- 甲\n- 乙", "manuscript.colon 2:3"),
      ("附件:\n  - 名称：甲\n    文件: a.md", "manuscript.colon 3:7"),
      ("附件:\n  - 名称: 甲\n    文件：a.md", "manuscript.colon 4:7"),
      ("印章: {直径：42}", "manuscript.unknown-key 2:6"),
      // YAML read this as one text over two lines.
      ("主送机关:\n  -甲\n", "manuscript.dash 3:3"),
      ("主送机关:\n  － 甲\n", "manuscript.dash 3:3"),
      ("\t标题: 甲", "manuscript.indentation 2:1"),
      ("主送机关:\n\u{3000}- 甲", "manuscript.indentation 3:1"),
      ("标题:\t甲", "input.tab 2:4"),
      // YAML read these as one text.
      ("主送机关: ［甲，乙］", "manuscript.brackets 2:7"),
      ("抄送机关: 【甲，乙】", "manuscript.brackets 2:7"),
      ("署名: [甲，乙]", "manuscript.brackets 2:7"),
      ("主送机关: 各市:", "manuscript.colon 2:9"),
    ])
  func slips(yaml: String, expected: String) {
    #expect(read("---\n\(yaml)\n---\n正文。\n").errors == [expected])
  }

  @Test("The rest is read as if the slip were not there")
  func rest() {
    let reading = read("---\n标题：甲\n主送机关: 乙\n署名：丙\n成文日期: 2024年5月1日\n---\n正文。\n")
    #expect(reading.errors == ["manuscript.colon 2:3", "manuscript.colon 4:3"])
    #expect(reading.document.addressees.map(\.string) == ["乙"])
    #expect(reading.document.date?.string == "2024年5月1日")
    #expect(reading.diagnostics[0].hint?.zh == "写作 标题: 甲")
    #expect(reading.diagnostics[0].message.zh == "“标题”后的冒号应是半角，后空一格")
  }

  @Test("What is text is no slip")
  func texts() {
    let reading = read(
      """
      ---
      # 标题：说明
      标题: |
        云岭省人民政府：
        -关于
        标题：甲
      主送机关: [各市、县，各部门]
      抄送机关:
        - 省委：办公厅
      附注: '联系人：甲'
      联系电话: 010:1
      署名: [甲,
      乙]
      ---
      """)
    #expect(reading.found == [])
    #expect(reading.document.title.count == 3)
  }

  @Test("Full-width quotes around a value are printed: a warning; inside it they are text")
  func quotes() {
    #expect(read("---\n标题: “甲”\n---\n").found == ["warning manuscript.quotes 2:5"])
    #expect(read("---\n标题: “甲”和“乙”\n---\n").found == [])
  }

  @Test(
    "What the YAML reader says is told in Chinese, where the mistake is",
    arguments: [
      ("附注: \"甲", "2:5", "引号没有配对"), ("附注: @甲", "2:5", "值不能以这个符号开头"),
      ("附注: 甲: 乙", "2:6", "值里又有“: ”"), ("主送机关: [甲, 乙", "2:7", "方括号没有配对"),
      ("印章: {直径: 42", "2:5", "花括号没有配对"), ("署名: - 甲", "2:5", "“- ”不能与键同行"),
      ("标题: |甲", "2:6", "“|”之后不能有文字"), ("附注: \"甲\"乙", "2:8", "接不上上文"),
      ("附注: \"\\q\"", "2:6", "反斜杠"),
    ])
  func yaml(yaml: String, place: String, said: String) throws {
    let reading = read("---\n\(yaml)\n署名: 甲\n---\n正文。\n")
    let found = try #require(reading.diagnostics.first)
    #expect(reading.errors.count == 1 && found.code == "yaml.syntax")
    #expect(found.source.map { "\($0.line):\($0.column)" } == place)
    #expect(found.message.zh.contains(said), "\(found.message.zh)")
    #expect(found.message.zh.unicodeScalars.allSatisfy { !$0.properties.isLowercase })
  }

  @Test("--- as a word processor makes it is told as such, and what is between is read")
  func fences() {
    for dashes in ["———", "－－－", "----", "--"] {
      let reading = read("\(dashes)\n标题: 甲\n\(dashes)\n正文。\n")
      #expect(reading.errors == ["manuscript.fence 1:1", "manuscript.fence 3:1"])
      #expect(reading.document.title.map(\.string) == ["甲"])
      #expect(reading.document.paragraphs.count == 1)
    }
  }

  @Test("An indented file, and one whose header never ends, are one mistake each")
  func oneCause() {
    let indented = read("  ---\n  标题: 甲\n  ---\n  正文。\n  正文。\n")
    #expect(indented.found == ["error manuscript.no-front-matter 1:1"])
    let open = read("---\n标题: 甲\n\n正文如下。\n再写\n")
    #expect(open.found == ["error manuscript.front-matter-not-closed 1:1"])
    #expect(open.diagnostics[0].hint?.zh.contains("第 4 行之前") == true)
    #expect(indented.diagnostics.leaveRestUnread && open.diagnostics.leaveRestUnread)
    #expect(readJSON("{\"标题\" 1}").diagnostics.leaveRestUnread)
    #expect(!read("---\n标题：甲\n---\n").diagnostics.leaveRestUnread)
  }

  @Test("Indented paragraphs are one warning, at the first of them")
  func indentedText() {
    let reading = readBody("甲。\n\u{3000}\u{3000}乙。\n\u{3000}\u{3000}丙。\n")
    #expect(reading.found == ["warning manuscript.space-at-line-end 4:1"])
    #expect(reading.diagnostics[0].message.zh.contains("共 2 行"))
  }
}
