import Diagnostics
import Testing

@testable import OfficialDocument

@Suite("The body's line grammar")
struct BodyTests {
  @Test(
    "Everything that is not declared syntax is literal",
    arguments: [
      "[注]: 本表", "A*B*C", "~单~", "&lt;", "- 一项", "> 引", "===", "——————", "****", "_甲_",
      "https://a.example/?b=c&d=e#f", "#话题", "##### 五", "#", "!惊", "![图](", "![图](a.png) 后",
      "[^ ]", "[^]", "[换页] 后", "附件：甲", "附件1：甲", "附件01", "见附件", "表：无", "C:\\Users", "\\\\host\\x",
      "\\*甲\\*", "{{字段}}", "甲    乙", "一切照旧", "十分重要", "<b>粗</b>", "+ 加", "    ", "1) 甲",
      "[^1", "`码`", "~~~", "***",
    ])
  func literal(line: String) {
    let paragraphs = readBody(line + "\n").document.paragraphs
    #expect(paragraphs.map(\.text.string) == (line.allSatisfy { $0 == " " } ? [] : [line]))
    #expect(paragraphs.allSatisfy { $0.level == nil && $0.headingLength == 0 })
  }

  @Test("A line of dashes is text, not a heading")
  func dashes() {
    let reading = readBody("甲\n---\n乙\n")
    #expect(reading.document.paragraphs.map(\.text.string) == ["甲", "---", "乙"])
    #expect(reading.found == [])
  }

  @Test(
    "A backslash takes the meaning away and is gone",
    arguments: [
      ("\\# 甲", "# 甲"), ("\\| 甲 |", "| 甲 |"), ("\\一、甲", "一、甲"), ("\\（一）甲", "（一）甲"),
      ("\\1.甲", "1.甲"), ("\\（1）甲", "（1）甲"), ("\\附件", "附件"), ("\\附件2", "附件2"),
      ("\\# 附件2", "# 附件2"), ("\\[换页]", "[换页]"), ("\\[此处横排]", "[此处横排]"),
      ("\\表：甲", "表：甲"), ("\\![甲](乙)", "![甲](乙)"), ("\\[^1]甲", "[^1]甲"),
      ("甲\\[^1]", "甲[^1]"), ("\\[^1]: 甲", "[^1]: 甲"), ("\\\\一、甲", "\\一、甲"),
      ("甲\\\\\\[^1]", "甲\\[^1]"),
    ])
  func escaped(line: String, text: String) {
    let reading = readBody(line + "\n")
    #expect(reading.document.paragraphs.map(\.text.string) == [text])
    #expect(reading.document.paragraphs.allSatisfy { $0.level == nil })
    #expect(reading.found == [])
  }

  @Test("Spaces at a line's ends are dropped with a warning, and columns stay the file's")
  func spaces() throws {
    let reading = readBody("\u{3000}\u{3000}甲 乙 \t\n")
    #expect(reading.found == ["warning manuscript.space-at-line-end 3:1"])
    let text = try #require(reading.document.paragraphs.first).text
    #expect(text.string == "甲 乙")
    #expect(text.source.column == 3)
    #expect(text.source.length == 3)
  }

  @Test("Headings declared with #, and their columns")
  func declared() {
    let paragraphs = readBody("# 总则\n## 目的。为了甲。\n#### 细目\n").document.paragraphs
    #expect(paragraphs.map(\.level) == [1, 2, 4])
    #expect(paragraphs.map(\.text.string) == ["总则", "目的。为了甲。", "细目"])
    #expect(paragraphs.map(\.headingLength) == [2, 3, 2])
    #expect(paragraphs.map(\.text.source.column) == [3, 4, 6])
  }

  @Test("A pipe table with a caption; the first other line ends it")
  func table() throws {
    let reading = readBody("表：任务\n| 甲 | 乙\\|丙 |\n|:--|--:|\n| 1 |  |\n一行字\n| 丁 |\n")
    #expect(reading.errors == [])
    guard case .table(let table) = reading.document.body.first else {
      Issue.record("no table")
      return
    }
    #expect(table.caption?.string == "任务")
    #expect(table.rows.map { $0.map(\.string) } == [["甲", "乙|丙"], ["1", ""]])
    #expect(table.alignments == [.left, .right])
    #expect(table.rows[0][1].source.column == 7)
    #expect(table.rows[0][1].place(ofCharacter: 2).column == 10)
    #expect(reading.document.body.count == 3)
  }

  @Test("Columns with widths; marks of cells that go on, and the same characters printed")
  func columns() throws {
    let body = "| 甲 | 乙 |\n|:-:{30mm}|---{12.5mm}|\n| < | \\< |\n| ^ | \\\\^ |\n"
    guard case .table(let table) = readBody(body).document.body.first else {
      Issue.record("no table")
      return
    }
    #expect(table.widths == [30, 12.5] && table.alignments == [.centre, nil])
    let cells = table.rows.dropFirst().map { $0.map(TableCell.init) }
    #expect(cells[0][0] == .continuesLeft && cells[1][0] == .continuesAbove)
    guard case .text(let less) = cells[0][1], case .text(let caret) = cells[1][1] else { return }
    #expect(less.string == "<" && less.place(ofCharacter: 0).column == 8)
    #expect(caret.string == "\\^")
    // What is not quite an alignment row is a row.
    for mark in ["---{0mm}", "---{30}", "---{-3mm}", "{30mm}", "---{1e9mm}", "---{3mm}x"] {
      guard case .table(let plain) = readBody("| 甲 |\n|\(mark)|\n").document.body.first else {
        continue
      }
      #expect(plain.rows.count == 2, "\(mark)")
    }
  }

  @Test("A blank line ends a table; a caption must stand directly before one")
  func tableEnds() {
    let blocks = readBody("表：甲\n\n| 乙 |\n\n| 丙 |\n").document.body
    #expect(blocks.count == 3)
    #expect(readBody("| 甲 | 乙 |\n| 丙 |\n").errors == ["manuscript.table-row 4:3"])
  }

  @Test("Figures")
  func figure() {
    let blocks = readBody("![示意图](图/a.png){width=120.5mm}\n![](b.png)\n").document.body
    guard case .figure(let first) = blocks[0], case .figure(let second) = blocks[1] else {
      Issue.record("no figures")
      return
    }
    #expect(first.caption.string == "示意图")
    #expect(first.file.string == "图/a.png")
    #expect(first.file.source.column == 8)
    #expect(first.width == 120.5)
    #expect(second.caption.string.isEmpty)
    #expect(second.width == nil)
  }

  @Test("Footnotes: cited, defined, and what is wrong with them")
  func footnotes() throws {
    let reading = readBody("甲[^1]乙[^注]。\n[^1]: 第一\n[^注]:第二\n")
    #expect(reading.errors == [])
    let paragraph = try #require(reading.document.paragraphs.first)
    #expect(paragraph.text.string == "甲乙。")
    #expect(
      paragraph.citations == [Citation(offset: 1, name: "1"), Citation(offset: 2, name: "注")])
    #expect(paragraph.text.place(ofCharacter: 1).column == 6)
    #expect(paragraph.text.place(ofCharacter: 2).column == 11)
    #expect(
      readBody("甲[^1]\n[^2]: 乙\n[^2]: 丙\n").errors == [
        "manuscript.undefined-footnote 3:2", "manuscript.uncited-footnote 4:7",
        "manuscript.duplicate-footnote 5:7",
      ])
  }

  @Test("Page breaks and landscape parts")
  func landscape() {
    let blocks = readBody("[换页]\n[此处横排]\n甲\n[横排结束]\n").document.body
    #expect(blocks.count == 4)
    #expect(readBody("[横排结束]\n").errors == ["manuscript.landscape 3:1"])
    #expect(readBody("甲\n[此处横排]\n").errors == ["manuscript.landscape 4:1"])
  }

  @Test("Annexes: a label alone, then the title, then the text")
  func annexes() {
    let reading = readBody("正文。\n附件1\n\n一、方案\n一、甲\n# 附件2\n清单\n乙\n")
    let attachments = reading.document.attachments
    #expect(reading.found == [])
    #expect(attachments.map(\.label.string) == ["附件1", "附件2"])
    #expect(attachments.map(\.title.string) == ["一、方案", "清单"])
    #expect(attachments[0].body.paragraphs.map(\.level) == [1])
    #expect(attachments[1].label.source.column == 3)
    #expect(readBody("附件\n").errors == ["manuscript.annex-without-title 3:1"])
  }
}
