import Diagnostics
import Testing

@testable import Hongtou

@Suite("Diagnostics as people and programs read them")
struct DiagnosticTextTests {
  private let manuscript = "---\n发文字号: 沪杨司[2021]9号\n---\n\ta\u{1B}[31m您\r\n末行"

  private func diagnostic(_ line: Int, _ column: Int, _ length: Int) -> Diagnostic {
    Diagnostic(
      .error, "H05", Phrase("年份应当用六角括号", "the year takes 〔 〕"),
      hint: Phrase("写作 沪杨司〔2021〕9号", "write 沪杨司〔2021〕9号"),
      at: SourceRange(file: "a.md", line: line, column: column, length: length),
      clause: "GB/T 9704-2012 7.2.5")
  }

  private func text(_ diagnostic: Diagnostic, _ language: Language = .zh) -> String {
    var writer = DiagnosticText(language: language)
    writer.add(Array(manuscript.utf8), of: "a.md")
    return writer.text(of: diagnostic)
  }

  @Test("The caret stands under the character, wide ones counted twice")
  func caret() {
    #expect(
      text(diagnostic(2, 10, 6)) == """
        a.md:2:10: 错误: 年份应当用六角括号 [H05 GB/T 9704-2012 7.2.5]
          提示: 写作 沪杨司〔2021〕9号
            发文字号: 沪杨司[2021]9号
                            ^~~~~~

        """)
  }

  @Test("In English")
  func english() {
    #expect(text(diagnostic(2, 1, 4), .en).hasPrefix("a.md:2:1: error: the year takes 〔 〕 [H05"))
    #expect(text(diagnostic(2, 1, 4), .en).contains("\n  hint: write"))
    #expect(text(diagnostic(2, 1, 4), .en).hasSuffix("\n    ^~~~~~~~\n"))
  }

  @Test("Control characters of a manuscript never reach the terminal")
  func escapes() {
    let shown = text(diagnostic(4, 8, 1))
    #expect(!shown.contains("\u{1B}"))
    #expect(shown.contains("     a\\u{1B}[31m您\n"))
    #expect(shown.hasSuffix("\n" + String(repeating: " ", count: 4 + 2 + 6 + 4) + "^~\n"))
  }

  @Test("A place past the end, and a line that is not there, do no harm")
  func outside() {
    #expect(text(diagnostic(5, 9, 0)).hasSuffix("    末行\n        ^\n"))
    #expect(text(diagnostic(9, 1, 0)).hasSuffix("9号\n"))
  }

  @Test("Of a paragraph of thousands, what is around the place is shown")
  func longLine() {
    var writer = DiagnosticText()
    writer.add(Array(String(repeating: "字", count: 5_000).utf8), of: "a.md")
    let lines = writer.text(of: diagnostic(1, 2_500, 3)).split(separator: "\n")
    #expect(lines.allSatisfy { CellWidth.of($0) <= 80 })
    #expect(lines.last?.contains("^~~~~~") == true)
    #expect(lines.dropLast().last?.contains("…") == true)
  }

  @Test("Without a place, only the message")
  func placeless() {
    let failure = Failure(.cannotCreate, Phrase("无法创建", "cannot create"))
    #expect(DiagnosticText().text(of: failure.diagnostic) == "错误: 无法创建 [exit.73]\n")
  }

  @Test("As JSON: every key, in order, on one line, escaped")
  func json() {
    #expect(
      diagnostic(2, 10, 6).json(in: .zh).text == """
        {"code":"H05","level":"error","file":"a.md","line":2,"column":10,\
        "clause":"GB/T 9704-2012 7.2.5","message":"年份应当用六角括号",\
        "hint":"写作 沪杨司〔2021〕9号"}
        """)
    let odd = Diagnostic(.note, "a", Phrase("\"\\\n\u{1B}\u{2028}", ""))
    #expect(
      odd.json(in: .zh, file: "b.md").text == """
        {"code":"a","level":"note","file":"b.md","line":null,"column":null,"clause":null,\
        "message":"\\"\\\\\\n\\u001b\\u2028","hint":null}
        """)
  }
}
