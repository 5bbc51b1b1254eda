import CommandTesting
import Foundation
import Hongtou
import OfficialLayout
import Testing
import Typesetting

/// A JPEG in the text: taken into the PDF as it is, decoded for previews, turned on landscape sides.
@Suite("插图：真图")
struct FigurePictureTests {
  /// 16 × 8 dots, red.
  private static let jpeg =
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4p"
    + "LSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09P"
    + "T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIABADASIA"
    + "AhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEB"
    + "AQAAAAAAAAAAAAAAAAAABQf/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCfADKS"
    + "/9k="

  private let folder = try? TemporaryFolder()

  private func manuscript(in folder: TemporaryFolder) throws -> String {
    let bytes = try #require(Data(base64Encoded: Self.jpeg))
    try bytes.write(to: URL(fileURLWithPath: folder.file("红.jpg")))
    let figure = "![图1](红.jpg){width=100mm}"
    let text = BadInputBench.manuscript + "\(figure)\n[此处横排]\n\(figure)\n[横排结束]\n特此通知，请遵照执行。\n"
    return try folder.write(text, to: "稿.md")
  }

  @Test("PDF：两处同一个 JPEG，原样收入")
  func pdf() throws {
    let folder = try #require(folder)
    let run = try Run("typeset", try manuscript(in: folder), "--fonts", "free")
    #expect(run.status == 0, "\(run.errors)")
    let list = try Run(program: "pdfimages", ["-list", folder.file("稿.pdf")]).output
    let images = list.split(separator: "\n").dropFirst(2)
    #expect(images.count == 2 && images.allSatisfy { $0.contains(" jpeg ") })
  }

  @Test("预览：JPEG 解码后铺满它的位置，直的、横的都在")
  func preview() throws {
    let folder = try #require(folder)
    let file = try manuscript(in: folder)
    let typesetter = try Sample.freeTypesetter()
    let document = Typesetter.read(
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: file))), file: file
    )
    .document
    let files = DocumentFiles(of: document)
    let pages = try typesetter.composition(of: document, with: files).pages
    let figures = pages.map { $0.marks(.figure) }
    #expect(figures.flatMap(\.self).map(\.isTurned) == [false, true])
    let pdf = folder.file("图.pdf")
    try Data(typesetter.pdf(of: pages, describing: document, pictures: files.pictures))
      .write(to: URL(fileURLWithPath: pdf))
    let images = try typesetter.png(of: pages, resolution: 72, pictures: files.pictures)
    for (index, figure) in figures.enumerated() where !figure.isEmpty {
      // 72 dots an inch: a point a dot.
      let frame = figure[0].frame
      let raster = try Raster(of: pdf, page: index + 1, in: folder)
      let rows = try #require(raster.rows { $0.isRed(across: 0.3) })
      #expect(abs(rows.lowerBound - frame.top.millimetres) < 0.5)
      #expect(abs(rows.upperBound - frame.bottom.millimetres) < 0.5)
      let plain = try typesetter.png(of: [Page(size: pages[index].size)], resolution: 72)
      #expect(images[index].count > plain[0].count)
    }
  }
}
