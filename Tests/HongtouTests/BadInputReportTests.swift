import CommandTesting
import Foundation
import Testing

@Suite("How bad input is told")
struct BadInputReportTests {
  let bench: BadInputBench

  init() throws { bench = try BadInputBench() }

  /// Three mistakes: an unknown key, a wrong number, a date that does not exist.
  private let manuscript = BadInputBench.manuscript
    .replacingOccurrences(of: "主送机关", with: "主送机构")
    .replacingOccurrences(of: "云政发〔2024〕27号", with: "云政发[2024]027号")

  @Test("Several files, one of them bad: the others are written, 65")
  func several() throws {
    let bad = try bench.write(manuscript, to: "二.md")
    let good = try ["一.md", "三.md"].map { try bench.write(BadInputBench.manuscript, to: $0) }
    let run = try Run(
      "typeset", "--fonts", "free", good[0], bad, good[1], "-o", bench.outputs)
    #expect(run.status == 65)
    #expect(try bench.written == ["一.pdf", "一.seal.json", "三.pdf", "三.seal.json"].sorted())
    #expect(run.errors.contains("\(bad):5:1: 错误: "))
    for file in good { #expect(!run.errors.contains(file)) }
  }

  @Test("--json: an object a diagnostic, all of them at once, in the file's order")
  func json() throws {
    let file = try bench.write(
      BadInputBench.manuscript
        .replacingOccurrences(of: "云政发〔2024〕27号", with: "云政发[2024]027号")
        .replacingOccurrences(of: "5月20日", with: "2月30日"))
    let run = try bench.typeset(file, "--json")
    let found = try BadInputBench.findings(run.errors)
    #expect(
      found.filter { $0.level == "error" }.map { "\($0.place) \($0.code)" }
        == ["3:7 H01", "3:7 H03", "7:7 document.no-such-date"])
    #expect(found.allSatisfy { $0.file == file })
    #expect(found.allSatisfy { ["note", "warning", "error"].contains($0.level) })
  }

  @Test("--json: what has no place in a text is an object too, with its file")
  func jsonOfFailure() throws {
    let path = bench.folder.file("none.md")
    let found = try BadInputBench.findings(try bench.typeset(path, "--json").errors)
    #expect(found.map(\.code) == ["exit.66"])
    #expect(found.first?.file == path)
    #expect(found.first?.line == nil)
  }

  @Test("--lang en tells in English, --lang zh in Chinese; the default is Chinese")
  func language() throws {
    let file = try bench.write(manuscript)
    let english = try bench.typeset(file, "--lang", "en").errors
    #expect(english.contains("\(file):5:1: error: unknown key: 主送机构 [manuscript.unknown-key]"))
    #expect(english.contains("hint: did you mean 主送机关?"))
    let chinese = try bench.typeset(file, "--lang", "zh").errors
    #expect(chinese.contains("\(file):5:1: 错误: 没有这个键：主送机构 [manuscript.unknown-key]"))
    #expect(chinese.contains("提示: 是不是“主送机关”？"))
    #expect(try bench.typeset(file).errors == chinese)
    #expect(
      try bench.typeset(bench.folder.file("none.md"), "--lang", "en").errors
        .contains("error: cannot read"))
  }

  @Test(
    "One cause, one message: what cannot be read is not said to be missing too",
    arguments: [
      ("GBK", "稿.md", "input.not-utf8"), ("unclosed", "稿.md", "manuscript.front-matter-not-closed"),
      ("JSON", "稿.json", "json.syntax"), ("indented", "稿.md", "manuscript.no-front-matter"),
    ])
  func oneCause(kind: String, name: String, code: String) throws {
    let lines = BadInputBench.manuscript.split(separator: "\n")
    let bytes: [UInt8] =
      switch kind {
      case "GBK": [0x2D, 0x2D, 0x2D, 0x0A, 0xB9, 0xAB, 0xCE, 0xC4]
      case "unclosed": Array(lines[..<7].joined(separator: "\n").utf8)
      case "JSON": Array(#"{"标题": "甲", "正文" ["乙"]}"#.utf8)
      default: Array(lines.map { "  " + $0 + "\n" }.joined().utf8)
      }
    let found = try BadInputBench.findings(
      bench.typeset(bench.write(bytes, to: name), "--json").errors)
    #expect(found.map(\.code) == [code])
  }
}
