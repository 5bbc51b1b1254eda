import Foundation
import Hongtou
import OfficialDocument
import OfficialLayout
import Testing
import Typesetting

/// The samples' PDFs as other programs read them: poppler and qpdf.
@Suite("PDF 由外部程序读回")
struct PDFProofTests {
  /// A sample's PDF in a folder of its own.
  private struct Proof {
    let sample: Sample
    let folder: TemporaryFolder
    var file: String { folder.file("proof.pdf") }

    init(_ name: String) throws {
      sample = try Sample(name)
      folder = try TemporaryFolder()
      let pdf = try sample.typesetter.pdf(of: sample.pages, describing: sample.document)
      try Data(pdf).write(to: URL(fileURLWithPath: file))
    }

    func run(_ program: String, _ arguments: String...) throws -> String {
      let run = try Run(program: program, arguments + [file])
      try #require(run.status == 0, "\(program): \(run.errors)")
      return run.output
    }
  }

  private func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test("pdftotext 读出的，去掉空白，就是稿子的文字，次序不变", arguments: Sample.names)
  func text(_ name: String) throws {
    let proof = try Proof(name)
    for (index, page) in proof.sample.pages.enumerated() {
      let number = "\(index + 1)"
      let read = try Run(
        program: "pdftotext", ["-raw", "-f", number, "-l", number, proof.file, "-"])
      let content = page.marks.filter { $0.label.nature != .artifact }.map(\.text)
      let folio = page.marks(.folio).map(\.text)
      #expect(bare(read.output) == bare((content + folio).joined()), "page \(number)")
    }
  }

  @Test("正文一个字不差", arguments: Sample.names)
  func everyCharacter(_ name: String) throws {
    let proof = try Proof(name)
    let read = bare(
      try Run(program: "pdftotext", ["-raw", proof.file, "-"]).output
        .replacing(#/—[0-9]+—/#, with: "").replacing(#/— [0-9]+ —/#, with: ""))
    let blocks = proof.sample.document.body + proof.sample.document.attachments.flatMap(\.body)
    var rest = read[...]
    for case .paragraph(let paragraph) in blocks {
      let wanted = bare(paragraph.text.string)
      let place = try #require(rest.range(of: wanted), "\(wanted)")
      rest = rest[place.upperBound...]
    }
  }

  @Test("qpdf 查不出毛病；字体全部嵌入子集；A4；页数", arguments: Sample.names)
  func structure(_ name: String) throws {
    let proof = try Proof(name)
    #expect(try proof.run("qpdf", "--check").contains("No syntax or stream encoding errors"))
    let fonts = try proof.run("pdffonts").split(separator: "\n").dropFirst(2)
    #expect(fonts.count >= 3)
    #expect(fonts.allSatisfy { $0.contains(#/ yes yes yes /#) }, "\(fonts)")
    let about = try proof.run("pdfinfo")
    #expect(about.contains("(A4)"))
    let count = about.split(separator: "\n").first { $0.hasPrefix("Pages:") }
    #expect(count?.split(separator: " ").last == "\(proof.sample.pages.count)")
    let title = proof.sample.document.title.map(\.string).joined()
    #expect(about.contains("Title:           \(title)\n"))
  }

  @Test("墨迹：红线和版记末条在其位，版心之外只有页码", arguments: Sample.names)
  func ink(_ name: String) throws {
    let proof = try Proof(name)
    let pages = proof.sample.pages
    for number in [1, 2, pages.count] {
      let page = pages[number - 1]
      let raster = try Raster(of: proof.file, page: number, in: proof.folder)
      if let rule = page.marks(.mastheadRule).first {
        let rows = try #require(raster.rows { $0.isRed(across: 0.95) })
        #expect(abs(rows.lowerBound - rule.frame.top.millimetres) < 0.3)
        #expect(abs(rows.upperBound - rule.frame.bottom.millimetres) < 0.3)
      }
      if !page.marks(.imprintRule).isEmpty {
        let rows = try #require(raster.rows { $0.isDark(across: 0.95) })
        #expect(abs(rows.upperBound - 262) < 0.3)
      }
      let ink = try #require(raster.ink(above: 262.5))
      #expect(ink.left > 28 - 0.2 && ink.right < 184 + 0.2 && ink.top > 37 - 0.2)
      // Below the type area there is the folio alone.
      if let folio = page.marks(.folio).first, let below = raster.ink(from: 262.5) {
        #expect(below.left > folio.frame.left.millimetres - 0.3)
        #expect(below.right < folio.frame.right.millimetres + 0.3)
      }
    }
  }
}
