import CommandTesting
import Foundation
import Testing

@testable import HongtouCLI

@Suite("typeset -o: no file is called what it is not")
struct NamedFormatTests {
  let folder: TemporaryFolder
  let manuscript: String

  init() throws {
    folder = try TemporaryFolder()
    manuscript = try folder.write(BadInputBench.manuscript, to: "稿.md")
  }

  private func typeset(_ name: String, _ options: String...) throws -> Run {
    try Run(["typeset", "--fonts", "free", manuscript, "-o", folder.file(name)] + options)
  }

  @Test(
    "The extension is the format: a .png held a PDF",
    arguments: [("a.png", "\u{89}PNG"), ("a.svg", "<?xml"), ("a.txt", "# 1\t"), ("a.PDF", "%PDF")])
  func followed(name: String, start: String) throws {
    let run = try typeset(name)
    #expect(run.status == 0, "\(run.errors)")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file(name)))
    let wanted = start.unicodeScalars.map { UInt8($0.value) }
    #expect(Array(bytes.prefix(wanted.count)) == wanted)
  }

  @Test("An extension of no format, or of another than --format: 64, and nothing is written")
  func refused() throws {
    let runs = [
      try typeset("ok.docx"), try typeset("ok.ofd"), try typeset("ok.pdf", "--format", "png"),
    ]
    for run in runs { #expect(run.status == 64 && run.output.isEmpty) }
    #expect(try typeset("ok.docx").errors.contains("不能排成 .docx 文件"))
    #expect(try typeset("ok.docx").errors.contains(".pdf、.png、.svg、.txt"))
    #expect(try folder.contents == ["稿.md"])
  }

  @Test("What is named with --format may be called anything; digits are no extension")
  func anything() throws {
    #expect(try typeset("ok.docx", "--format", "pdf").status == 0)
    #expect(try typeset("通知2026.4.9").status == 0)
    #expect(try typeset("没有扩展名").status == 0)
    #expect(try Run("typeset", "--fonts", "free", manuscript, "-o", "/dev/null").status == 0)
  }
}
