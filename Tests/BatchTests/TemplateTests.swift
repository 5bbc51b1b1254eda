import Diagnostics
import Testing

@testable import OfficialDocument

@Suite("Templates: a value is inserted as it is, and nothing is read again")
struct TemplateTests {
  private static let head = """
    ---
    发文机关标志: 云岭省教育厅
    发文字号: 云教函〔2026〕{{号}}号
    标题: 关于{{姓名}}同志的函
    主送机关: {{单位}}
    署名: 云岭省教育厅
    成文日期: 2026年4月9日
    ---

    """

  private func template(_ body: String, head: String = head) throws -> Template {
    let (template, diagnostics) = Template.read(Array((head + body).utf8), file: "t.md")
    return try #require(template, "\(diagnostics)")
  }

  private func record(_ values: KeyValuePairs<String, String>) -> Record {
    let place = SourceRange(file: "r.csv", line: 2, column: 1)
    return Record(
      number: 1, place: place, columns: RecordColumns(values.map(\.key)),
      cells: values.map { SourcedText($0.value, at: place) })
  }

  private let plain: KeyValuePairs = ["号": "9", "姓名": "张三", "单位": "省财政厅", "文": "正文。"]

  private func paragraphs(_ document: Document) -> [Paragraph] {
    document.body.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
  }

  @Test("Values stand where their placeholders stood, in front matter unquoted too")
  func filled() throws {
    let reading = try template("{{姓名}}同志：{{ 文 }}").filled(with: record(plain))
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.document.documentNumber?.string == "云教函〔2026〕9号")
    #expect(reading.document.title.map(\.string) == ["关于张三同志的函"])
    #expect(reading.document.addressees.map(\.string) == ["省财政厅"])
    #expect(paragraphs(reading.document).map(\.text.string) == ["张三同志：正文。"])
  }

  @Test(
    "No value becomes syntax",
    arguments: [
      "# 标题", "#### 四级", "一、标题", "（一）标题。正文", "1. 项", "| a | b |", "附件", "附件1", "[换页]",
      "[此处横排]", "[^1]", "[^1]: 注", "![图](a.png)", "表：标题", "---", "\\# 标题", "{{x}}", "\\", "*粗*",
      "<b>", "=cmd()", "@SUM(A1)",
    ])
  func literal(value: String) throws {
    let template = try template("{{文}}\n前{{文}}后\n| 甲 | 乙 |\n| {{文}} | 二 |")
    let reading = template.filled(
      with: record(["号": "9", "姓名": value, "单位": value, "文": value]))
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    let found = paragraphs(reading.document)
    #expect(found.map(\.text.string) == [value, "前\(value)后"])
    #expect(found.allSatisfy { $0.level == nil && $0.citations.isEmpty && $0.headingLength == 0 })
    #expect(reading.document.title.map(\.string) == ["关于\(value)同志的函"])
    #expect(reading.document.attachments.isEmpty)
    guard case .table(let table) = reading.document.body.last else {
      Issue.record("no table")
      return
    }
    #expect(table.rows[1][0].string == value)
    // Notes are cited in no value: the checks have nothing to say of brackets.
    var findings = Findings(reading.document)
    CitationChecks.check(reading.document, into: &findings)
    #expect(findings.diagnostics.isEmpty)
  }

  @Test("A table's marks in a value are text", arguments: ["<", "^", "\\<", "\\\\^"])
  func tableMarks(value: String) throws {
    let template = try template("| 甲 | 乙 |\n| 一 | {{文}} |")
    let reading = template.filled(
      with: record(["号": "9", "姓名": "甲", "单位": "乙", "文": value]))
    guard case .table(let table) = reading.document.body.first else {
      Issue.record("no table")
      return
    }
    guard case .text(let text) = TableCell(table.rows[1][1]) else {
      Issue.record("a mark: \(value)")
      return
    }
    #expect(text.string == value)
  }

  @Test("A line end in a value: a new paragraph in the text, plain whatever it begins with")
  func lineEnds() throws {
    let template = try template("一、{{文}}\n{{文}}")
    let reading = template.filled(
      with: record(["号": "9", "姓名": "甲", "单位": "乙", "文": "首段。余文\n\n  # 次段 "]))
    #expect(reading.diagnostics.isEmpty)
    let found = paragraphs(reading.document)
    #expect(found.map(\.text.string) == ["一、首段。余文", "# 次段", "首段。余文", "# 次段"])
    #expect(found.map(\.level) == [1, nil, nil, nil])
  }

  @Test("A line end in a value: an error in front matter and in a table, naming the field")
  func lineEndsElsewhere() throws {
    let template = try template("| 甲 |\n| {{文}} |")
    for field in ["单位", "文"] {
      var values = ["号": "9", "姓名": "甲", "单位": "乙", "文": "丙"]
      values[field] = "一\n二"
      let names = values.keys.sorted()
      let place = SourceRange(file: "r.csv", line: 2, column: 1)
      let record = Record(
        number: 1, place: place, columns: RecordColumns(names),
        cells: names.map { SourcedText(values[$0] ?? "", at: place) })
      let faults = template.filled(with: record).document.faults
      #expect(faults.map(\.code) == ["template.line-end-in-value"])
      #expect(faults.first?.message.zh.contains("“\(field)”") == true)
      #expect(faults.first?.source?.file == "r.csv")
    }
  }

  @Test("A heading's length and a note's citation move with the values before them")
  func positions() throws {
    let template = try template("一、{{姓名}}的情况。{{文}}[^1]。\n[^1]: 见{{文}}")
    let reading = template.filled(
      with: record(["号": "9", "姓名": "欧阳修远", "单位": "乙", "文": "查实"]))
    let paragraph = try #require(paragraphs(reading.document).first)
    #expect(paragraph.text.string == "一、欧阳修远的情况。查实。")
    #expect(paragraph.headingLength == "一、欧阳修远的情况。".count)
    #expect(paragraph.citations == [Citation(offset: "一、欧阳修远的情况。查实".count, name: "1")])
  }

  @Test("A backslash prints the braces; braces that are not closed are refused where they stand")
  func escapes() throws {
    let reading = try template("写作 \\{{字段}}，\\\\{{文}}").filled(with: record(plain))
    #expect(paragraphs(reading.document).map(\.text.string) == ["写作 {{字段}}，\\正文。"])
    for body in ["{{文", "{{}}", "{{ }}", "{{文}"] {
      let (template, diagnostics) = Template.read(Array((Self.head + body).utf8), file: "t.md")
      #expect(template == nil)
      #expect(diagnostics.filter { $0.level == .error }.map(\.code) == ["template.placeholder"])
      #expect(diagnostics.first?.source?.line == 9)
    }
  }

  @Test("A missing field, an empty one and one that may be empty")
  func emptyFields() throws {
    let template = try template("{{文}}")
    let missing = template.filled(with: record(["号": "9", "姓名": "甲", "单位": "乙"]))
    #expect(missing.document.faults.map(\.code) == ["template.missing-field"])
    #expect(missing.document.faults.first?.message.zh == "没有字段“文”")
    let empty = record(["号": "9", "姓名": "甲", "单位": "乙", "文": ""])
    #expect(template.filled(with: empty).document.faults.map(\.code) == ["template.empty-field"])
    let optional = template.filled(with: empty, optional: ["文"])
    #expect(optional.diagnostics.isEmpty)
    #expect(optional.document.body.isEmpty)
  }

  @Test("Values are not filled again: one that names another field is refused, others are text")
  func recursion() throws {
    let template = try template("{{文}}")
    let loop = template.filled(with: record(["号": "9", "姓名": "{{文}}", "单位": "乙", "文": "{{姓名}}"]))
    #expect(Set(loop.document.faults.map(\.code)) == ["template.nested-placeholder"])
    let text = template.filled(with: record(["号": "9", "姓名": "甲", "单位": "乙", "文": "{{别的}}"]))
    #expect(paragraphs(text.document).map(\.text.string) == ["{{别的}}"])
  }

  @Test("A record's own keys stand for the template's, under either name; placeholders go first")
  func overrides() throws {
    let template = try template("{{文}}")
    let reading = template.filled(
      with: record([
        "号": "9", "姓名": "甲", "单位": "乙", "文": "丙", "紧急程度": "特急", "title": "另一个标题", "份号": "000007",
        "密级": "",
      ]))
    #expect(reading.document.urgency?.string == "特急")
    #expect(reading.document.title.map(\.string) == ["另一个标题"])
    #expect(reading.document.copyNumber?.string == "000007")
    #expect(reading.document.classification == nil)
    let taken = try self.template("{{标题}}").filled(
      with: record(["号": "9", "姓名": "甲", "单位": "乙", "标题": "丙"]))
    #expect(taken.document.title.map(\.string) == ["关于甲同志的函"])
  }

  @Test("A template's own mistakes are found once, before any record")
  func templateFaults() throws {
    let head = Self.head.replacing("署名:", with: "署明:")
    let (template, diagnostics) = Template.read(Array(head.utf8), file: "t.md")
    #expect(template == nil)
    #expect(diagnostics.filter { $0.level == .error }.map(\.code) == ["manuscript.unknown-key"])
  }

  @Test("What may not stand in official text may not stand in a value")
  func gate() throws {
    let template = try template("{{文}}")
    for (value, code) in [
      ("甲\u{200B}乙", "input.zero-width"), ("甲\u{202E}乙", "input.bidi-control"),
      ("\u{E000}", "input.private-use"), ("\u{1B}[31m", "input.control-character"),
      ("甲\t乙", "input.tab"), ("\u{2028}", "input.line-separator"),
      ("\u{301}甲", "records.begins-with-mark"),
    ] {
      let reading = template.filled(
        with: record(["号": "9", "姓名": "甲", "单位": "乙", "文": value]))
      #expect(reading.document.faults.map(\.code).contains(code), "\(code)")
    }
  }

  @Test("A template in JSON is filled as one in text is")
  func json() throws {
    let json = """
      {"发文机关标志": "云岭省教育厅", "标题": "关于{{姓名}}的函", "成文日期": "2026年4月9日",
       "正文": ["一、{{文}}", {"表格": {"行": [["甲"], ["{{文}}"]]}}]}
      """
    let (read, diagnostics) = Template.read(Array(json.utf8), file: "t.json")
    let template = try #require(read, "\(diagnostics)")
    #expect(template.fields == ["姓名", "文"])
    let reading = template.filled(with: record(["姓名": "张三", "文": "# 不是标题"]))
    #expect(reading.document.title.map(\.string) == ["关于张三的函"])
    #expect(paragraphs(reading.document).map(\.text.string) == ["一、# 不是标题"])
  }
}
