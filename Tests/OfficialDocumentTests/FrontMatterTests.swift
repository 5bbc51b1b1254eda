import Diagnostics
import Testing

@testable import OfficialDocument

@Suite("Front matter")
struct FrontMatterTests {
  @Test("A value is its own characters, never resolved")
  func unresolved() {
    let reading = read(
      """
      ---
      份号: 000001
      邮政编码: 010010
      成文日期: 2021年4月9日
      附注: yes
      联系人: ~
      联系电话: 2021-04-09
      标题: {{标题}}
      发文字号: 沪杨司〔{{年}}〕{{号: 码}}号
      ---
      """)
    let document = reading.document
    #expect(reading.found == [])
    #expect(document.copyNumber?.string == "000001")
    #expect(document.postcode?.string == "010010")
    #expect(document.annotation?.string == "yes")
    #expect(document.contact?.string == "~")
    #expect(document.contactPhone?.string == "2021-04-09")
    #expect(document.title.map(\.string) == ["{{标题}}"])
    #expect(document.documentNumber?.string == "沪杨司〔{{年}}〕{{号: 码}}号")
  }

  @Test(
    "What is refused, with its place",
    arguments: [
      ("标题: 甲\n标题: 乙", "manuscript.duplicate-key 3:1"),
      ("标题: 甲\ntitle: 乙", "manuscript.duplicate-key 3:1"),
      ("令号: 甲\n发文字号: 乙", "manuscript.duplicate-key 3:1"),
      ("附件:\n  - 名称: 甲\n    名称: 乙", "manuscript.duplicate-key 3:5"),
      ("标题: &a 甲", "yaml.anchor 2:5"),
      ("附注: *a", "yaml.alias 2:5"),
      ("标题: !!str 甲", "yaml.tag 2:5"),
      ("标题: ! 甲", "yaml.tag 2:5"),
      ("<<: 甲", "yaml.merge-key 2:1"),
      ("标题: 关于#1工程 #2的通知", "yaml.comment-after-value 2:12"),
      ("标题: # 甲", "yaml.comment-after-value 2:5"),
      ("标题: 甲\n  # 乙", "yaml.comment-after-value 3:3"),
      ("主送机关:\n  - 甲 # 乙", "yaml.comment-after-value 3:7"),
      ("标题: {甲: 乙}", "manuscript.mapping-for-text 2:5"),
      ("标题:\n  甲: 乙", "manuscript.mapping-for-text 3:3"),
      ("标题: [甲, 乙]", "manuscript.list-for-text 2:5"),
      ("附注: |\n  甲\n  乙", "manuscript.line-break-in-value 3:3"),
      ("标提: 甲", "manuscript.unknown-key 2:1"),
      ("印章: {直经: 42}", "manuscript.unknown-key 2:6"),
      ("印章: 大", "manuscript.seal 2:5"),
      ("状态: 终稿", "manuscript.unknown-status 2:5"),
      ("- 甲", "yaml.not-a-mapping 2:1"),
      ("标题: \"甲", "yaml.syntax 2:5"),
      ("标题: 甲: 乙", "yaml.syntax 2:6"),
      ("签名章: [{职务: 省长}]", "manuscript.missing-part 2:7"),
      ("标题: \"甲\\u202E乙\"", "input.bidi-control 2:7"),
    ])
  func refused(yaml: String, expected: String) {
    #expect(read("---\n\(yaml)\n---\n正文。\n").errors == [expected])
  }

  @Test("An anchor and its alias are both named")
  func anchorAndAlias() {
    let reading = read("---\n署名: &a 甲\n印发机关: *a\n---\n")
    #expect(reading.errors == ["yaml.anchor 2:5", "yaml.alias 3:7"])
  }

  @Test("Columns count characters, not scalars")
  func graphemeColumns() {
    let reading = read("---\n标题: e\u{301}e\u{301} #甲\n---\n")
    #expect(reading.errors == ["yaml.comment-after-value 2:8"])
  }

  @Test("Comments on their own lines and after quoted values are comments")
  func comments() {
    let reading = read("---\n# 说明\n标题: '关于#1工程 #2的通知' # 好\n主送机关:\n  - 甲\n  # 说明\n  - 乙\n---\n")
    #expect(reading.found == [])
    #expect(reading.document.title.map(\.string) == ["关于#1工程 #2的通知"])
    #expect(reading.document.addressees.map(\.string) == ["甲", "乙"])
  }

  @Test("The nearest key is the hint")
  func hints() {
    let reading = read("---\n发文字好: 甲\ndocument_numbr: 乙\n完全不对的键名: 丙\n---\n")
    #expect(
      reading.diagnostics.map { $0.hint?.zh } == ["是不是“发文字号”？", "是不是“document_number”？", nil])
  }

  @Test("A YAML block keeps the author's lines, each with its place")
  func titleLines() {
    let title = read("---\n标题: |\n  云岭省人民政府办公厅\n  关于做好防汛工作的\n  通知\n---\n").document.title
    #expect(title.map(\.string) == ["云岭省人民政府办公厅", "关于做好防汛工作的", "通知"])
    #expect(title.map { "\($0.source.line):\($0.source.column)" } == ["3:3", "4:3", "5:3"])
    #expect(title.map(\.source.length) == [10, 9, 2])
  }

  @Test("A value folded over lines gets a space nobody typed")
  func folded() {
    let reading = read("---\n标题: 甲\n  乙\n附注: \"丙\n  丁\"\n---\n")
    #expect(
      reading.found == ["warning yaml.folded-value 2:5", "warning yaml.folded-value 4:5"])
  }

  @Test("Places of quoted values point at their characters")
  func quotedPlaces() {
    let annotation = read("---\n附注: '此''件''公开'\n---\n").document.annotation
    #expect(annotation?.string == "此'件'公开")
    #expect(annotation?.place(ofCharacter: 0).column == 6)
    #expect(annotation?.place(ofCharacter: 2).column == 9)
    #expect(annotation?.place(ofCharacter: 4).column == 12)
  }

  @Test("Every key is read, under each of its names")
  func everyKey() {
    for key in Key.allCases where [.text, .date, .list, .lines].contains(key.kind) {
      for name in key.names {
        let document = read("---\n\(name): 甲乙\n---\n").document
        #expect(document.has(key), "\(name)")
      }
    }
    #expect(Set(Key.allCases.flatMap(\.names)).count == Key.allCases.count * 2 + 1)
  }

  @Test("Seals and stamps")
  func seals() {
    let document = read(
      "---\n印章: [42, 无, {直径: 45mm, 图: a.png}]\n签名章:\n  - {职务: 省长, 姓名: 周景明}\n---\n"
    ).document
    #expect(document.seals.map(\.diameter) == [42, 0, 45])
    #expect(document.seals[2].image?.string == "a.png")
    #expect(document.signatureStamps.map(\.name.string) == ["周景明"])
  }

  @Test("What the layout sets is not doubled")
  func normalised() {
    let typed = read(
      """
      ---
      主送机关: 各市人民政府：
      抄送机关: 省委办公厅。
      附注: （此件公开发布）
      印发日期: 2024年5月2日印发
      附件: ['附件：1.实施方案', 2.任务分工]
      ---
      """
    ).document
    #expect(typed.addressees.map(\.string) == ["各市人民政府"])
    #expect(typed.copyRecipients.map(\.string) == ["省委办公厅"])
    #expect(typed.annotation?.string == "此件公开发布")
    #expect(typed.annotation?.source.column == 6)
    #expect(typed.printingDate?.string == "2024年5月2日")
    #expect(typed.attachmentNote.map(\.name.string) == ["实施方案", "任务分工"])
    #expect(read("---\n附注: （甲）（乙）\n---\n").document.annotation?.string == "（甲）（乙）")
  }

  @Test("Hostile nesting does not exhaust the stack")
  func nesting() {
    let brackets = String(repeating: "[", count: 100_000)
    #expect(read("---\n标题: \(brackets)\n---\n").diagnostics.hasErrors)
    let dashes = String(repeating: "- ", count: 100_000)
    #expect(read("---\n标题:\n \(dashes)\n---\n").diagnostics.hasErrors)
  }

  @Test("A file without front matter, or with one that never ends")
  func fences() {
    #expect(read("正文。\n").errors == ["manuscript.no-front-matter 1:1"])
    #expect(read("---\n标题: 甲\n").errors == ["manuscript.front-matter-not-closed 1:1"])
    #expect(read("").errors == ["manuscript.empty 1:1"])
  }
}
