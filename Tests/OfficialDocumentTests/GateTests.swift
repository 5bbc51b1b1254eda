import Diagnostics
import Testing

@testable import OfficialDocument

@Suite("What the input gate refuses, and where")
struct GateTests {
  @Test("A byte that is not UTF-8 has its line, column and offset")
  func invalidUTF8() {
    let bytes = Array("---\n---\n正文".utf8) + [0xFF] + Array("字".utf8)
    let reading = ManuscriptReader.read(bytes, file: "a.md")
    #expect(reading.errors == ["input.not-utf8 3:3"])
    #expect(reading.diagnostics[0].message.en.contains("byte 14"))
  }

  @Test("UTF-16 is named")
  func utf16() {
    let reading = ManuscriptReader.read([0xFF, 0xFE, 0x2D, 0x00], file: "a.md")
    #expect(reading.errors == ["input.not-utf8 1:1"])
    #expect(reading.diagnostics[0].message.en.contains("UTF-16"))
  }

  @Test("BOM and CRLF are read as if they were not there, and said")
  func normalised() {
    let reading = ManuscriptReader.read(
      [0xEF, 0xBB, 0xBF] + Array("---\r\n标题: 通知\r\n---\r\n正文。\r\n".utf8), file: "a.md")
    #expect(reading.found == ["note input.byte-order-mark 1:1", "note input.crlf 1:1"])
    #expect(reading.document.title.map(\.string) == ["通知"])
    #expect(reading.document.paragraphs.map(\.text.string) == ["正文。"])
  }

  @Test(
    "Scalars that may not stand in the body",
    arguments: [
      (0xD, "input.lone-carriage-return"), (0x2028, "input.line-separator"),
      (0x2029, "input.line-separator"), (0x0, "input.control-character"),
      (0x1B, "input.control-character"), (0x7F, "input.control-character"),
      (0x85, "input.control-character"), (0x9B, "input.control-character"),
      (0x202A, "input.bidi-control"), (0x202E, "input.bidi-control"),
      (0x2066, "input.bidi-control"), (0x2069, "input.bidi-control"),
      (0x200E, "input.bidi-control"), (0x200F, "input.bidi-control"),
      (0x061C, "input.bidi-control"), (0xE000, "input.private-use"),
      (0xF8FF, "input.private-use"), (0xF0000, "input.private-use"),
      (0x10FFFD, "input.private-use"), (0xFDD0, "input.noncharacter"),
      (0xFFFE, "input.noncharacter"), (0x1FFFF, "input.noncharacter"),
      (0x9, "input.tab"),
    ] as [(UInt32, String)])
  func refused(value: UInt32, code: String) throws {
    let scalar = String(Character(try #require(Unicode.Scalar(value))))
    // Format controls may join the character before them: the column is that character's.
    let column = "正文\(scalar)字".count == 4 ? 3 : 2
    let reading = readBody("正文\(scalar)字\n")
    #expect(reading.errors == ["\(code) 3:\(column)"])
    let raw = reading.diagnostics.flatMap { [$0.message.zh, $0.message.en] }.joined()
    #expect(!raw.unicodeScalars.contains { RefusedScalar($0) != nil })
  }

  @Test(
    "Invisible characters: an error in an element, a warning in the text",
    arguments: ["\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}"])
  func zeroWidth(scalar: String) {
    let reading = read("---\n标题: 通\(scalar)知\n---\n正\(scalar)文\n")
    let codes = reading.diagnostics.map { "\($0.level) \($0.code) \($0.source?.line ?? 0)" }
    #expect(codes == ["error input.zero-width 2", "warning input.zero-width 4"])
  }

  @Test("Eight combining marks are writing, nine are not")
  func combining() {
    #expect(readBody("a" + String(repeating: "\u{301}", count: 8) + "\n").errors == [])
    let nine = "字a" + String(repeating: "\u{301}", count: 9)
    #expect(readBody(nine + "\n").errors == ["input.combining-marks 3:2"])
  }

  @Test("Size of a file and of a paragraph")
  func sizes() {
    let big = [UInt8](repeating: 0x61, count: (16 << 20) + 1)
    #expect(ManuscriptReader.read(big, file: "a.md").errors == ["input.too-large 1:1"])
    let long = String(repeating: "字", count: 20_000)
    #expect(readBody(long).errors == [])
    #expect(readBody(long + "字").errors == ["manuscript.paragraph-too-long 3:1"])
  }

  @Test("All of it at once, in the file's order, the rest read all the same")
  func together() {
    let reading = read("---\n标提: 甲\n---\n正\u{1}文\n\n第\u{202E}二段\n")
    #expect(
      reading.errors == [
        "manuscript.unknown-key 2:1", "input.control-character 4:2", "input.bidi-control 6:2",
      ])
    #expect(reading.document.paragraphs.count == 2)
  }
}

@Suite("Hostile input takes neither time nor memory")
struct HostileTests {
  @Test(
    "Long lines of traps are read in linear time",
    arguments: ["[", "[^1]", "\\[^1]", "\\", "![](", "|\\|", "\\|", "# ", "[^", "一、", "（"])
  func linear(piece: String) {
    let line = String(repeating: piece, count: 20_000)
    let time = ContinuousClock().measure {
      _ = readBody(line + "\n| " + line + "\n")
    }
    #expect(time < .seconds(10))
  }

  @Test("A flood of refused characters is cut off")
  func flood() {
    let bytes = Array("---\n---\n".utf8) + [UInt8](repeating: 1, count: 1 << 20)
    let reading = ManuscriptReader.read(bytes, file: "a.md")
    #expect(reading.errors.first == "input.too-many-problems 1:1")
    #expect(reading.diagnostics.count <= 1003)
  }

  @Test("No escape smuggles a control character into a message")
  func injection() {
    let readings = [
      readJSON("{\"\\u001b[31m\": \"甲\", \"状态\": \"\\u001b[2J\"}"),
      read("---\n\"\\e[31m\": 甲\n状态: \"\\e[2J\"\n---\n"), read("---\n\u{1B}[31m: 甲\n---\n"),
    ]
    for reading in readings {
      let said = reading.diagnostics.flatMap {
        [$0.message.zh, $0.message.en, $0.hint?.zh ?? "", $0.hint?.en ?? ""]
      }
      #expect(reading.diagnostics.hasErrors)
      #expect(said.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
    }
  }
}
