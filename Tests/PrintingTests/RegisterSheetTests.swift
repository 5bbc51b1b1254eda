import CommandTesting
import Testing

/// 印制登记表 as it stands on paper.
@Suite("登记表")
struct RegisterSheetTests {
  @Test("整本台账的登记表：一个文号一张表，每一份占一行，不把字竖着排成一列")
  func wholeRegister() throws {
    let room = try PrintRoom()
    #expect(
      try room.print(["--to", room.outputs, "--copies", "5", "--number-from", "1"]).status == 0)
    let other = PrintRoom.text().replacingOccurrences(of: "27号", with: "28号")
    try room.folder.write(other, to: "稿.md")
    let second = room.folder.file("另印")
    #expect(try room.print(["--to", second, "--copies", "2", "--number-from", "1"]).status == 0)
    let people = ["--by", "张三", "--ledger", room.ledger]
    #expect(try Run(["ledger", "confirm", PrintRoom.document, "1-5"] + people).status == 0)
    let pdf = room.folder.file("登记表.pdf")
    #expect(try room.ledger("export", "-o", pdf, "--fonts", "free").status == 0)
    let text = try Run(shell: "pdftotext -layout \"$1\" -", pdf).output
    let lines = text.split(separator: "\n").map { $0.filter { !$0.isWhitespace } }
    #expect(lines.count { $0 == "份号状态印次张数时间确认人说明" } == 2, "\(text)")
    #expect(lines.count { $0.hasPrefix("00000") && $0.hasSuffix("张三") } == 5, "\(text)")
    #expect(lines.count { $0.hasPrefix("00000") && $0.contains("已成文件") } == 2, "\(text)")
    #expect(lines.contains("\(PrintRoom.document)：") && lines.contains("云政发〔2024〕28号："), "\(text)")
  }
}
