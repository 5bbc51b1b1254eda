import Foundation
import PangoCairo
import Testing
import Typesetting

@Suite("Pictures") struct PictureTests {
  let fonts: FontSet
  let pages: [Page]

  init() throws {
    fonts = try Fixture.fonts()
    pages = try Sheet().pages("关于做好有关工作的通知：朱镕基", PangoShaper(fonts))
  }

  @Test(
    "a PNG has the page's size at its resolution",
    arguments: [(72, 596, 842), (150, 1241, 1754)])
  func size(_ dpi: Int, _ width: Int, _ height: Int) throws {
    let png = try PNGCanvas(fonts, dpi: dpi).render(pages[0])
    #expect(Array(png[0..<8]) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    let number = { (offset: Int) in png[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    #expect(number(16) == width)
    #expect(number(20) == height)
  }

  @Test("a resolution no printer has is refused", arguments: [0, -72, 9, 10_000])
  func resolution(_ dpi: Int) {
    #expect(throws: CanvasError.resolution(dpi)) { try PNGCanvas(fonts, dpi: dpi) }
  }

  @Test("the SVG has its glyphs where the PDF has them")
  func same() throws {
    let folder = try Fixture.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let pdf = try PDFCanvas(fonts).render(pages, metadata: Fixture.metadata)
    try Data(pdf).write(to: URL(fileURLWithPath: folder + "/a.pdf"))
    let asIs = ["-svg", "-origpagesizes", "-noshrink", "-nocenter"]
    _ = try run("pdftocairo", asIs + [folder + "/a.pdf", folder + "/b.svg"])
    let svg = try SVGCanvas(fonts).render(pages[0])
    let theirs = try String(contentsOfFile: folder + "/b.svg", encoding: .utf8)
    let mine = places(String(decoding: svg, as: UTF8.self))
    let others = places(theirs)
    #expect(mine.count == 15 && others.count == 15)
    // A PDF states advances in thousandths of an em: 0.016 pt.
    for (a, b) in zip(mine, others) {
      #expect(abs(a.x - b.x) < 0.02 && abs(a.y - b.y) < 0.02)
    }
  }

  /// Where an SVG puts its glyphs, in points.
  private func places(_ svg: String) -> [(x: Double, y: Double)] {
    svg.matches(of: /<use [^>]*x="([0-9.]+)" y="([0-9.]+)"/).map {
      (Double($0.1) ?? 0, Double($0.2) ?? 0)
    }
  }

  @Test("a picture is kept for the next pages as long as its bytes are the same")
  func kept() throws {
    let name = PictureName(rawValue: "seal.png")
    let page = Page(
      size: Size(width: .mm(40), height: .mm(40)),
      marks: [
        Mark(
          label: MarkLabel(
            element: ElementName(rawValue: "seal"), clause: "7.3.5.1", nature: .artifact),
          frame: Frame(x: .mm(0), y: .mm(0), width: .mm(40), height: .mm(40)),
          content: .picture(name))
      ])
    // Any PNG is a picture; a page of text and an empty one differ.
    let one = try PNGCanvas(fonts, dpi: 20).render(pages[0])
    let other = try PNGCanvas(fonts, dpi: 20).render(Page(size: pages[0].size, marks: []))
    let pdf = { (canvas: PDFCanvas, bytes: [UInt8]) in
      try canvas.render([page], metadata: Fixture.metadata, pictures: [name: bytes])
    }
    let canvas = PDFCanvas(fonts)
    let first = try pdf(canvas, one)
    #expect(try pdf(canvas, one) == first)
    let second = try pdf(canvas, other)
    #expect(second != first)
    #expect(try pdf(PDFCanvas(fonts), other) == second)
    #expect(throws: CanvasError.picture(name)) { try pdf(canvas, [1]) }
    #expect(throws: CanvasError.picture(name)) {
      try canvas.render([page], metadata: Fixture.metadata)
    }
    #expect(try pdf(canvas, one) == first)
  }

  @Test("pictures are the same each time")
  func deterministic() throws {
    let canvas = try PNGCanvas(fonts, dpi: 60)
    #expect(try canvas.render(pages[0]) == canvas.render(pages[0]))
    #expect(try SVGCanvas(fonts).render(pages[0]) == SVGCanvas(fonts).render(pages[0]))
  }
}
