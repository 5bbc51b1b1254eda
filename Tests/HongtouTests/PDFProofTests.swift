import CommandTesting
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
      // Then what is only seen: heads that are repeated, the folio.
      let others = page.marks.filter { $0.label.nature == .artifact }.map(\.text)
      #expect(bare(read.output) == bare((content + others).joined()), "page \(number)")
    }
  }

  @Test(
    "整件读回：各要素依次，只多出版式加的字和页码；按版面次序读也一样", arguments: Sample.plainNames,
    [["-raw"], []])
  func wholeText(_ name: String, _ order: [String]) throws {
    // By the layout a letter's number is read beside 份号, before the lines below that.
    guard !order.isEmpty || Sample.others.contains(name) else { return }
    let proof = try Proof(name)
    let run = try Run(program: "pdftotext", order + [proof.file, "-"])
    // Every page ends with a form feed.
    let pages = run.output.split(separator: "\u{0C}").map { bare(String($0)) }
    #expect(pages.count == proof.sample.pages.count)
    var text = ""
    for (index, page) in pages.enumerated() {
      // In the order of the layout a folio at the left may come before 印发日期 at the right.
      let parts = page.components(separatedBy: "—\(index + 1)—")
      let folios = proof.sample.pages[index].marks(.folio).count
      #expect(parts.count == folios + 1, "page \(index + 1) has \(parts.count - 1) folios")
      #expect(
        order.isEmpty || folios == 0 || parts.last == "", "page \(index + 1): the folio is not last"
      )
      text += parts.joined()
    }
    let wanted = bare(ManuscriptWords(proof.sample.document).text)
    #expect(text == wanted, "\(difference(wanted, text))")
  }

  /// What surrounds the first character that differs.
  private func difference(_ wanted: String, _ read: String) -> String {
    let same = zip(wanted, read).prefix { $0 == $1 }.count
    let start = max(0, same - 10)
    let parts = [wanted, read].map { $0.dropFirst(start).prefix(30) }
    return "wanted …\(parts[0])…, read …\(parts[1])…"
  }

  @Test("正文一个字不差", arguments: Sample.plainNames)
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

  @Test("墨迹：每一行字都印在算出的地方", arguments: Sample.plainNames)
  func inkOfLines(_ name: String) throws {
    let proof = try Proof(name)
    for number in 1...2 {
      let page = proof.sample.pages[number - 1]
      let raster = try Raster(of: proof.file, page: number, in: proof.folder)
      // Lines with nothing beside them: the raster sees all that is at a height.
      let elements: [ElementName] = [.issuerMark, .title, .addressees, .heading, .body]
      let lines = page.marks.filter { elements.contains($0.label.element) }
      try #require(lines.count > 5)
      for line in lines {
        let wanted = try proof.sample.ink(line)
        let found = try #require(
          raster.ink(
            from: line.frame.top.millimetres - 1, above: line.frame.bottom.millimetres + 1))
        let note = Comment("page \(number): \(line.text)")
        #expect(abs(found.left - wanted.left.millimetres) < 0.3, note)
        #expect(abs(found.right - wanted.right.millimetres) < 0.3, note)
        #expect(abs(found.top - wanted.top.millimetres) < 0.3, note)
      }
    }
  }

  @Test("同一稿子，从别的文件夹、时区、语言排，字节相同", arguments: Sample.names)
  func sameBytesAnywhere(_ name: String) throws {
    let folder = try TemporaryFolder()
    let script = """
      cd "$1" && "$0" typeset --fonts free "$2.md" -o "$3/here.pdf" &&
      cd / && TZ=Asia/Shanghai LANG=zh_CN.UTF-8 LC_ALL= "$0" typeset --fonts free "$1/$2.md" \\
        -o "$3/there.pdf" &&
      cd "$3" && TZ=America/New_York LC_ALL=tr_TR.UTF-8 "$0" typeset --fonts free - -o away.pdf \\
        <"$1/$2.md"
      """
    let run = try Run(
      shell: script, Sample.root.appendingPathComponent("Samples").path, name, folder.path)
    #expect(run.status == 0, "\(run.errors)")
    let files = try ["here", "there", "away"].map {
      try Data(contentsOf: URL(fileURLWithPath: folder.file("\($0).pdf")))
    }
    #expect(!files[0].isEmpty && files[1] == files[0] && files[2] == files[0])
  }

  @Test("墨迹：红线和版记末条在其位，版心之外只有页码", arguments: Sample.others)
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
