import Foundation
import Testing

/// A manuscript that cannot be issued, and what is to be said of it.
struct BadManuscript: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let bytes: [UInt8]
  let code: String
  /// `line:column`
  let place: String
  /// What message or hint holds, in English.
  let said: String

  /// The good manuscript with `part` replaced by `other`.
  init(
    _ name: String, _ part: String, _ other: String, code: String, at place: String,
    saying said: String = ""
  ) {
    let text = BadInputBench.manuscript.replacingOccurrences(of: part, with: other)
    self.init(name, bytes: Array(text.utf8), code: code, at: place, saying: said)
  }

  /// The good manuscript with `text` for its body, from line 10.
  init(
    _ name: String, body text: String, code: String, at place: String, saying said: String = ""
  ) {
    self.init(name, "现将有关事项通知如下。", text, code: code, at: place, saying: said)
  }

  init(_ name: String, bytes: [UInt8], code: String, at place: String, saying said: String) {
    testDescription = name
    self.bytes = bytes
    self.code = code
    self.place = place
    self.said = said
  }
}

@Suite("Bad manuscripts: 65, the place, the reason, and nothing written")
struct BadInputManuscriptTests {
  let bench: BadInputBench

  init() throws { bench = try BadInputBench() }

  static let text: [BadManuscript] = [
    BadManuscript(
      "invalid UTF-8", bytes: Array(BadInputBench.manuscript.utf8) + [0xE4, 0xB8, 0x0A],
      code: "input.not-utf8", at: "11:1", saying: "is not UTF-8"),
    BadManuscript(
      "GB 18030", bytes: [0xB9, 0xAB, 0xCE, 0xC4], code: "input.not-utf8", at: "1:1",
      saying: "GB 18030"),
    BadManuscript(
      "bidi control around an amount", body: "补助\u{202E}300\u{202C}万元。",
      code: "input.bidi-control", at: "10:3", saying: "U+202E"),
    BadManuscript(
      "ESC in the text", body: "通\u{1B}[31m知。", code: "input.control-character", at: "10:2",
      saying: "U+001B"),
    BadManuscript(
      "ESC in an element", "云岭省人民政府文件", "云岭\u{1B}]0;x\u{7}文件",
      code: "input.control-character", at: "2:11", saying: "U+001B"),
    BadManuscript(
      "C1 control", body: "通\u{9B}31m知。", code: "input.control-character", at: "10:2",
      saying: "U+009B"),
    BadManuscript(
      "unassigned code point", body: "通知\u{0378}如下。", code: "input.unassigned",
      at: "10:3", saying: "U+0378"),
    BadManuscript(
      "missing glyph of CJK extension G", body: "张\u{30000}同志。",
      code: "font.missing-glyph", at: "10:2", saying: "U+30000"),
    BadManuscript(
      "missing glyph in the title", "关于开展检查", "关于\u{30000}检查",
      code: "font.missing-glyph", at: "4:14", saying: "U+30000"),
    BadManuscript(
      "paragraph of 150,000 characters", body: String(repeating: "字", count: 150_000),
      code: "manuscript.paragraph-too-long", at: "10:1", saying: "150000"),
  ]

  static let elements: [BadManuscript] = [
    BadManuscript(
      "broken YAML", "标题: 云岭", "标题: \"云岭", code: "yaml.syntax", at: "4:5", saying: "YAML"),
    BadManuscript(
      "full-width colon, told on the next line as broken YAML", "标题: ", "标题：",
      code: "manuscript.colon", at: "4:3", saying: "half-width"),
    BadManuscript(
      "full-width colon of the last key, told at ---", "成文日期: ", "成文日期：",
      code: "manuscript.colon", at: "7:5", saying: "half-width"),
    BadManuscript(
      "no space after the colon", "标题: ", "标题:", code: "manuscript.colon", at: "4:3",
      saying: "a space after it"),
    BadManuscript(
      "unknown key, the nearest hinted at", "主送机关", "主送机构", code: "manuscript.unknown-key",
      at: "5:1", saying: "主送机关"),
    BadManuscript(
      "unknown English key", "署名", "isuer", code: "manuscript.unknown-key", at: "6:1",
      saying: "issuer"),
    BadManuscript(
      "no issuer's mark", "发文机关标志: 云岭省人民政府文件\n", "",
      code: "document.missing-element", at: "1:1", saying: "issuer_mark"),
    BadManuscript(
      "no title", "标题: 云岭省人民政府关于开展检查的通知\n", "", code: "document.missing-element",
      at: "1:1", saying: "title"),
    BadManuscript(
      "no date", "成文日期: 2024年5月20日\n", "", code: "document.missing-element", at: "1:1",
      saying: "date"),
    BadManuscript(
      "a date that does not exist", "2024年5月20日", "2021年2月30日",
      code: "document.no-such-date", at: "7:7", saying: "2021年2月30日"),
    BadManuscript(
      "square brackets", "云政发〔2024〕27号", "沪杨司[2021]9号", code: "H01", at: "3:7", saying: "〔"),
    BadManuscript(
      "padded number", "云政发〔2024〕27号", "沪杨司〔2021〕09号", code: "H03", at: "3:7",
      saying: "padded"),
    BadManuscript(
      "head too tall for page 1", "标题: 云岭省人民政府关于开展检查的通知",
      "标题: |\n" + (1...20).map { "  第\($0)行标题" }.joined(separator: "\n"),
      code: "layout.head-too-tall", at: "5:3", saying: " mm "),
    BadManuscript(
      "a mark of twenty thousand characters", "发文机关标志: 云岭省人民政府文件",
      "发文机关标志: " + String(repeating: "云", count: 20_000), code: "layout.mark-too-wide", at: "2:9",
      saying: "wider than the type area"),
    BadManuscript(
      "more agencies than page 1 holds", "发文机关标志: 云岭省人民政府文件",
      "发文机关标志:\n" + (1...12).map { "  - 云岭省第\($0)厅" }.joined(separator: "\n"),
      code: "layout.head-too-tall", at: "3:5", saying: "lead agency"),
  ]

  static let blocks: [BadManuscript] = [
    BadManuscript(
      "table that joins nothing", body: "| 甲 | 乙 |\n| 一 | 二 |\n| 三 | ^ |\n| < | 四 |",
      code: "table.span", at: "13:3", saying: "rectangle"),
    BadManuscript(
      "table too wide", body: "|" + String(repeating: " 甲 |", count: 60), code: "table.too-wide",
      at: "10:1", saying: " mm "),
    BadManuscript(
      "citation in a cell", body: "甲[^1]。\n| 甲 | 乙[^1] |\n\n[^1]: 注。", code: "footnote.not-here",
      at: "11:8", saying: "no note"),
    BadManuscript(
      "text that begins overleaf", body: "[此处横排]\n乙。\n[横排结束]\n完。",
      code: "layout.first-page-without-text", at: "10:1", saying: "overleaf"),
    BadManuscript(
      "blank title", "标题: 云岭省人民政府关于开展检查的通知", "标题: '　 '", code: "document.missing-element",
      at: "1:1", saying: "title"),
    BadManuscript(
      "title of five thousand characters", "标题: 云岭省人民政府关于开展检查的通知",
      "标题: " + String(repeating: "关于检查工作的", count: 715), code: "layout.title-too-long",
      at: "4:5", saying: "5005"),
    BadManuscript(
      "table too wide for a landscape side",
      body: "[此处横排]\n|" + String(repeating: " 甲 |", count: 60) + "\n[横排结束]\n完。",
      code: "table.too-wide", at: "11:1", saying: "225 mm"),
    BadManuscript(
      "cell that fits no page",
      body: "| 甲 | 乙 |\n| 一 | " + String(repeating: "长", count: 3_000) + " |",
      code: "table.cell-too-tall", at: "11:7", saying: " mm"),
    BadManuscript(
      "joint seals that fit no page", "署名: 云岭省人民政府",
      "署名:\n"
        + (1...8).map { "  - 云岭省第\($0)" + String(repeating: "某", count: 20) }
        .joined(separator: "\n") + "\n印章: 60",
      code: "layout.closing-too-tall", at: "7:5", saying: "24.7 mm"),
    BadManuscript(
      "seals that do not match the agencies", "署名: 云岭省人民政府",
      "署名: [云岭省财政厅, 云岭省教育厅]\n印章: [42, 42, 42]", code: "layout.seal-count", at: "7:14",
      saying: "2 agencies"),
    BadManuscript(
      "figure", body: "![图](图.png)", code: "picture.missing", at: "10:6", saying: "图.png"),
    BadManuscript(
      "seal image", "署名", "印章: {直径: 42, 图: 印.png}\n署名", code: "picture.missing", at: "6:17",
      saying: "印.png"),
  ]

  @Test("Refused, the place and the reason named", arguments: text + elements + blocks)
  func refused(_ bad: BadManuscript) throws {
    let file = try bench.write(bad.bytes)
    let run = try bench.typeset(file, "--json", "--lang", "en")
    let found = try BadInputBench.findings(run.errors)
    #expect(run.status == 65, "\(run.errors)")
    let finding = try #require(
      found.first { $0.code == bad.code && $0.level == "error" && $0.place == bad.place },
      "\(run.errors.prefix(2_000))")
    #expect(finding.file == file)
    let said = finding.message + " " + (finding.hint ?? "")
    #expect(said.contains(bad.said), "\(said)")
    #expect(try bench.written == [])
    #expect(run.output.isEmpty)
  }

  @Test(
    "Told to people: file:line:col, the code, no control",
    arguments: text + elements + blocks)
  func told(_ bad: BadManuscript) throws {
    let file = try bench.write(bad.bytes)
    let run = try bench.typeset(file)
    #expect(run.status == 65)
    let lines = run.errors.split(separator: "\n")
    #expect(
      lines.contains {
        $0.hasPrefix("\(file):\(bad.place): 错误: ") && $0.contains("[\(bad.code)")
      }, "\(run.errors.prefix(2_000))")
    let steering = run.errors.unicodeScalars.filter {
      ($0.properties.generalCategory == .control && $0 != "\n")
        || $0.properties.generalCategory == .format
    }
    #expect(steering.isEmpty)
    #expect(try bench.written == [])
  }
}
