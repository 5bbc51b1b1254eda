import Foundation
import PangoCairo
import Testing
import Typesetting

@Suite("PDF") struct PDFCanvasTests {
  let fonts: FontSet
  let shaper: PangoShaper

  init() throws {
    fonts = try Fixture.fonts()
    shaper = try PangoShaper(fonts)
  }

  private func pdf(_ pages: [Page]) throws -> [UInt8] {
    try PDFCanvas(fonts).render(pages, metadata: Fixture.metadata)
  }

  /// Writes a PDF, lets an outside reader at it, and removes it.
  private func read(_ pdf: [UInt8], _ program: String, _ before: [String], _ after: [String] = [])
    throws -> (status: Int32, output: String)
  {
    let folder = try Fixture.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(pdf).write(to: URL(fileURLWithPath: folder + "/a.pdf"))
    return try run(program, before + [folder + "/a.pdf"] + after)
  }

  private let texts = [
    "为深入贯彻落实党中央、国务院决策部署，现就有关事项通知如下：",
    "“十五五”规划〔2026〕3号——《办法》……朱镕基、李喆、珺堃",
    "面积3㎡，第①条，№5，Ⅳ，㈠，ﬁ", "\u{20BB7}野家，葛\u{E0100}飾",
    "Be\u{301}zier e\u{301} re\u{301}sume\u{301}",
  ]

  @Test("the text is read back character for character")
  func text() throws {
    for text in texts {
      let pages = Sheet().pages(text, shaper)
      let read = try read(pdf(pages), "pdftotext", ["-raw"], ["-"]).output
      let squeezed = read.filter { !$0.isWhitespace }
      #expect(
        squeezed.precomposedStringWithCanonicalMapping
          == text.filter { !$0.isWhitespace }.precomposedStringWithCanonicalMapping)
    }
  }

  @Test("every face is embedded as a subset, and qpdf finds no fault")
  func sound() throws {
    let bytes = try pdf(texts.flatMap { Sheet().pages($0, shaper) })
    let fonts = try read(bytes, "pdffonts", []).output.split(separator: "\n").dropFirst(2)
    #expect(fonts.count >= 2)
    for font in fonts { #expect(font.contains(" yes yes yes "), "\(font)") }
    let check = try read(bytes, "qpdf", ["--check"])
    #expect(check.status == 0, "\(check.output)")
    #expect(check.output.contains("PDF Version: 1.7"))
  }

  @Test("title, author and dates are those given")
  func metadata() throws {
    let info = try read(pdf(Sheet().pages("文", shaper)), "pdfinfo", ["-rawdates"]).output
    for part in [
      "关于做好有关工作的通知", "国务院办公厅", "CreationDate:    20261123080000+08'00",
      "ModDate:         20261123080000+08'00", "595.276 x 841.89 pts (A4)",
    ] {
      #expect(info.contains(part), "\(info)")
    }
  }

  @Test(
    "a date of another form is refused, since Cairo would drop it",
    arguments: [
      "2026-11-23", "2026-11-23T08:00:00", "D:20261123080000", "2026-11-23 08:00:00+08:00", "",
    ])
  func dates(_ date: String) {
    let metadata = DocumentMetadata(title: "", author: "", created: date)
    #expect(throws: CanvasError.date(date)) {
      try PDFCanvas(fonts).render([], metadata: metadata)
    }
  }

  @Test("a page no reader takes is refused, and the canvas is good for the next")
  func size() throws {
    let canvas = PDFCanvas(fonts)
    let huge = Page(size: Size(width: .pt(1e9), height: .pt(10)))
    let good = Sheet().pages("文", shaper)
    #expect(throws: CanvasError.pageSize(page: 2)) {
      try canvas.render(good + [huge], metadata: Fixture.metadata)
    }
    #expect(try canvas.render(good, metadata: Fixture.metadata) == pdf(good))
  }

  @Test("marks whose clusters do not fit their text are an error, not half a page")
  func badClusters() {
    var pages = Sheet().pages("国务院", shaper)
    pages[0].marks = pages[0].marks.map { mark in
      guard case .text(var runs) = mark.content else { return mark }
      runs[0].clusters.removeLast()
      var mark = mark
      mark.content = .text(runs)
      return mark
    }
    #expect(throws: CanvasError.self) { try pdf(pages) }
  }

  @Test("the same pages give the same bytes: again, warm, and from another shaper")
  func deterministic() throws {
    let canvas = PDFCanvas(fonts)
    let first = try canvas.render(
      Sheet().pages(texts.joined(), shaper), metadata: Fixture.metadata)
    let other = try PangoShaper(Fixture.fonts())
    for shaper in [shaper, other] {
      let pages = Sheet().pages(texts.joined(), shaper)
      #expect(try canvas.render(pages, metadata: Fixture.metadata) == first)
    }
  }

  @Test("the same pages give the same bytes in another place, language and system configuration")
  func hermetic() throws {
    let mine = try pdf(Sheet().pages(texts.joined(), shaper))
    // The child's part: it was started below, in that other place.
    if let path = ProcessInfo.processInfo.environment["HONGTOU_TEST_PDF"] {
      return try Data(mine).write(to: URL(fileURLWithPath: path))
    }
    let folder = try Fixture.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let out = folder + "/out.pdf"
    let log = try again(
      "PDFCanvasTests/hermetic",
      [
        "HONGTOU_TEST_PDF": out, "TZ": "America/New_York", "LANG": "de_DE.UTF-8", "LC_ALL": "C",
        "FONTCONFIG_FILE": "/dev/null", "XDG_CACHE_HOME": folder,
      ])
    let theirs = try #require(FileManager.default.contents(atPath: out), "\(log)")
    #expect([UInt8](theirs) == mine)
  }

  /// Runs one test of this very program in a process of its own: setting variables here would race.
  private func again(_ test: String, _ environment: [String: String]) throws -> String {
    let mine = try Data(contentsOf: URL(fileURLWithPath: "/proc/self/cmdline"))
      .split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let bundle = mine.dropFirst().filter { $0.hasSuffix(".xctest") || $0 == "--test-bundle-path" }
    return try run(
      program, bundle + ["--filter", test, "--testing-library", "swift-testing"],
      environment: environment
    ).output
  }

  @Test("content comes before artifacts, in its order; condensed text keeps its characters")
  func order() throws {
    var pages = Sheet().pages("甲乙", shaper)
    var folio = Sheet().pages("丙丁", shaper)[0].marks[1]
    folio.label.nature = .artifact
    folio.frame.origin.y = .mm(200)
    pages[0].marks.insert(folio, at: 0)
    pages[0].marks += Sheet(condensation: 800).pages("戊己", shaper)[0].marks
    let bytes = try pdf(pages)
    let strings = try read(bytes, "qpdf", ["--qdf", "--object-streams=disable"], ["-"])
    #expect(strings.status == 0)
    let text = try read(bytes, "pdftotext", ["-raw"], ["-"]).output
    #expect(Set(text.filter { !$0.isWhitespace }) == Set("甲乙丙丁戊己"))
  }

  @Test("no pages make a PDF without pages")
  func none() throws { #expect(try pdf([]).starts(with: Array("%PDF-1.7".utf8))) }
}
